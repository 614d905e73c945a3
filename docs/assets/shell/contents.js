/**
 * "On this page", where a page cannot scroll further: the theme lights the last entry there, whichever was chosen. What an
 * address leads to is lit instead while it is in sight, and on a page without anything to scroll the first entry.
 */

import { anchorHere } from "./site.js";
import { CONTENTS, ENTRY, LIT, PASSED, onPage } from "./theme.js";

let isAsked = false;
/** Whether another entry is lit than the theme would have it. */
let isOurs = false;

onPage(ask);
addEventListener("hashchange", ask);
addEventListener("scroll", ask, { passive: true });

/** In the next frame: by then the theme has done its own. */
function ask() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(light);
}

function light() {
  isAsked = false;
  const isAtTheEnd = Math.ceil(scrollY) + innerHeight >= document.documentElement.scrollHeight;
  if (!isAtTheEnd && !isOurs) return;
  const entries = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(`${CONTENTS} ${ENTRY}`)]);
  const ours = isAtTheEnd ? (chosen(entries) ?? (scrollY === 0 ? entries[0] : undefined)) : undefined;
  const lit = ours ?? entries.findLast((entry) => entry.classList.contains(PASSED));
  for (const entry of entries) entry.classList.toggle(LIT, entry === lit);
  isOurs = ours !== undefined;
}

/**
 * The entry of what the address leads to, if that is in sight.
 * @param {HTMLAnchorElement[]} entries
 */
function chosen(entries) {
  const anchor = anchorHere();
  const place = document.getElementById(anchor)?.getBoundingClientRect();
  const isInSight = place !== undefined && place.bottom > 0 && place.top < innerHeight;
  return isInSight ? entries.find((entry) => entry.hash === `#${anchor}`) : undefined;
}
