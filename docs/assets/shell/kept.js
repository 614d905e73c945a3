/**
 * `<sts-kept>`: the pages that this browser keeps, as links. With `data-manage` also how much that is, a button to keep
 * all there is, and one to drop it.
 */

import { empty, isKept, isOn, keep, keptAmong, wantEverything } from "./cache.js";
import { announce } from "./clipboard.js";
import { StsElement, define } from "./element.js";
import { button, made, paragraph } from "./piece.js";
import { bootOf, frame, readShelf } from "./shelf.js";
import { whole } from "./site.js";

/** @typedef {import("./shelf.js").Shelf} Shelf */
/** @typedef {import("./shelf.js").PageEntry} PageEntry */

const OFF =
  "This browser keeps nothing of this site: it may be a private window, or storage is switched off.";
const BETWEEN =
  "What is kept cannot be listed right now: the site is being updated, or there is no connection.";
const BROKEN_OFF =
  "Not all of it could be fetched or kept. What has arrived stays; check your connection and free space.";

class StsKept extends StsElement {
  /** @override */
  arrived() {
    this.#begin(this.left).catch(() => {});
  }

  /** @param {AbortSignal} left */
  async #begin(left) {
    await this.#show();
    if (await isOn()) return;
    // On a first visit it is not there yet. Where there never is one, this is never settled.
    await navigator.serviceWorker.ready;
    if (!left.aborted) await this.#show();
  }

  /** @param {string} [said] what has just happened */
  async #show(said = "") {
    const shelf = (await isOn()) ? await readShelf() : null;
    const manages = "manage" in this.dataset;
    if (!shelf) {
      if (manages) this.replaceChildren(paragraph((await isOn()) ? BETWEEN : OFF));
      return;
    }
    const paths = new Set(await keptAmong(shelf.pages.map(({ path }) => path)));
    const pages = shelf.pages.filter(({ path }) => paths.has(path));
    const parts = manages ? await this.#management(shelf, pages, said) : [paragraph(introduction(pages))];
    this.replaceChildren(...parts, ...(pages.length ? [manages ? folded(pages) : links(pages)] : []));
  }

  /**
   * @param {Shelf} shelf
   * @param {PageEntry[]} pages
   * @param {string} said
   */
  async #management(shelf, pages, said) {
    const missing = await missingOf(shelf);
    const calculators = await isKept([...shelf.parts.files, ...bootOf(shelf).files]);
    const sentence = missing.files.length
      ? `Kept: ${pages.length} of ${shelf.pages.length} pages; the calculators are ${calculators ? "" : "not "}kept.`
      : `Everything is kept: ${shelf.pages.length} pages, the search and the calculators.`;
    const more = missing.files.length
      ? [
          button(`Keep everything (${megabytes(missing.bytes)} to fetch)`, () =>
            this.#keep(shelf, missing.files),
          ),
        ]
      : [];
    const less = pages.length ? [button("Remove what is kept", () => this.#empty(shelf))] : [];
    const row = made("p", ...more, ...less);
    row.className = "sts-choices";
    return [...(said ? [paragraph(said)] : []), paragraph(sentence), row];
  }

  /**
   * @param {Shelf} shelf
   * @param {string[]} files
   */
  async #keep(shelf, files) {
    const stopping = new AbortController();
    const signal = AbortSignal.any([stopping.signal, this.left]);
    const bar = made("progress");
    bar.max = files.length;
    bar.value = 0;
    bar.setAttribute("aria-label", "Fetching everything");
    const count = paragraph("");
    const stop = button("Stop", () => stopping.abort());
    this.replaceChildren(bar, count, stop);
    stop.focus();
    announce("Fetching everything");
    try {
      await keep(shelf.build, files, signal, () => {
        bar.value += 1;
        count.textContent = `${bar.value} of ${files.length} files`;
      });
      await wantEverything();
      await this.#tell("Done.");
    } catch {
      if (!this.left.aborted)
        await this.#tell(stopping.signal.aborted ? "Stopped. What has arrived stays." : BROKEN_OFF);
    }
  }

  /** @param {Shelf} shelf */
  async #empty(shelf) {
    await empty();
    await keep(shelf.build, frame(shelf)).catch(() => {});
    await this.#tell("Removed. Pages that you read from now on are kept again.");
  }

  /** @param {string} said */
  async #tell(said) {
    announce(said);
    await this.#show(said);
    this.querySelector("button")?.focus();
  }
}

/**
 * What is not kept yet of all there is. A group of which one file is missing counts whole.
 * @param {Shelf} shelf
 */
async function missingOf(shelf) {
  const groups = [
    shelf.core,
    shelf.parts,
    ...shelf.pages.map(({ path, bytes }) => ({ files: [path], bytes })),
    shelf.icons,
    shelf.search,
    bootOf(shelf),
  ];
  const missing = { files: /** @type {string[]} */ ([]), bytes: 0 };
  for (const { files, bytes } of groups) {
    if (await isKept(files)) continue;
    missing.files.push(...files);
    missing.bytes += bytes;
  }
  return missing;
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(Math.max(bytes, 1e5) / 1e6).toFixed(1)} MB`;

/** @param {PageEntry[]} pages */
const introduction = ({ length }) =>
  length ? "These pages are kept and can be read now:" : "No page is kept yet.";

/** @param {PageEntry[]} pages */
const folded = (pages) => made("details", made("summary", "Which pages are kept"), links(pages));

/** @param {PageEntry[]} pages */
const links = (pages) => made("ul", ...pages.map((page) => made("li", linkTo(page))));

/** @param {PageEntry} page */
function linkTo({ path, title }) {
  const link = made("a", title);
  link.href = whole(path);
  return link;
}

define("sts-kept", StsKept);
