/**
 * What every page loads: the custom elements, each of which adds to what is printed and leaves it readable without.
 *
 * An element's code is fetched with the first page that has one; pages come and go without a reload.
 */

import "./ahead.js";
import "./anchor.js";
import "./redirect.js";
import "./renewal.js";

/** @type {Map<string, () => Promise<unknown>>} */
const wanted = new Map([
  ["sts-calculator", () => import("./calculator.js")],
  ["sts-checklist", () => import("./checklist.js")],
  ["sts-comparison", () => import("./timing.js")],
  ["sts-finder", () => import("./finder.js")],
  ["sts-kept", () => import("./shelf.js")],
  ["sts-status", () => import("./status.js")],
  ["sts-timing", () => import("./timing.js")],
]);

const watch = new MutationObserver(fetchWhatIsThere);

function fetchWhatIsThere() {
  for (const [name, fetch] of wanted) {
    if (!document.querySelector(name)) continue;
    wanted.delete(name);
    // Without its code an element stays as it was printed; the next page tries again.
    fetch().catch(() => wanted.set(name, fetch));
  }
  if (wanted.size === 0) watch.disconnect();
}

watch.observe(document.body, { childList: true, subtree: true });
fetchWhatIsThere();

// After all that the page itself needs.
if (document.readyState === "complete") void startOffline();
else addEventListener("load", () => void startOffline());

function startOffline() {
  return import("./offline.js").catch(() => {});
}
