/**
 * Copy-link controls: `[data-copy-link]` beside items, rows and terms, and the marks that headings carry.
 *
 * They are links and work as such; pressed without a modifier they copy the full address instead.
 */

import { copy, mark } from "./clipboard.js";

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest("a[data-copy-link], a.headerlink");
  if (!(link instanceof HTMLAnchorElement)) return;
  // To open it elsewhere is the browser's business.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void copyLink(link);
});

const SETTLED = 400; // milliseconds, by which the theme has done its own scrolling

/** Now and then an arrival at an anchor ends without its being marked as the target; asked for once more, it is. */
function markTarget() {
  const id = location.hash.slice(1);
  if (id && document.getElementById(id) && !document.querySelector(":target")) location.replace(`#${id}`);
}

function arrive() {
  setTimeout(markTarget, SETTLED);
}

if (document.readyState === "complete") arrive();
else addEventListener("load", arrive);
// The theme tells of each page that takes the place of another.
Reflect.get(window, "document$")?.subscribe(arrive);

/** @param {HTMLAnchorElement} link */
async function copyLink(link) {
  if (await copy(link.href, "Link copied")) mark(link, "✓");
  else location.hash = link.hash;
}
