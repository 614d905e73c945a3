/**
 * What stands below a result stays where it is while a number is typed: the result does not shrink until something is
 * clicked. Nor does the theme then measure the page anew with each key.
 */

/**
 * A result beside its fields shares their rows, and has no height of its own.
 * @param {HTMLElement[]} places
 */
const held = (places) =>
  new Set(places.map((place) => /** @type {HTMLElement} */ (place.closest(".sts-columns") ?? place)));

/**
 * Keeps at least the heights that are.
 * @param {HTMLElement[]} places
 */
export function hold(places) {
  for (const place of held(places)) {
    const height = `${place.getBoundingClientRect().height}px`;
    if (place.style.minHeight !== height) place.style.minHeight = height;
  }
}

/** @param {HTMLElement[]} places */
export function letGo(places) {
  for (const place of held(places)) place.style.minHeight = "";
}
