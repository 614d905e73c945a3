/**
 * The engine: one runtime per tab, started when it is first needed and kept while pages come and go.
 *
 * Of the questions of one owner only the newest is answered; an older one resolves to null as soon as a newer one is
 * asked. Owners take turns, one question at a time is with the worker, and none is lost: what is asked before the
 * runtime is ready, or while it has failed, waits until it can be answered.
 */

import { LocalEngine } from "./local-engine.js";
import { isRenewed } from "./renewal.js";
import { here, ROOT } from "./site.js";

/** @typedef {import("./worker.js").Message} Message */
/** @typedef {import("./worker.js").Ready} Ready */

/**
 * @typedef {{kind: "idle"}
 *   | {kind: "starting", name: string, step: number, of: number, said: string}
 *   | {kind: "ready"} & Ready
 *   | {kind: "failed", sentence: string}} State
 */

/** @typedef {Record<string, unknown> & {ok: boolean}} Reply */
/** @typedef {{id: number, owner: unknown, text: string, canWait: boolean, resolve: (reply: Reply | null) => void}} Question */

const WORKER = new URL("worker.js", import.meta.url);

const NO_WEBASSEMBLY = "This browser cannot run the calculators: WebAssembly is missing or switched off.";
const NO_WORKERS = "This browser cannot run the calculators: it has no module workers.";
const DIED = "The calculators did not start or stopped working; check your connection and try again.";
const RENEWED = "This site has been updated since the page was opened; try again to reload it.";
const MISTAKEN = "This is a bug in the calculator; please report these values.";

/** @type {State} */
const PREPARING = { kind: "starting", name: "prepare", step: 0, of: 1, said: "Getting ready" };

class Engine {
  /** @type {State} */
  #state = { kind: "idle" };
  /** @type {Set<(state: State) => void>} */
  #listeners = new Set();
  /** @type {Worker | undefined} */
  #worker;
  /**
   * The newest question of each owner, in the order they were asked.
   * @type {Map<unknown, Question>}
   */
  #waiting = new Map();
  /**
   * The question that is with the worker.
   * @type {Question | undefined}
   */
  #asked;
  #count = 0;
  #isWanted = false;
  /**
   * What was asked last, and before that.
   * @type {string[]}
   */
  #lately = [];
  #local = new LocalEngine();
  /** @type {WebAssembly.Module | undefined} */
  #module;

