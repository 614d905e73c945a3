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
  for (const each of place.querySelectorAll("[data-line]")) printed.set(each, each.textContent);
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
    const text = (each instanceof SVGTextContentElement ? briefs : figures)[line];
    if (text === undefined) continue;
    if (text !== each.textContent) {
      if (each instanceof SVGTextContentElement) setWithin(each, text);
      else each.textContent = text;
    }
    each.toggleAttribute("data-changed-figure", printed.has(each) && text !== printed.get(each));
  }
}

/**
 * @param {SVGTextContentElement} figure
 * @param {string} text
 */
function setWithin(figure, text) {
  const most = room.get(figure) ?? Math.max(figure.getComputedTextLength(), lengthOf(figure, USUAL));
  room.set(figure, most);
  if (lengthOf(figure, text) > most) {
    figure.setAttribute("textLength", String(most));
    figure.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
}

/**
 * The length of a text in a figure's place, where it then stands.
 * @param {SVGTextContentElement} figure
 * @param {string} text
 */
function lengthOf(figure, text) {
  figure.removeAttribute("textLength");
  figure.textContent = text;
  return figure.getComputedTextLength();
}
