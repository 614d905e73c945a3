"""What a built page says: its title, and the text, the ids and the links of its article."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

ARTICLE = "md-content__inner"
# Elements that have no end.
VOID = set("area base br col embed hr img input link meta source track wbr".split())
# What follows or precedes these belongs to the same word.
INLINE = set("a abbr b code em i kbd mark small span strong sub sup wbr".split())
ADDRESSES = ("href", "src")


@dataclass(frozen=True, slots=True)
class Article:
    title: tuple[str, ...]
    text: tuple[str, ...]
    ids: tuple[str, ...]
    links: tuple[str, ...]


def read_article(html: str, url: str) -> Article:
    """Links are resolved from where the page is.

    >>> said = '<p id="b">C<b>d</b> <a href="../e/">f</a></p>'
    >>> page = f'<title>A</title><article class="md-content__inner">{said}</article>'
    >>> read_article(page, "https://example.org/a/")
    Article(title=('A',), text=('Cd', 'f'), ids=('b',), links=('https://example.org/e/',))
    """
    reader = _Reader(url)
    reader.feed(html)
    reader.close()
    title, text = ("".join(parts).split() for parts in (reader.title, reader.text))
    return Article(tuple(title), tuple(text), tuple(reader.ids), tuple(reader.links))


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        """Nothing has been read yet."""
        super().__init__(convert_charrefs=True)
        self._url = url
        self._depth = 0
        self._is_in_title = False
        self.title: list[str] = []
        self.text: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_in_title = tag == "title" and not self.title
        named = dict(attrs)
        if not self._depth:
            self._depth = int(tag == "article" and ARTICLE in (named.get("class") or "").split())
            return
        self._depth += tag not in VOID
        self._part(tag)
        if given := named.get("id"):
            self.ids.append(given)
        self.links += [urljoin(self._url, address) for name in ADDRESSES if (address := named.get(name))]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._is_in_title = False
        if self._depth and tag not in VOID:
            self._depth -= 1
            self._part(tag)

    def handle_data(self, data: str) -> None:
        if self._is_in_title:
            self.title.append(data)
        if self._depth:
            self.text.append(data)

    def _part(self, tag: str) -> None:
        if tag not in INLINE:
            self.text.append(" ")
