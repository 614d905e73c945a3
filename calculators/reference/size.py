"""How big common things are, before any copies, indexes or compression."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_UUID = Source(
    "RFC 9562, Universally Unique Identifiers: 128 bits", "https://www.rfc-editor.org/rfc/rfc9562", "2024-05"
)
_INTEGERS = Source(
    "PostgreSQL documentation, Numeric Types: bigint has 8 bytes",
    "https://www.postgresql.org/docs/current/datatype-numeric.html",
    "2026",
)
_TIMES = Source(
    "PostgreSQL documentation, Date/Time Types: timestamp has 8 bytes, to the microsecond",
    "https://www.postgresql.org/docs/current/datatype-datetime.html",
    "2026",
)
_UTF8 = Source("RFC 3629, UTF-8: one to four bytes a character", "https://www.rfc-editor.org/rfc/rfc3629", "2003-11")
_ADDRESS = Source(
    "RFC 4291, IP Version 6 Addressing Architecture: 128 bits", "https://www.rfc-editor.org/rfc/rfc4291", "2006-02"
)
_HASH = Source(
    "NIST, FIPS 180-4, Secure Hash Standard: SHA-256 gives 256 bits",
    "https://csrc.nist.gov/pubs/fips/180-4/upd1/final",
    "2015-08",
)
_URLS = Source(
    "Supermind, “Average length of a URL (Part 2)”: mean of 77 characters over 6.6 million pages of a crawl, "
    "95% of them under 157",
    "http://www.supermind.org/blog/740/average-length-of-a-url-part-2",
    "2010-08",
)
_MQTT = Source(
    "OASIS, MQTT Version 3.1.1, section 2.2: a control byte and a length of one to four bytes",
    "https://docs.oasis-open.org/mqtt/mqtt/v3.1.1/mqtt-v3.1.1.html",
    "2014-10",
)
_PAGE = Source(
    "HTTP Archive, Web Almanac, Page Weight: the median home page, 2,862 KB on a desktop",
    "https://almanac.httparchive.org/en/2025/page-weight",
    "2025-07",
)
_PHOTO = Source("Rule of thumb: 12 megapixels of 3 bytes each, of which JPEG leaves about a tenth")
_VIDEO = Source(
    "Netflix Help Centre, recommended internet speeds: 5 Mbit/s for full HD (1080p)",
    "https://help.netflix.com/en/node/306",
    "2026-09",
)

CHARACTER = Reference(
    "character-size",
    "A character of English text",
    "1 B",
    "B",
    "A character of English text takes {}",
    _UTF8,
    note="Two for most letters of Greek, Cyrillic or Arabic, three for Chinese or Japanese, four for an emoji.",
)
INTEGER = Reference(
    "integer-size",
    "A large whole number, such as an id",
    "8 B",
    "B",
    "A large whole number takes {}",
    _INTEGERS,
    note="The smaller kind has half of that and ends at 2.1 billion.",
)
TIMESTAMP = Reference("timestamp-size", "A moment in time", "8 B", "B", "A moment in time takes {}", _TIMES)
UUID = Reference(
    "uuid-size",
    "A UUID",
    "16 B",
    "B",
    "A UUID takes {}",
    _UUID,
    note="Written out with its hyphens it has 36 characters, so store the bytes.",
)
IPV6_ADDRESS = Reference(
    "ipv6-size", "An IPv6 address", "16 B", "B", "An IPv6 address takes {}", _ADDRESS, note="An IPv4 address takes 4."
)
SHA256 = Reference("sha256-size", "A SHA-256 hash", "32 B", "B", "A SHA-256 hash takes {}", _HASH)
MQTT_HEADER = Reference(
    "mqtt-header-size",
    "The smallest header of an MQTT message",
    "2 B",
    "B",
    "The smallest MQTT header takes {}",
    _MQTT,
    note="The topic’s name comes on top when something is published.",
)
URL = Reference(
    "url-size",
    "A web address",
    "77 B",
    "B",
    "A web address takes about {}",
    _URLS,
    note="Old, and addresses have not become shorter since: 100 bytes is a safe round figure.",
)
WEB_PAGE = Reference(
    "web-page-size",
    "A web page with everything on it",
    "2.9 MB",
    "B",
    "A web page with everything on it takes about {}",
    _PAGE,
    note="On a phone 2.6 MB; pages further inside a site have 2.0 and 1.8. The HTML is less than a hundredth of it.",
)
PHOTO = Reference(
    "photo-size",
    "A photo as a phone takes it",
    "3.6 MB",
    "B",
    "A photo as a phone takes it has about {}",
    _PHOTO,
    note="It varies twofold with the picture and the format. A preview for a list has some tens of kilobytes.",
)
HD_VIDEO = Reference(
    "hd-video-rate",
    "High-definition video while it plays",
    "5 Mbit/s",
    "bit/s",
    "High-definition video takes about {}",
    _VIDEO,
    note="Advice for the viewer’s line, so the top of what the stream needs; 2.25 GB in an hour. 3 Mbit/s for 720p.",
)
