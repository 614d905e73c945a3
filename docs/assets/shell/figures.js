/** Figures of an envelope wherever they stand on a page, set anew when a reader changes an input. */

/** A new figure may be as long as this, or as the printed one; a longer one is set closer. */
const USUAL = "10.5k/s";

/** What each text of a picture may take up, in the picture's own units. @type {WeakMap<SVGTextElement, number>} */
const room = new WeakMap();

/** A figure in a picture, the text that it is in, and what it says now. @typedef {{whole: SVGTextElement, figure: Element, text: string}} Label */

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
  /** @type {Label[]} */
  const labels = [];
  for (const figure of place.querySelectorAll("[data-line]")) {
    const line = figure.getAttribute("data-line") ?? "";
    const text = (figure instanceof SVGElement ? briefs : figures)[line];
    if (text === undefined) continue;
    mark(figure, text);
    if (text === figure.textContent) continue;
    // In a picture a figure is a text, or a part of one, which may be a link.
    const whole = /** @type {SVGTextElement | null} */ (figure.closest("text"));
    if (whole) labels.push({ whole, figure, text });
    else figure.textContent = text;
  }
  setLabels(labels);
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
 * All are written before any is measured: to measure what has changed, a browser lays the whole page out.
 * @param {Label[]} labels
 */
function setLabels(labels) {
  const unknown = new Map(
    labels.filter(({ whole }) => !room.has(whole)).map((label) => [label.whole, label]),
  );
  const before = lengths(unknown.keys());
  for (const { figure } of unknown.values()) figure.textContent = USUAL;
  const usual = lengths(unknown.keys());
  for (const whole of unknown.keys()) {
    const most = Math.max(before.get(whole) ?? 0, usual.get(whole) ?? 0);
    // What is not shown has no length, and may be shown when the next number comes.
    if (most > 0) room.set(whole, most);
  }

  for (const { whole, figure, text } of labels) {
    whole.removeAttribute("textLength");
    figure.textContent = text;
  }
  for (const [whole, length] of lengths(labels.map(({ whole }) => whole))) {
    const most = room.get(whole);
    if (most === undefined || length <= most) continue;
    whole.setAttribute("textLength", String(most));
    whole.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
}

/** @param {Iterable<SVGTextElement>} texts */
const lengths = (texts) => new Map([...texts].map((text) => [text, text.getComputedTextLength()]));
