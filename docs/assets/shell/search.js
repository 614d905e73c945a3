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
 * all that begins with an a. Here the words that say nothing are left out, and the others all have to be there; only
 * where no place has them all is the theme's way taken.
 */

import { fitting, readAnswers } from "./answers.js";
import { QUERY, RESULT, SEARCH, SEARCHED, SEARCH_INDEX, SEARCH_WORKER } from "./theme.js";

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

// Lunr's stop words: the index does not have them, so that they could only be found as beginnings of others.
const SILENT = new Set(
  (
    "a able about across after all almost also am among an and any are as at be because been but by can cannot could " +
    "dear did do does either else ever every for from get got had has have he her hers him his how however i if in " +
    "into is it its just least let like likely may me might most must my neither no nor not of off often on only or " +
    "other our own rather said say says she should since so some than that the their them then there these they " +
    "this tis to too twas us wants was we were what when where which while who whom why will wish with would yet " +
    "you your"
  ).split(" "),
);
// As in mkdocs.yml, so that a word asked for is a word of the index.
const BETWEEN_WORDS = /[\s\-–,:;!?=()[\]"'‘’“”/]+|\.(?!\d)/;
// Somebody who writes these knows what they want: "a phrase", +must, -not, title:word, wor*, word~1, word^2
const OPERATOR = /"|[*~^]|(?:^|\s)[+-]\S|\w:\w/;

/**
 * The words of a question that say something; none where the question is to be taken as it stands.
 *
 * @param {string} question
 */
function telling(question) {
  if (OPERATOR.test(question)) return [];
  return question
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word !== "" && !SILENT.has(word));
}

/** A worker that starts with the first message to it. */
class LateWorker extends EventTarget {
  /** @type {Worker | undefined} */
  #worker;
  #url;
  /** For each query under way its telling words, and whether to ask once more when nothing has them all. */
  #asked = /** @type {{words: string[], again: boolean}[]} */ ([]);

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
    this.#asked.push({ words, again: words.length > 1 });
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
      const known = fitting(asked?.words ?? [], await answers, telling);
      // As the theme has them: a group for each page, its best place first.
      if (known.length > 0)
        data.data.items.unshift(...known.map((each) => [{ ...each, score: 1, terms: {} }]));
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
