"""What candidates type into the search, and which answer stands before all that is found."""

from __future__ import annotations

import pytest

from plugins.model.data import Library
from tests.shell.node import ROOT, run

ANSWERS = [{"asked": each.asked, "location": each.to} for each in Library(ROOT / "docs/data").synonyms.answers]
SCRIPT = """return given.questions.map(
  (question) => it.fitting(question, given.answers).map(({ location }) => location));"""

FIRST = {
    # words for what the pages call otherwise
    "idempotent": "framework/high-level-design/#safe-to-repeat",
    "what does idempotency mean": "framework/high-level-design/#safe-to-repeat",
    "duplicate": "framework/high-level-design/#safe-to-repeat",
    "duplicate requests": "framework/high-level-design/#safe-to-repeat",
    "double charge": "framework/high-level-design/#safe-to-repeat",
    "timer": "practice/",
    "rubric": "framework/#levels",
    "score": "framework/#levels",
    "senior vs staff": "framework/#levels",
    "qps": "calculators/traffic/",
    "QPS calculator": "calculators/traffic/",
    "how many servers": "calculators/servers/",
    "how many servers do I need?": "calculators/servers/",
    "how much storage": "calculators/storage/",
    "99.99": "calculators/availability/",
    "p99 latency": "calculators/tail/",
    "cloud bill": "calculators/cost/",
    "leaderboard": "cases/other-questions/#leaderboard",
    "top k": "calculators/topk/",
    "unique visitors": "calculators/cardinality/",
    "fan-out on write": "calculators/fanout/",
    "latency numbers everyone should know": "reference/numbers/",
    "powers of 2": "reference/numbers/#powers",
    "seconds in a day": "reference/numbers/#periods",
    # systems by the names that interviewers say
    "WhatsApp": "cases/messaging/",
    "design chat": "cases/messaging/",
    "Design WhatsApp": "cases/messaging/",
    "design a chat application": "cases/messaging/",
    "Slack": "cases/messaging/",
    "Twitter": "cases/feed/",
    "Instagram": "cases/feed/",
    "news feed system design": "cases/feed/",
    "TinyURL": "cases/url-shortener/",
    "pastebin": "cases/url-shortener/",
    "Uber": "cases/ride-sharing/",
    "Ticketmaster": "cases/ticket-booking/",
    "design a ticket booking system": "cases/ticket-booking/",
    "seat reservation": "cases/ticket-booking/",
    "YouTube": "cases/video-streaming/",
    "Netflix": "cases/video-streaming/",
    "Google Docs": "cases/live-collaboration/",
    "web crawler": "cases/web-crawler/",
    "Googlebot": "cases/web-crawler/",
    "robots.txt": "cases/web-crawler/",
    "Stripe": "cases/payments/",
    # what is asked and has no case of its own
    "rate limiter": "cases/other-questions/#rate-limiter",
    "design a rate limiter": "cases/other-questions/#rate-limiter",
    "rate limiting": "reference/follow-ups/#rate-limits",
    "Dropbox": "cases/other-questions/#file-sync",
    "design a notification system": "cases/other-questions/#notifications",
    "notification system": "cases/other-questions/#notifications",
    "typeahead": "cases/other-questions/#autocomplete",
    "Yelp": "cases/other-questions/#nearby",
    "Airbnb": "cases/other-questions/#stays",
    "distributed job scheduler": "cases/other-questions/#job-scheduler",
    "ad click aggregator": "cases/other-questions/#ad-clicks",
    "Amazon": "cases/product-catalogue/",
    "design a key-value store": "cases/key-value-store/",
    # mechanisms
    "cap theorem": "framework/deep-dive/#when-the-network-splits",
    "sql vs nosql": "reference/data-models/#stores",
    "rest vs grpc": "reference/interface-styles/#styles",
    "oauth login": "reference/interface-styles/#who-calls",
    "kafka": "reference/communication/#event-log",
    "websockets vs long polling": "reference/communication/#to-the-client",
    "load balancer": "reference/caching-and-balancing/#balancer-places",
    "write-through": "reference/caching-and-balancing/#cache-writing",
    "caching": "reference/follow-ups/#cache",
    "sharding": "reference/follow-ups/#sharding",
    "isolation level": "reference/mechanisms/#isolation-levels",
    "raft": "reference/mechanisms/#leader-and-consensus",
    "CRDT": "reference/mechanisms/#merging-types",
    "dead letter queue": "reference/mechanisms/#dead-letters",
    "thundering herd problem": "reference/follow-ups/#cache-stampede",
    "eventual consistency": "reference/consistency/#models",
    # the interview itself
    "clarifying questions to ask": "framework/scope/",
    "how do I start": "framework/scope/#ask-first",
    "I am stuck": "framework/throughout/#when-stuck",
    "running late": "framework/throughout/#keeping-time",
    "trade-offs": "framework/deep-dive/#two-solutions",
    "bottleneck": "framework/deep-dive/#bottlenecks",
    "monitoring": "framework/wrap-up/#seeing-inside",
    "back of the envelope estimation": "framework/scope/#estimates",
    "follow-up questions": "reference/follow-ups/",
    "cheat sheet pdf": "framework/cheat-sheet/",
    "mock interview": "practice/",
    "sample answer": "cases/",
    "scorecard": "practice/scorecard/",
    "pagination": "reference/glossary/#cursor",
    "TTL": "framework/deep-dive/#what-to-cache",
    "microservices": "framework/high-level-design/#core-services",
    "consistent hashing": "reference/mechanisms/#consistent-hashing",
    "vector clock": "reference/mechanisms/#vector-clocks",
    "what should I ask first": "framework/scope/#ask-first",
    "I don't know": "framework/throughout/#when-stuck",
    "how long is the interview": "framework/#where-the-minutes-go",
    "what do interviewers look for": "paths/interviewers/",
    # the last word still under way
    "idempo": "framework/high-level-design/#safe-to-repeat",
    "cache stampe": "reference/follow-ups/#cache-stampede",
    "how many serv": "calculators/servers/",
    "how much sto": "calculators/storage/",
    "back of the env": "framework/scope/#estimates",
    "design a url sho": "cases/url-shortener/",
    "non func": "framework/scope/#qualities",
    "api des": "framework/high-level-design/#interface",
    "mock int": "practice/",
    "QPS calc": "calculators/traffic/",
    "hot k": "reference/follow-ups/#hot-keys",
    "how many sh": "calculators/shards/",
    "how many conn": "calculators/connections/",
}
# A word of a phrase among others is no reason to answer before all that was found.
NOT_ANSWERED = ["clock skew", "hello interview", "time", "replication factor of a Bloom filter", '"a phrase"', ""]


def answered(*questions: str) -> list[list[str]]:
    found: list[list[str]] = run("answers.js", SCRIPT, {"questions": questions, "answers": ANSWERS})
    return found


def test_what_candidates_type_is_answered_first() -> None:
    found = answered(*FIRST)

    first = {question: places[0] if places else None for question, places in zip(FIRST, found, strict=True)}
    assert first == FIRST


def test_every_answer_comes_first_for_each_of_its_phrases() -> None:
    asked = [(phrase, each["location"]) for each in ANSWERS for phrase in each["asked"]]
    found = answered(*(phrase for phrase, _ in asked))

    late = [phrase for (phrase, place), places in zip(asked, found, strict=True) if [*places, None][0] != place]
    assert late == []


@pytest.mark.parametrize("question", NOT_ANSWERED)
def test_a_word_among_others_is_not_enough(question: str) -> None:
    assert answered(question) == [[]]
