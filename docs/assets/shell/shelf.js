/**
 * `<sts-kept>`: the pages that this browser keeps, as links. With `data-manage` also how much that is, a button to keep
 * all there is, and one to drop it.
 */

import { announce } from "./clipboard.js";
import { EVERYTHING, ROOT, empty, frame, isKept, isOn, keep, keptAmong, readShelf } from "./kept.js";

/** @typedef {import("./kept.js").Shelf} Shelf */
/** @typedef {import("./kept.js").PageEntry} PageEntry */

const OFF =
  "This browser keeps nothing of this site: it may be a private window, or storage is switched off.";
const BETWEEN =
  "What is kept cannot be told right now: the site is being renewed, or there is no connection.";
const BROKEN_OFF =
  "Not all of it could be fetched or kept. What has arrived stays; check your connection and free space.";

class StsKept extends HTMLElement {
  #left = new AbortController();

  connectedCallback() {
    this.#left = new AbortController();
    this.#begin(this.#left.signal).catch(() => {});
  }

  disconnectedCallback() {
    this.#left.abort();
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
    const row = document.createElement("p");
    row.className = "sts-choices";
    row.append(...more, ...less);
    return [...(said ? [paragraph(said)] : []), paragraph(sentence), row];
  }

  /**
   * @param {Shelf} shelf
   * @param {string[]} files
   */
  async #keep(shelf, files) {
    const stopping = new AbortController();
    const signal = AbortSignal.any([stopping.signal, this.#left.signal]);
    const bar = document.createElement("progress");
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
      await caches.open(EVERYTHING);
      await this.#tell("Done.");
    } catch {
      if (!this.#left.signal.aborted)
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
 * What runs the calculators in this browser.
 * @param {Shelf} shelf
 */
function bootOf({ boots }) {
  const booted = boots[document.documentElement.dataset["boot"] ?? ""];
  return booted ?? boots["image"] ?? boots["plain"] ?? { files: [], bytes: 0 };
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
function folded(pages) {
  const made = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "Which pages are kept";
  made.append(summary, links(pages));
  return made;
}

/** @param {PageEntry[]} pages */
function links(pages) {
  const made = document.createElement("ul");
  for (const { path, title } of pages) {
    const link = document.createElement("a");
    link.href = new URL(path, ROOT).href;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    made.append(item);
  }
  return made;
}

/** @param {string} said */
function paragraph(said) {
  const made = document.createElement("p");
  made.textContent = said;
  return made;
}

/**
 * @param {string} said
 * @param {() => void} act
 */
function button(said, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = said;
  made.addEventListener("click", act);
  return made;
}

if (!customElements.get("sts-kept")) customElements.define("sts-kept", StsKept);
