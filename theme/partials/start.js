(() => {
  const shell = document.querySelector('meta[name="sts-shell"]')?.getAttribute("content");
  try {
    const worker = new Worker(`${shell}worker.js`, { type: "module", name: "calculators" });
    const started = { worker, heard: /** @type {unknown[]} */ ([]), failed: false };
    worker.onmessage = ({ data }) => started.heard.push(data);
    worker.onerror = (event) => {
      event.preventDefault();
      started.failed = true;
    };
    Object.assign(window, { started });
    const begin = () => worker.postMessage({ begin: true });
    // Whoever opens a page sees it first; whoever opens one to look at later finds it live.
    if (document.hidden) begin();
    else requestAnimationFrame(() => setTimeout(begin));
    document.addEventListener("visibilitychange", begin);
  } catch {}
})();
