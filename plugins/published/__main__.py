"""`python -m plugins.published` adds what is new in the built site to the three lists; it takes nothing out."""

from pathlib import Path

from plugins.published import addresses, links, names

SITE = Path("site")


def main() -> None:
    """One line for each list."""
    print(f"{addresses.add(addresses.FILE, SITE)} new addresses in {addresses.FILE}")
    print(f"{names.add(names.FILE)} new names in {names.FILE}")
    print(f"{links.add(links.FILE)} new links in {links.FILE}")


if __name__ == "__main__":
    main()
