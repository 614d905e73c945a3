/**
 * What stands below a result stays where it is while a number is typed: the result does not shrink until something is
 * clicked. Nor does the theme then measure the page anew with each key.
 */

/**
 * Keeps at least the heights that are.
 * @param {HTMLElement[]} places
 */
export function hold(places) {
  for (const place of places) {
    const height = `${place.getBoundingClientRect().height}px`;
    if (place.style.minHeight !== height) place.style.minHeight = height;
  }
}

/** @param {HTMLElement[]} places */
export function letGo(places) {
  for (const place of places) place.style.minHeight = "";
}
