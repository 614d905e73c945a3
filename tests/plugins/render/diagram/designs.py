"""Three designs as a writer would write them, and the figures of their envelopes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plugins.model.design import Design
from plugins.model.reader import read

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "designs"
NAMES = ("messaging", "url-shortener", "video")
ENDPOINTS = {
    "send-message": "send(conversation, text)",
    "create-link": "POST /links",
    "follow-link": "GET /{code}",
    "get-video": "GET /videos/{id}",
    "create-upload": "POST /videos",
}
FIGURES: Mapping[str, Mapping[str, str]] = {
    "messaging": {
        "chat servers": "4",
        "connection servers": "12",
        "deliveries": "4,630/s",
        "devices": "1M",
        "fan-out": "20.9k/s",
        "fan-out workers": "3",
        "group messages": "116/s",
        "group rows": "40 GB",
        "handshakes": "16.7k/s",
        "kept": "1.46 TB",
        "media": "3.5 PB",
        "message": "200 B",
        "messages": "1,160/s",
        "one": "1",
        "parked": "350/s",
        "photo": "2 MB",
        "pushes": "350/s",
        "sessions": "12 GB",
        "uploads": "58/s",
    },
    "url-shortener": {
        "click": "120 B",
        "cold reads": "74/s",
        "counters": "2",
        "hot links": "4 GB",
        "kept": "1.73 TB",
        "link": "600 B",
        "link servers": "2",
        "misses": "370/s",
        "ranges": "0.03/s",
        "reads": "1,850/s",
        "redirect servers": "3",
        "reports": "5/s",
        "statistics": "90 GB",
        "sums": "2/s",
        "writes": "31/s",
    },
    "video": {
        "browsing": "5,800/s",
        "catalogue servers": "14",
        "encoders": "2,100",
        "fills": "12k/s",
        "home pages": "1,200/s",
        "jobs": "420/s",
        "metadata": "2 TB",
        "originals": "22 PB",
        "part": "10 MB",
        "parts": "70/s",
        "popular": "800 TB",
        "segment": "1 MB",
        "segments": "66 PB",
        "segments a second": "500k/s",
        "title reads": "4,600/s",
        "upload servers": "2",
        "uploads": "58/s",
    },
}


def design(name: str) -> Design:
    """One of the three."""
    file = f"{name}.yml"
    return read(Design, (FOLDER / file).read_text(encoding="utf-8"), file)


def boards() -> list[tuple[str, str]]:
    """Each design's name with each of its boards."""
    return [(name, board.id) for name in NAMES for board in design(name).boards]


def flows() -> list[tuple[str, str]]:
    """Each design's name with each of its flows."""
    return [(name, flow.id) for name in NAMES for flow in design(name).flows]
