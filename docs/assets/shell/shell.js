/**
 * What every page loads: the custom elements, each of which adds to what is printed and leaves it readable without.
 *
 * An element's code is fetched with the first page that has one; pages come and go without a reload.
 */

import "./ahead.js";
import "./anchor.js";
import "./redirect.js";
import "./renewal.js";
import { onPage } from "./pages.js";

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

/** Milliseconds after a calculator has started. */
const SETTLING = 2000;
const SITE = new URL("../../", import.meta.url).href;

// After all that the page itself needs.
if (document.readyState === "complete") startOffline();
else addEventListener("load", startOffline);

/** Whoever looks at one page and goes is not sent what it takes to read it again; whoever turns to another one is. */
function startOffline() {
  let seen = 0;
  if (stays()) fetchOffline();
  else onPage(() => seen++ && fetchOffline());
}

function stays() {
  return (
    Boolean(navigator.serviceWorker?.controller) ||
    document.referrer.startsWith(SITE) ||
    document.querySelector("sts-calculator, sts-kept") !== null
  );
}

/** A calculator that is starting goes first, and what its reader does next: there is no haste to keep anything. */
function fetchOffline() {
  if (document.querySelector('sts-calculator[data-state="starting"]')) afterStart(fetchOffline);
  else import("./offline.js").catch(() => {});
}

/** @param {() => void} act */
function afterStart(act) {
  const watch = new MutationObserver(() => {
    watch.disconnect();
    setTimeout(act, SETTLING);
  });
  watch.observe(document.documentElement, { attributeFilter: ["data-boot"] });
}
