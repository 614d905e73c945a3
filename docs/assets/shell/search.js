/**
 * The search's index and its worker are fetched when somebody turns to the search, not on every first visit; and a
 * question finds the place that has all its words.
 *
 * The theme's bundle asks for both as soon as it runs and has no setting for it, so this script runs before it and
 * holds these two requests back, and nothing else. Where a theme asks in another way, nothing is held back.
 *
 * What people call by another name than the pages do is answered before all that was found (answers.js).
 *
 * The theme takes each word of a question as the beginning of any word, and is content with one of them: "a" finds
 * all that begins with an a. Here the words that say nothing are left out (question.js), and the others all have to be
 * there; only where no place has them all is the theme's way taken.
 */

import { fitting, readAnswers } from "./answers.js";
import { telling } from "./question.js";
import { QUERY, RESULT, SEARCH, SEARCHED, SEARCH_FIELD, SEARCH_INDEX, SEARCH_WORKER } from "./theme.js";

/** Settled once a page was reached through a search, or somebody points at, focuses or opens it. */
const wanted = new Promise((resolve) => {
  const query = new URLSearchParams(location.search);
  if (SEARCHED.some((name) => query.has(name))) resolve(true);
  for (const sign of ["pointerover", "focusin", "change"]) {
    document.addEventListener(sign, ({ target }) => {
      if (target instanceof Element && target.closest(SEARCH)) resolve(true);
    });
  }
});

// A question that is longer than its field moves along in it, and what is suggested behind it does not.
document.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches(SEARCH_FIELD))
    target.toggleAttribute("data-long", target.scrollWidth > target.clientWidth);
});

/** @type {WeakSet<XMLHttpRequest>} */
const held = new WeakSet();
const { open, send } = XMLHttpRequest.prototype;

/** @param {[method: string, url: string | URL, async?: boolean]} request */
XMLHttpRequest.prototype.open = function (...request) {
  if (SEARCH_INDEX.test(String(request[1]))) held.add(this);
  return Reflect.apply(open, this, request);
};

XMLHttpRequest.prototype.send = function (body) {
  if (held.has(this)) wanted.then(() => send.call(this, body));
  else send.call(this, body);
};

const Native = window.Worker;

/** @typedef {{location: string, title: string, text: string, score: number, own?: boolean}} Found */

/**
 * What is known to answer the question, a page with what was found on it; then what was found, an item before the page on
 * which it stands.
 *
 * @param {Found[][]} groups  as the theme has them: one for each page, its best place first
 * @param {import("./answers.js").Answer[]} known
 */
function ordered(groups, known) {
  const places = new Set(known.map(({ location }) => location));
  const pages = new Map(groups.map((group) => [pageOf(group), group]));
  const answers = known.map((each) => [
    whole({ ...each, score: 1, terms: {} }),
    ...(pages.get(each.location) ?? []).filter(({ location, own }) => location !== each.location && !own),
  ]);
  const found = groups.flatMap((group) => {
    const [best, ...rest] = group;
    const item = best?.own && !places.has(best.location) ? [[whole(best)]] : [];
    const others = best?.own ? rest : group;
    const isLeft = others.some(({ score }) => score > 0) && !places.has(pageOf(group));
    return isLeft ? [...item, others] : item;
  });
  return [...answers, ...found];
}

/** @param {Found[]} group */
const pageOf = (group) => group.find(({ location }) => !location.includes("#"))?.location ?? "";

/**
 * The theme leaves the text of a place within a page out, and that of a page which has others below it; so the text comes
 * with the title.
 * @template {{title: string, text: string}} Place
 * @param {Place} place
 */
const whole = (place) => ({
  ...place,
  title: `${place.title}<div class="sts-found">${place.text}</div>`,
  text: "",
});

/** A worker that starts with the first message to it. */
class LateWorker extends EventTarget {
  /** @type {Worker | undefined} */
  #worker;
  #url;
  /** For each query under way its telling words, and whether to ask once more when nothing has them all. */
  #asked = /** @type {{question: string, words: string[], again: boolean}[]} */ ([]);

  /** @param {string | URL} url */
  constructor(url) {
    super();
    // By the time it starts, another page may be there.
    this.#url = new URL(url, document.baseURI);
  }

  /** @param {{type: number, data: unknown}} message */
  postMessage(message) {
    this.#worker ??= this.#started();
    this.#worker.postMessage(message.type === QUERY ? this.#exact(String(message.data)) : message);
  }

  /** @param {string} question */
  #exact(question) {
    const words = telling(question);
    this.#asked.push({ question, words, again: words.length > 1 });
    // The last of them may still be under way, so each is the beginning of a word.
    return { type: QUERY, data: words.map((word) => `+${word}*`).join(" ") || question };
  }

  #started() {
    const worker = new Native(this.#url);
    const answers = readAnswers();
    worker.addEventListener("message", async ({ data }) => {
      const asked = data.type === RESULT ? this.#asked.shift() : undefined;
      if (asked?.again && this.#asked.length === 0 && data.data.items.length === 0) {
        this.#asked.push({ ...asked, again: false });
        worker.postMessage({ type: QUERY, data: asked.words.join(" ") });
        return;
      }
      if (asked) data.data.items = ordered(data.data.items, fitting(asked.question, await answers));
      this.dispatchEvent(new MessageEvent("message", { data }));
    });
    return worker;
  }
}

if (Native)
  window.Worker = new Proxy(Native, {
    construct: (target, [url, options]) =>
      SEARCH_WORKER.test(String(url)) ? new LateWorker(url) : new target(url, options),
  });
