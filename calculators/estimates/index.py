"""Inverted index: the size of a search index, its shards, and what a query costs them."""

from calculators.core.calculator import Calculator, Caution
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, largest, rounded_up
from calculators.reference.memory import NODE_MEMORY, SEARCH_FAN_OUT, SEARCH_SHARD, SEARCH_SHARD_DOCUMENTS

POSTINGS = Source(
    "Manning, Raghavan, Schütze, “Introduction to Information Retrieval”, postings file compression",
    "https://nlp.stanford.edu/IR-book/html/htmledition/postings-file-compression-1.html",
    "2008",
)
HEAPS = Source(
    "The same book, Heaps’ law: a collection of T tokens has about 44 × T^0.49 different terms",
    "https://nlp.stanford.edu/IR-book/html/htmledition/heaps-law-estimating-the-number-of-terms-1.html",
    "2008",
)

documents = Number(
    "documents",
    "Documents",
    unit="documents",
    short="documents",
    nouns=("documents", "pages", "products", "messages", "posts", "rows"),
    default="1 billion",
    least="1",
    most="1e15",
    why="What a search returns: a page, a product, a message.",
    picks=(Pick("100k", "a help centre"), Pick("100M", "products"), Pick("1 billion", "pages")),
    examples=("1 billion", "50M", "500M..2 billion"),
)
tokens = Number(
    "tokens",
    "Words in a document",
    unit="words",
    short="words",
    nouns=("words", "tokens"),
    default="1,000",
    least="1",
    most="10M",
    why="All of them, repeated ones too. A web page has fewer than a thousand, a message a dozen.",
    picks=(Pick("15", "a message"), Pick("200", "a news item"), Pick("1,000", "a page")),
)
terms = Number(
    "terms",
    "Distinct terms in a document",
    unit="terms",
    short="terms",
    nouns=("terms", "words"),
    default="500",
    least="1",
    most="1M",
    why="Each makes one posting. Half of a page’s words are repeats; hardly any of a message’s are.",
    picks=(Pick("12", "a message"), Pick("125", "a news item"), Pick("500", "a page")),
)
posting = Number(
    "posting",
    "Size of a posting",
    unit="B",
    short="posting",
    default="5 B",
    least="0.1 B",
    most="1 kB",
    why="Document numbers alone take a little over a byte when compressed. Counts and positions, which ranking and "
    "phrases need, make it two to four times as large.",
    picks=(Pick("1.2 B", "numbers, compressed"), Pick("4 B", "numbers, as they are"), Pick("5 B", "with positions")),
    examples=("5 B", "1.2 B", "2..6 B"),
)
term_size = Number(
    "term",
    "A term in the dictionary",
    unit="B",
    short="dictionary entry",
    default="28 B",
    least="1 B",
    most="1 kB",
    why="The word, how many documents have it, and where its postings are: 20 + 4 + 4 bytes, or 19 compressed.",
    picks=(Pick("19 B", "compressed"), Pick("28 B", "as it is")),
)
stored = Number(
    "stored",
    "Kept of each document for display",
    unit="B",
    short="stored part",
    default="1 kB",
    least="0 B",
    most="100 MB",
    why="Title, address and a snippet, compressed. Leave it out and every hit costs a look-up in another store.",
    picks=(Pick("0 B", "ids only"), Pick("1 kB", "a snippet"), Pick("10 kB", "the whole text")),
)
target = Number(
    "target",
    "Size of a shard",
    unit="B",
    short="shard size",
    default="30 GB",
    least="1 MB",
    most="10 TB",
    why="Small enough to move and to search with one core, large enough not to be one of thousands.",
    picks=(Pick("20 GB", "people wait"), Pick("30 GB", "usual"), Pick("50 GB", "logs")),
)
replicas = Number(
    "replicas",
    "Further copies",
    unit="copies",
    short="further copies",
    default="1",
    least="0",
    most="20",
    whole=True,
    why="One so that a node may fail; more when the queries ask for it. Each holds the whole index.",
    picks=(Pick("0", "can be rebuilt"), Pick("1", "usual"), Pick("2", "many queries")),
)
queries = Number(
    "queries",
    "Queries at the peak",
    unit="queries/s",
    short="queries",
    nouns=("queries", "searches", "requests"),
    default="1,000/s",
    least="1/day",
    most="1 billion/s",
    load="peak",
    why="After the cache of results has taken its part, and counting every keystroke if you search as people type.",
    picks=(Pick("10/s", "inside a company"), Pick("1,000/s", "a shop"), Pick("7,000/s", "the web, behind a cache")),
    examples=("1,000/s", "600M/day"),
)

