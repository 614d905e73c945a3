/*
 * The search's index and its worker are fetched when somebody turns to the search, not on every first visit.
 *
 * The theme's bundle asks for both as soon as it runs and has no setting for it, so this script runs before it and
 * holds these two requests back, and nothing else. Where a theme asks in another way, nothing is held back.
 */
(() => {
  const INDEX = /search\/search_index\.json$/;
  const WORKER = /workers\/search\.\w+\.min\.js$/;

  /** Settled once a page was reached through a search, or somebody points at, focuses or opens it. */
  const wanted = new Promise((resolve) => {
    const query = new URLSearchParams(location.search);
    if (query.has("q") || query.has("h")) resolve(true);
    for (const sign of ["pointerover", "focusin", "change"]) {
      document.addEventListener(sign, ({ target }) => {
        if (target instanceof Element && target.closest(".md-search, [for='__search'], #__search"))
          resolve(true);
      });
    }
  });

  /** @type {WeakSet<XMLHttpRequest>} */
  const held = new WeakSet();
  const { open, send } = XMLHttpRequest.prototype;

  /** @param {[method: string, url: string | URL, async?: boolean]} request */
  XMLHttpRequest.prototype.open = function (...request) {
    if (INDEX.test(String(request[1]))) held.add(this);
    return Reflect.apply(open, this, request);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (held.has(this)) wanted.then(() => send.call(this, body));
    else send.call(this, body);
  };

  if (!("Worker" in window)) return;
  const Native = Worker;

  /** A worker that starts with the first message to it. */
  class LateWorker extends EventTarget {
    /** @type {Worker | undefined} */
    #worker;
    #url;

    /** @param {string | URL} url */
    constructor(url) {
      super();
      this.#url = url;
    }

    /** @param {unknown} message */
    postMessage(message) {
      this.#worker ??= this.#started();
      this.#worker.postMessage(message);
    }

    #started() {
      const worker = new Native(this.#url);
      worker.addEventListener("message", ({ data }) =>
        this.dispatchEvent(new MessageEvent("message", { data })),
      );
      return worker;
    }
  }

  window.Worker = new Proxy(Native, {
    construct: (target, [url, options]) =>
      WORKER.test(String(url)) ? new LateWorker(url) : new target(url, options),
  });
})();
