/** `<sts-chapters>`: the rail beside a worked interview. The chapter that is being read is lit in it. */

import { StsElement, define } from "./element.js";

/** A chapter is being read once its heading has come this far up the screen. */
const READ = 0.35;

class StsChapters extends StsElement {
  /** @override */
  arrived() {
    this.listen(window, "scroll", () => this.#light(), { passive: true });
    this.listen(window, "resize", () => this.#light());
    this.#light();
  }

  #light() {
    // Where the rail is not shown there is nothing to look for.
    if (!this.checkVisibility()) return;
    const links = /** @type {HTMLAnchorElement[]} */ (this.all("a"));
    const read = isAtTheEnd() ? links.at(-1) : links.findLast((link) => isReached(link.hash));
    for (const link of links) {
      if (link === read) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}

/** The last heading may be too near the end to get that far. */
const isAtTheEnd = () => Math.ceil(scrollY) + innerHeight >= document.documentElement.scrollHeight;

/** @param {string} hash */
function isReached(hash) {
  const heading = document.getElementById(hash.slice(1));
  return heading !== null && heading.getBoundingClientRect().top <= innerHeight * READ;
}

define("sts-chapters", StsChapters);