postings = Figure("postings", "Postings", documents * terms, "postings", short="postings", source=POSTINGS)
postings_size = Figure("postings-size", "Posting lists", postings * posting, "B", short="posting lists")
vocabulary = Figure(
    "vocabulary",
    "Distinct terms in all",
    Constant(44.0, "44") * (documents * tokens) ** 0.49,
    "terms",
    short="vocabulary",
    source=HEAPS,
    note="Fitted to news in English; numbers, names and typing errors in a web crawl add to it.",
)
dictionary = Figure("dictionary", "Dictionary", vocabulary * term_size, "B", short="dictionary")
stored_size = Figure("stored-size", "Stored parts", documents * stored, "B", short="stored parts")
index = Figure("index", "The index, one copy", postings_size + dictionary + stored_size, "B", short="bytes of index")
total = Figure("total", "On disk, all copies", index * (1 + replicas), "B", short="all copies")
by_size = Figure("by-size", "Shards by size", rounded_up(index / target), "shards")
by_documents = Figure("by-documents", "Shards by documents", rounded_up(documents / SEARCH_SHARD_DOCUMENTS), "shards")
shards = Figure("shards", "Shards", largest(by_size, by_documents), "shards", short="shards")
shard_documents = Figure("shard-documents", "Documents in a shard", documents / shards, "documents")
searches = Figure(
    "searches", "Searches of single shards at the peak, in all", queries * shards, "queries/s", short="shard searches"
)
in_memory = Figure(
    "in-memory",
    "Nodes that hold the posting lists in memory",
    largest(rounded_up(postings_size / NODE_MEMORY), 1),
    "nodes",
    note="For one copy, with nothing else in the memory.",
)

CALCULATOR = Calculator(
    name="index",
    title="Search index",
    question="How large is a search index, and how many shards?",
    lead="Documents and their terms turned into posting lists, shards, and the searches that one query becomes.",
    group="data",
    asked="search engine elasticsearch inverted index full text",
    fields=(documents, tokens, terms, posting, term_size, stored, target, replicas, queries),
    figures=(
        index,
        shards,
        postings,
        postings_size,
        vocabulary,
        dictionary,
        stored_size,
        total,
        by_size,
        by_documents,
        shard_documents,
        searches,
        in_memory,
    ),
    main=index,
    decision=Decision(
        index,
        (
            Band(
                SEARCH_SHARD,
                "One shard holds the index.",
                "Copy it for safety and for more queries, and do not split it: splitting only adds waiting. Your "
                "database’s own text search may be enough.",
                name="one shard",
            ),
            Band(
                SEARCH_FAN_OUT,
                "The index is split by document.",
                "Every query goes to every shard and waits for the slowest, so say what happens to a late one. Add "
                "copies for more queries, shards for more documents.",
                name="a hundred shards",
            ),
            Band(
                None,
                "A query to every shard is too much.",
                "Search in tiers: the best or newest documents first, the rest only when they are not enough. Route "
                "by tenant, language or time where a query names one. Ask for less than all shards.",
            ),
        ),
        safe=range(2),
    ),
    sources=(POSTINGS, HEAPS),
    conventions=(SIZES,),
    cautions=(
        Caution(terms > tokens, "A document cannot have more distinct terms than words."),
        Caution(
            stored_size > postings_size,
            "Most of this is stored text, not index. A store for documents keeps it more cheaply.",
        ),
        Caution(
            by_documents > by_size,
            "It is the number of documents, not their size, that calls for shards: a shard’s work grows with its "
            "documents.",
        ),
    ),
    grows=documents,
)
