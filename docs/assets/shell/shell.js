/**
 * What every page loads: the custom elements, each of which adds to what is printed and leaves it readable without.
 *
 * What makes numbers live is as much again and is fetched with the first page that has some; pages come and go without
 * a reload.
 */

import "./anchor.js";
import "./checklist.js";
import "./finder.js";
import "./kept.js";
import "./offline.js";
import "./prefetch.js";
import "./redirect.js";
import "./renewal.js";
import "./timing.js";

const LIVE = ".sts-estimate, sts-status";

const watch = new MutationObserver(fetchLive);

function fetchLive() {
  if (!document.querySelector(LIVE)) return;
  watch.disconnect();
  // Without its code an element stays as it was printed; the next page tries again.
  import("./live.js").catch(waitForLive);
}

function waitForLive() {
  watch.observe(document.body, { childList: true, subtree: true });
}

waitForLive();
fetchLive();
