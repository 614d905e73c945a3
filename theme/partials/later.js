(() => {
  /** Milliseconds for which a slow start is waited for. */
  const PATIENCE = 2000;
  /** Milliseconds in which what is live now is shown. */
  const BREATH = 100;
  const root = document.documentElement;

  function wait() {
    const watch = new MutationObserver(lookAtStart);
    const begun = new AbortController();
    watch.observe(root, { attributeFilter: ["data-boot"] });
    for (const sign of ["pointerdown", "keydown", "focusin"])
      document.addEventListener(sign, begin, { signal: begun.signal });
    setTimeout(begin, PATIENCE);
    lookAtStart();

    function lookAtStart() {
      if (root.dataset["boot"]) setTimeout(begin, BREATH);
    }

    function begin() {
      if (begun.signal.aborted) return;
      begun.abort();
      watch.disconnect();
      const last = [...document.querySelectorAll("script[type=later]")].map(run).at(-1);
      last?.addEventListener("load", () => setTimeout(tell));
    }

    /** The theme begins with this event, which it has missed. */
    function tell() {
      document.dispatchEvent(new Event("DOMContentLoaded"));
    }
  }

  /** @param {Element} printed */
  function run(printed) {
    const script = document.createElement("script");
    script.src = printed.getAttribute("src") ?? "";
    script.type = printed.getAttribute("data-type") ?? "";
    // In their order, however long each takes to arrive.
    script.async = false;
    // In the body it would have all styles looked at again.
    document.head.append(script);
    return script;
  }

  document.addEventListener("DOMContentLoaded", wait, { once: true });
})();
