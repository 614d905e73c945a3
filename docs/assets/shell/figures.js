/** Figures of an envelope that stand in pictures and their lists, set anew when a reader changes an input. */

/** A new figure may be as long as this, or as the printed one; a longer one is set closer. */
const USUAL = "10.5k/s";

/** What each printed figure took up, in the picture's own units. @type {WeakMap<Element, number>} */
const room = new WeakMap();

/**
 * Sets every figure below `place` whose line has a text.
 * @param {ParentNode} place
 * @param {Record<string, string>} figures texts by line
 */
export function setFigures(place, figures) {
  for (const each of place.querySelectorAll("[data-diagram] [data-line], [data-outline] [data-line]")) {
    const text = figures[each.getAttribute("data-line") ?? ""];
    if (text === undefined || text === each.textContent) continue;
    if (each instanceof SVGTextContentElement) setWithin(each, text);
    else each.textContent = text;
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
