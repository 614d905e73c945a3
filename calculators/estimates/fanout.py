"""Fan-out: what it costs to push posts into timelines, to pull them together, or to do both."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import DAY, SIZES
from calculators.core.converted import each_second
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.peak import peak_factor
from calculators.core.term import Constant
from calculators.core.unit import BYTES

TIMELINES = Source(
    "Krikorian, “Timelines at Scale”, QCon; notes by High Scalability: timelines in memory, pushed within five "
    "seconds, and the largest accounts pulled",
    "https://highscalability.com/the-architecture-twitter-uses-to-deal-with-150m-active-users/",
    "2013",
)
SILBERSTEIN = Source(
    "Silberstein, Terrace, Cooper, Ramakrishnan, “Feeding frenzy: selectively materializing users’ event feeds”, "
    "SIGMOD: push where readers come more often than posts, pull elsewhere",
    "https://doi.org/10.1145/1807167.1807257",
    "2010",
)

users = Number(
    "users",
    "People using it each day",
    unit="users",
    short="people",
    nouns=("people", "dau", "user"),
    default="200M",
    least="1",
    most="100 billion",
    why="Daily active users. Those who never come need no timeline.",
    picks=(Pick("1M", "a young network"), Pick("200M", "a large one"), Pick("2 billion", "the largest")),
    examples=("200M", "1 million", "50M..300M"),
)
posts = Number(
    "posts",
    "Posts of each",
    unit="/day",
    short="posts each",
    nouns=("posts", "tweets", "photos", "updates"),
    default="2/day",
    least="0.0001/day",
    most="10,000/day",
    load="average",
    why="On average over everybody, and most people only read: a few posts a week is a lot.",
    picks=(Pick("0.1/day", "pictures"), Pick("2/day", "short texts"), Pick("20/day", "a group chat")),
    examples=("2/day", "3/week"),
)
loads = Number(
    "loads",
    "Times each loads the feed",
    unit="/day",
    short="loads each",
    nouns=("loads", "views", "refreshes", "visits"),
    default="100/day",
    least="0.001/day",
    most="100,000/day",
    load="average",
    why="Each opening and each pull to refresh, and each page while scrolling.",
    picks=(Pick("5/day", "once in a while"), Pick("30/day", "a habit"), Pick("100/day", "and every refresh")),
    examples=("100/day", "5/hour"),
)
peak = peak_factor(
    "Both sides peak together: people read and write about the same event.",
    default="2",
    examples=("2", "3x", "2..10"),
)
followers = Number(
    "followers",
    "Followers of each, on average",
    unit="followers",
    short="followers",
    nouns=("followers", "friends", "follows"),
    default="200",
    least="2",
    most="1M",
    why="The mean number of followers equals the mean number followed, because every follow has two ends.",
    picks=(Pick("100", "friends"), Pick("200", "a public network"), Pick("700", "professionals")),
)
active = Number(
    "active",
    "Of them, worth pushing to",
    unit="%",
    short="active share",
    default="50%",
    least="0.1%",
    most="100%",
    why="Somebody who has not come for a month can have the timeline put together when they do.",
    picks=(Pick("20%", "many sleepers"), Pick("50%", "usual"), Pick("100%", "everyone")),
)
stars = Number(
    "stars",
    "Very large accounts that each follows",
    unit="accounts",
    short="stars followed",
    nouns=("accounts", "stars"),
    default="5",
    least="0",
    most="1M",
    why="Only with stars left out: these few are pulled at each load, the others pushed.",
    picks=(Pick("2", "friends first"), Pick("5", "a public network"), Pick("20", "fans")),
)
largest_account = Number(
    "largest",
    "Followers of the largest account",
    unit="followers",
    short="largest account",
    nouns=("followers",),
    default="100M",
    least="1",
    most="100 billion",
    why="The mean hides it, and it is the one that everybody watches.",
    picks=(Pick("100k", "a local star"), Pick("10M", "a celebrity"), Pick("100M", "the largest")),
)
inserts = Number(
    "inserts",
    "Timeline inserts you can make",
    unit="inserts/s",
    short="insert rate",
    nouns=("inserts", "writes", "operations"),
    default="2M/s",
    least="1/s",
    most="1e12/s",
    why="Twenty in-memory nodes of about 100,000 small writes a second each, for instance.",
    picks=(Pick("100k/s", "one node"), Pick("2M/s", "twenty"), Pick("20M/s", "two hundred")),
    examples=("2M/s", "500k/s"),
)
fresh = Number(
    "fresh",
    "A post should arrive within",
    unit="s",
    short="freshness",
    default="5 s",
    least="10 ms",
    most="1 day",
    why="Replies that arrive before the post they answer are the sign that it took too long.",
    picks=(Pick("1 s", "live"), Pick("5 s", "short texts"), Pick("1 min", "pictures")),
)
kept = Number(
    "kept",
    "Entries kept in a timeline",
    unit="entries",
    short="entries kept",
    nouns=("entries", "posts", "ids"),
    default="500",
    least="1",
    most="100,000",
    why="As far as people scroll; older pages can be pulled together when somebody asks for them.",
    picks=(Pick("100", "a few pages"), Pick("500", "usual"), Pick("1,000", "for the patient")),
)
entry = Number(
    "entry",
    "Size of an entry",
    unit="B",
    short="entry",
    default="16 B",
    least="1 B",
    most="1 MB",
    why="The post’s id and its author’s. The post itself is kept once and looked up when the page is drawn.",
    picks=(Pick("8 B", "an id"), Pick("16 B", "an id and its author"), Pick("1 kB", "the post itself: a mistake")),
)
how = Choice(
    "how",
    "Timelines are",
    Option("push", "pushed when somebody posts"),
    Option("pull", "pulled together when somebody looks"),
    Option("both", "pushed, except for stars"),
    why="Push makes reading cheap and posting expensive, pull the reverse; both spares you the very expensive posts.",
)

posted = Figure("posted", "Posts at the peak", each_second(users * posts) * peak, "posts/s", short="peak posts")
loaded = Figure("loaded", "Feed loads at the peak", each_second(users * loads) * peak, "loads/s", short="peak loads")
pushed = Figure("pushed", "Inserts, if all are pushed", posted * followers * active, "inserts/s", short="pushes")
pulled = Figure("pulled", "Lists read, if all are pulled", loaded * followers, "reads/s", short="pulls")
spared = Figure(
    "spared",
    "Inserts, if stars are pulled",
    pushed * (1 - stars / (followers + stars)),
    "inserts/s",
    short="pushes without stars",
    note="Assumes that stars have their share of all follows and post as often as others.",
)
work = Figure(
    "work",
    "Reads and inserts at the peak",
    Chosen(how, {"push": pushed + loaded, "pull": pulled, "both": spared + loaded * (1 + stars)}),
    "/s",
    short="work",
)
merged = Figure(
    "merged",
    "Lists merged for one load",
    Chosen(how, {"push": Constant(1.0, "one"), "pull": followers, "both": 1 + stars}),
    "lists",
)
used = Figure("used", "Share of possible inserts used", pushed / inserts, "%", short="use of inserts")
loads_each = Figure("loads-each", "Loads for each post", loads / posts, "", short="loads a post")
even = Figure(
    "even",
    "Loads for each post above which pushing is less work",
    followers * active / (followers - 1),
    "",
    short="break-even",
    source=SILBERSTEIN,
    note="Where pushes plus one read a load equal reading everyone followed at each load.",
)
delivery = Figure(
    "delivery",
    "Time to push a post of the largest account",
    largest_account * active / inserts,
    "s",
    short="seconds until the last follower",
    note="With nothing else to do; the pushes of everyone else come on top.",
)
threshold = Figure(
    "threshold",
    "Largest account that is pushed in time",
    inserts * fresh / active,
    "followers",
    short="threshold",
    source=TIMELINES,
)
memory = Figure(
    "memory",
    "Timelines in memory",
    Chosen(
        how,
        {"push": users * kept * entry, "pull": Constant(0.0, "none", BYTES, "0 B"), "both": users * kept * entry},
    ),
    "B",
)

CALCULATOR = Calculator(
    name="fanout",
    title="Fan-out",
    question="Push, pull or both?",
    lead="People, posts and followers turned into inserts and reads, and the account that is too large to push.",
    group="load",
    asked="timeline feed push pull celebrity followers",
    fields=(
        users,
        posts,
        loads,
        peak,
        followers,
        active,
        stars,
        largest_account,
        inserts,
        fresh,
        kept,
        entry,
        how,
    ),
    figures=(
        work,
        pushed,
        pulled,
        spared,
        posted,
        loaded,
        merged,
        used,
        loads_each,
        even,
        delivery,
        threshold,
        memory,
    ),
    main=work,
    decision=Decision(
        delivery,
        (
            Band(
                fresh,
                "Push to everyone.",
                "Every account, the largest too, reaches its followers in time. Keep ids in the timelines and look "
                "posts up when the page is drawn, so that an edit or a deletion needs no second fan-out.",
                name="freshness",
            ),
            Band(
                100 * fresh,
                "Push for most, and pull the largest accounts.",
                "Leave accounts above the threshold out of the fan-out, and merge their newest posts in at each "
                "load. They are few, so their lists stay in every cache.",
                name="a hundred times freshness",
            ),
            Band(
                None,
                "The largest accounts cannot be pushed at all.",
                "A post would be old before it arrived. Pull them, and cache each of their lists in many "
                "places: these are the hottest keys you have.",
            ),
        ),
    ),
    sources=(TIMELINES, SILBERSTEIN),
    conventions=(DAY, SIZES),
    cautions=(
        Caution(
            loads_each < even,
            "People post more often than they look: pulling is less work here than pushing what nobody reads.",
        ),
        Caution(
            pushed > inserts,
            "The pushes alone are more than you can insert at the peak: timelines fall behind until it is over.",
        ),
        Caution(
            entry > Constant(200.0, "200 B", BYTES),
            "Entries this large hold the post itself, once for each follower. Keep its id instead.",
        ),
    ),
    grows=users,
    curve=Curve(
        largest_account,
        delivery,
        "Delivery for a larger account",
        "The time to reach the last follower grows with the account, and the insert rate sets where it is too long.",
    ),
)
