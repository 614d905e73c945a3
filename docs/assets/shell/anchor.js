/**
 * Copy-link controls: `[data-copy-link]` beside items, rows and terms, and the marks that headings carry.
 *
 * They are links and work as such; pressed without a modifier they copy the full address instead.
 */

import { copy, mark } from "./clipboard.js";
import { onPage } from "./pages.js";

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest("a[data-copy-link], a.headerlink");
  if (!(link instanceof HTMLAnchorElement)) return;
  // To open it elsewhere is the browser's business.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void copyLink(link);
});

let isReturning = false;

/**
 * Leads to the anchor that a link named. Where the page before was scrolled just before the click and the new one takes
 * a while, the theme notes that position for the new page and goes there; on the way back and forth that is right.
 */
function arrive() {
  const id = location.hash.slice(1);
  if (!isReturning && document.getElementById(id) && !document.querySelector(":target"))
    location.replace(location.hash);
  isReturning = false;
}

addEventListener("popstate", () => (isReturning = true));
onPage(arrive);

/** @param {HTMLAnchorElement} link */
async function copyLink(link) {
  if (await copy(link.href, "Link copied")) mark(link, "✓");
  else location.hash = link.hash;
}
