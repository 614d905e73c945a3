/**
 * Copy-link controls: `[data-copy-link]` beside items, rows and terms, and the marks that headings carry.
 *
 * They are links and work as such; pressed without a modifier they copy the full address instead.
 */

import { copy } from "./clipboard.js";
import { flash } from "./piece.js";
import { HEADING_LINK, SEARCHED, notedPlace, onPage } from "./theme.js";

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest(`a[data-copy-link], ${HEADING_LINK}`);
  if (!(link instanceof HTMLAnchorElement)) return;
  // To open it elsewhere is the browser's business.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void copyLink(link);
});

/**
 * Where the page that the reader goes back or forth to was left. The theme notes a position in the history a tenth of a
 * second late: whoever is quicker finds that of the page between noted for the one gone back to.
 * @type {{path: string, y: number} | null}
 */
let left = null;

addEventListener("popstate", (event) => {
  const y = notedPlace(event);
  left = y === null ? null : { path: location.pathname, y };
});

/**
 * Leads to where the page was left, else to the anchor that a link named: where the page before was scrolled just before
 * the click and the new one takes a while, the theme notes that position for the new page and goes there.
 */
function arrive() {
  const id = location.hash.slice(1);
  if (left?.path === location.pathname) scrollTo(0, left.y);
  else if (document.getElementById(id) && !document.querySelector(":target")) location.replace(location.hash);
  left = null;
}

onPage(arrive);
onPage(forgetNoWords);

/** What was found by another name has no words to mark, and the theme says so in the address: `?h=`. */
function forgetNoWords() {
  const here = new URL(location.href);
  const empty = SEARCHED.filter((name) => here.searchParams.get(name) === "");
  if (!empty.length) return;
  for (const name of empty) here.searchParams.delete(name);
  history.replaceState(history.state, "", here);
}

/** @param {HTMLAnchorElement} link */
async function copyLink(link) {
  const whole = new URL(link.href);
  // What a search marks on the page is nobody else's business.
  for (const name of SEARCHED) whole.searchParams.delete(name);
  if (await copy(whole.href, "Link copied")) flash(link, "Link copied");
  else location.hash = link.hash;
}
