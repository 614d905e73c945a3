/** The theme turns pages without a reload; on a calculator's own page its script comes late. */

/** @typedef {{subscribe: (listener: () => void) => void}} Pages */

/**
 * Tells of the page that is there, once the theme's script is too, and then of each that takes its place.
 * @param {() => void} listener
 */
export function onPage(listener) {
  onTheme((pages) => pages.subscribe(() => listener()));
}

/**
 * Acts at once, or as soon as the theme's script is there.
 * @param {(pages: Pages) => void} act
 */
export function onTheme(act) {
  const pages = /** @type {Pages | undefined} */ (Reflect.get(window, "document$"));
  if (pages) act(pages);
  // Told once more when the script has come (theme/partials/later.js).
  else document.addEventListener("DOMContentLoaded", () => onTheme(act), { once: true });
}
