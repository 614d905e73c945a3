/**
 * All that this shell knows of the theme's insides: should the theme change, or another take its place, it is looked up
 * here. Where something is missing, whoever asks does without.
 */

/** @typedef {{subscribe: (listener: () => void) => void}} Pages */

/**
 * The theme turns pages without a reload. Tells of the page that is there, once the theme's script is too, and then of
 * each that takes its place.
 * @param {() => void} listener
 */
export function onPage(listener) {
  onTheme((pages) => pages.subscribe(() => listener()));
}

/**
 * Acts at once, or as soon as the theme's script is there: on a calculator's own page it comes late.
 * @param {(pages: Pages) => void} act
 */
export function onTheme(act) {
  const pages = /** @type {Pages | undefined} */ (Reflect.get(window, "document$"));
  if (pages) act(pages);
  // Told once more when the script has come (theme/partials/later.js).
  else document.addEventListener("DOMContentLoaded", () => onTheme(act), { once: true });
}

/** Where a page’s text stands, below the path of where it is. */
export const CONTENT = ".md-content";

/** The list of a page’s parts beside it. */
export const CONTENTS = ".md-sidebar--secondary";
/** An entry of it, what the theme calls one whose part has been passed, and one that is lit. */
export const [ENTRY, PASSED, LIT] = [".md-nav__link[href]", "md-nav__link--passed", "md-nav__link--active"];

/** The mark beside a heading that leads to it. */
export const HEADING_LINK = "a.headerlink";

/** Around a table that may be wider than the page, from without to within. */
export const [SCROLLS, SCROLLED] = ["md-typeset__scrollwrap", "md-typeset__table"];

/**
 * How far down a page was left, as the theme notes it in the history, a tenth of a second late.
 * @param {PopStateEvent} event
 * @returns {number | null}
 */
export const notedPlace = ({ state }) => (typeof state?.y === "number" ? state.y : null);

/** Whatever is turned to by those who search. */
export const SEARCH = ".md-search, [for='__search'], #__search";
/** The field in which the question is typed; what is suggested lies behind it. */
export const SEARCH_FIELD = ".md-search__input";
/** Parameters of an address that a search has led to. */
export const SEARCHED = ["q", "h"];
/** What the search asks for as soon as the theme's script runs. */
export const SEARCH_INDEX = /search\/search_index\.json$/;
export const SEARCH_WORKER = /workers\/search\.\w+\.min\.js$/;
/** Kinds of message between the theme and the search's worker, which answers each query, in their order. */
export const QUERY = 2;
export const RESULT = 3;
