"""News reaches those who wait for it."""

from threading import Thread

from plugins.live.news import News, Noticeboard


def test_one_who_waits_hears_the_next_build() -> None:
    board = Noticeboard("/guide/")
    heard: list[News | None] = []
    listener = Thread(target=lambda: heard.append(board.wait(0, 10)))
    listener.start()
    board.put(changed=["d/index.html", "sitemap.xml"])
    listener.join()

    assert heard == [News(1, ("/guide/d/",))]


def test_one_who_comes_late_hears_it_at_once() -> None:
    board = Noticeboard()
    board.put(changed=["assets/styles/type.css"])

    assert board.wait(-1, 0) == News(1, everywhere=True)


def test_silence_is_told_as_none() -> None:
    assert Noticeboard().wait(0, 0) is None


def test_a_failure_is_a_build_of_its_own() -> None:
    board = Noticeboard()
    board.put()
    board.put(problem="No such page")

    assert board.newest == News(2, problem="No such page")