  /** Starts the runtime unless that has been done; nothing of it is fetched before. */
  start() {
    this.#isWanted = true;
    if (this.#state.kind === "idle") this.#launch();
  }

  /** Starts it for somebody who is about to want it. Until then, that it fails is as if it had not been tried. */
  prefetch() {
    if (this.#state.kind === "idle") this.#launch();
  }

  /** Starts afresh after a failure: a new worker; or a new page, if the site is a new one. */
  retry() {
    if (this.#state.kind !== "failed") return;
    if (this.#state.sentence === RENEWED) return location.reload();
    this.#launchAfresh();
  }

  /**
   * Tells a listener the state now and whenever it changes.
   * @param {(state: State) => void} listener
   * @returns {() => void} stops that
   */
  onchange(listener) {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  /**
   * What `calculators.text.answer` says to a request; null if its owner has asked something newer.
   * @param {Record<string, unknown>} request
   * @param {unknown} owner
   * @returns {Promise<Reply | null>}
   */
  answer(request, owner) {
    this.start();
    this.#forget(owner);
    const text = placed(request);
    this.#lately = [text, ...this.#lately].slice(0, 2);
    const answered = this.#state.kind === "ready" ? this.#local.answer(text) : undefined;
    if (answered !== undefined) return Promise.resolve(JSON.parse(answered));
    return this.#enqueue(text, owner, false);
  }

  /**
   * The same for something that nobody waits for: the worker's, however quickly it could be answered here.
   * @param {Record<string, unknown>} request
   * @param {unknown} owner
   * @returns {Promise<Reply | null>}
   */
  answerLater(request, owner) {
    this.#forget(owner);
    return this.#enqueue(placed(request), owner, true);
  }

  /**
   * What this owner has asked is asked no more.
   * @param {unknown} owner
   */
  #forget(owner) {
    if (this.#asked?.owner === owner) this.#asked?.resolve(null);
    this.#waiting.get(owner)?.resolve(null);
    this.#waiting.delete(owner);
  }

  /**
   * @param {string} text
   * @param {unknown} owner
   * @param {boolean} canWait
   * @returns {Promise<Reply | null>}
   */
  #enqueue(text, owner, canWait) {
    return new Promise((resolve) => {
      this.#waiting.set(owner, { id: ++this.#count, owner, text, canWait, resolve });
      this.#askNext();
    });
  }

  /** Somebody is about to change a number, or may be: gets ready to answer within the frame of the key. */
  expectKeys() {
    if (this.#lately.length) void this.#local.prepare(this.#module, this.#lately);
  }

  #askNext() {
    if (this.#state.kind !== "ready" || this.#asked) return;
    const [question] = this.#waiting.values();
    if (!question) return;
    this.#waiting.delete(question.owner);
    this.#asked = question;
    this.#worker?.postMessage({ id: question.id, text: question.text });
  }

  /** That the worker was not there, a browser may remember for a while. */
  #launchAfresh() {
    this.#become(PREPARING);
    void fetch(WORKER, { cache: "reload" }).then(
      () => this.#launch(),
      () => this.#launch(),
    );
  }

  #launch() {
    if (typeof WebAssembly === "undefined") return this.#fail(NO_WEBASSEMBLY);
    const started = takeStarted();
    if (started?.failed) return this.#launchAfresh();
    const worker = started?.worker ?? makeBegun();
    if (!worker) return this.#fail(NO_WORKERS);
    this.#worker = worker;
    this.#become(PREPARING);
    for (const message of started?.heard ?? []) this.#hear(message);
    let isUnheard = started?.heard.length === 0;
    worker.addEventListener("message", ({ data }) => {
      isUnheard = false;
      // A worker that was given up may still have something to say.
      if (worker === this.#worker) this.#hear(data);
    });
    for (const death of ["error", "messageerror"])
      worker.addEventListener(death, (event) => {
        event.preventDefault();
        if (worker !== this.#worker) return;
        // Started early in vain, as above; only that this is heard of later.
        if (isUnheard) this.#launchAfresh();
        else this.#fail(DIED);
      });
  }

  /** @param {Message} message */
  #hear(message) {
    if ("stage" in message) this.#become({ kind: "starting", ...message.stage });
    else if ("ready" in message) this.#beginWith(message);
    else if ("failed" in message) this.#fail(message.failed);
    else this.#settle(message);
    this.#askNext();
  }

  /** @param {{ready: Ready, module: WebAssembly.Module | undefined}} message */
  #beginWith({ ready, module }) {
    // Another boot took over: what the one before had made is not to be trusted.
    if (!module) this.#local = new LocalEngine();
    this.#module = module;
    this.#become({ kind: "ready", ...ready });
  }

  /** @param {{text: string, ms: number} | {error: string}} message */
  #settle(message) {
    if ("error" in message) console.error(message.error);
    else if (!this.#asked?.canWait) this.#local.lastMs = message.ms;
    this.#asked?.resolve(
      "text" in message ? JSON.parse(message.text) : { ok: false, problems: { "": MISTAKEN } },
    );
    this.#asked = undefined;
  }

  /** @param {string} sentence */
  #fail(sentence) {
    this.#worker?.terminate();
    this.#worker = undefined;
    // What was with the worker is asked again after a retry, unless something newer took its place.
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked && !this.#waiting.has(asked.owner)) this.#waiting.set(asked.owner, asked);
    if (!this.#isWanted) return this.#become({ kind: "idle" });
    this.#become({ kind: "failed", sentence });
    void this.#blameRenewal();
  }

  async #blameRenewal() {
    if ((await isRenewed()) && this.#state.kind === "failed")
      this.#become({ kind: "failed", sentence: RENEWED });
  }

  /** @param {State} state */
  #become(state) {
    this.#state = state;
    const { dataset } = document.documentElement;
    if (state.kind === "ready") dataset["boot"] = state.boot;
    else if (state.kind === "failed") dataset["boot"] = "failed";
    else delete dataset["boot"];
    for (const listener of this.#listeners) listener(state);
  }
}

/**
 * A request that says where it is asked, for the links of its answer.
 * @param {Record<string, unknown>} request
 */
const placed = (request) => JSON.stringify({ ...request, page: here(), site: ROOT.href });

/**
 * The worker that the head of a calculator's own page has started (theme/partials/start.js), and what it has said so
 * far; nothing if there is none. If it failed, whoever starts another hears why.
 * @returns {{worker: Worker, heard: Message[], failed: boolean} | undefined}
 */
function takeStarted() {
  const started = Reflect.get(window, "started");
  Reflect.deleteProperty(window, "started");
  if (!started) return undefined;
  started.worker.onmessage = started.worker.onerror = null;
  return started;
}

/** A worker that need not wait: whoever asks for it has a page to look at. */
function makeBegun() {
  const worker = makeWorker();
  worker?.postMessage({ begin: true });
  return worker;
}

/** A module worker, or nothing where there are none. */
function makeWorker() {
  let knowsModules = false;
  /** @type {WorkerOptions} */
  const options = {
    // Only a browser that has module workers looks at this.
    get type() {
      knowsModules = true;
      return /** @type {const} */ ("module");
    },
    name: "calculators",
  };
  try {
    const worker = new Worker(WORKER, options);
    if (knowsModules) return worker;
    worker.terminate();
  } catch {
    // No workers at all, or a policy against them: the same to a reader.
  }
  return undefined;
}

export const engine = new Engine();
if ("started" in window) engine.start();
