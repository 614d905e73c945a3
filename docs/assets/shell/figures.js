/** Figures of an envelope wherever they stand on a page, set anew when a reader changes an input. */

/** A new figure may be as long as this, or as the printed one; a longer one is set closer. */
const USUAL = "10.5k/s";

/** What each printed figure took up, in the picture's own units. @type {WeakMap<Element, number>} */
const room = new WeakMap();

/** What was printed. @type {WeakMap<Element, string | null>} */
const printed = new WeakMap();

/**
 * Keeps in mind what is printed, before anything else takes its place.
 * @param {ParentNode} place
 */
export function rememberFigures(place) {
  for (const each of place.querySelectorAll("[data-line], [data-if]")) printed.set(each, each.textContent);
}

/**
 * Sets every figure below `place` whose line has a text, and marks those that are not what was printed.
 * @param {ParentNode} place
 * @param {Record<string, string>} figures texts by line
 * @param {Record<string, string>} briefs the same for pictures
 */
export function setFigures(place, figures, briefs) {
  for (const each of place.querySelectorAll("[data-line]")) {
    const line = each.getAttribute("data-line") ?? "";
    const text = (each instanceof SVGElement ? briefs : figures)[line];
    if (text === undefined) continue;
    if (text !== each.textContent) setOne(each, text);
    mark(each, text);
  }
}

/**
 * Takes the wording of every verdict below `place` that is true for these numbers.
 * @param {ParentNode} place
 * @param {Record<string, number>} values by line
 */
export function setVerdicts(place, values) {
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-if]"))) {
    const { if: line = "", than, times, yes = "", no = "" } = each.dataset;
    const [value, unit] = [values[line], than ? values[than] : 1];
    if (value === undefined || unit === undefined) continue;
    const text = value > Number(times) * unit ? yes : no;
    if (text !== each.textContent) each.textContent = text;
    mark(each, text);
  }
}

/**
 * @param {Element} place
 * @param {string} text what stands there now
 */
function mark(place, text) {
  place.toggleAttribute("data-changed-figure", printed.has(place) && text !== printed.get(place));
}

/**
 * @param {Element} figure
 * @param {string} text
 */
function setOne(figure, text) {
  // In a picture a figure is a text, or a part of one, which may be a link.
  const whole = /** @type {SVGTextElement | null} */ (figure.closest("text"));
  if (whole) setWithin(whole, figure, text);
  else figure.textContent = text;
}

/**
 * @param {SVGTextElement} whole
 * @param {Element} figure
 * @param {string} text
 */
function setWithin(whole, figure, text) {
  const most = room.get(figure) ?? Math.max(whole.getComputedTextLength(), lengthOf(whole, figure, USUAL));
  room.set(figure, most);
  if (lengthOf(whole, figure, text) > most) {
    whole.setAttribute("textLength", String(most));
    whole.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
}

/**
 * The length of the text that a figure is in, or is, with this in its place.
 * @param {SVGTextElement} whole
 * @param {Element} figure
 * @param {string} text
 */
function lengthOf(whole, figure, text) {
  whole.removeAttribute("textLength");
  figure.textContent = text;
  return whole.getComputedTextLength();
}
