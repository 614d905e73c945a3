/**
 * A wide table scrolls by itself, which the theme leaves to the mouse. Where one does, keys can too: it is a stop for as
 * long as there is something to scroll. Those that were printed as one remain one.
 */

import { SCROLLS, onPage } from "./theme.js";

const OURS = "data-scrolls";

onPage(letKeysScroll);
addEventListener("resize", letKeysScroll);

function letKeysScroll() {
  const frames = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll(`.${SCROLLS}:is(:not([tabindex]), [${OURS}])`)
  );
  for (const frame of frames) {
    const isWide = frame.scrollWidth > frame.clientWidth;
    frame.toggleAttribute(OURS, isWide);
    if (isWide) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
  }
}
