/**
 * Brings what a place shows in step with new markup and leaves alone what stays the same.
 *
 * A new result mostly has other numbers in the same places. Replaced as a whole, all of it would be styled, laid out and
 * painted anew, and whatever has the focus or is selected in it would lose that.
 * @param {Element} place
 * @param {string} html from the renderer, which escapes by construction: the one markup that enters a page
 */
export function patch(place, html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  alignChildren(place, made.content);
}

/**
 * @param {Node} old
 * @param {Node} made
 */
function alignChildren(old, made) {
  const [before, after] = [[...old.childNodes], [...made.childNodes]];
  after.forEach((node, n) => {
    const there = before[n];
    if (!there) old.appendChild(node);
    else if (there.nodeName !== node.nodeName) old.replaceChild(node, there);
    else align(there, node);
  });
  for (const rest of before.slice(after.length)) old.removeChild(rest);
}

/**
 * @param {Node} old
 * @param {Node} made of the same name
 */
function align(old, made) {
  // The browser's own comparison is quicker than looking at each part, and most are the same.
  if (old.isEqualNode(made)) return;
  if (old instanceof Element && made instanceof Element) alignAttributes(old, made);
  else if (old.nodeValue !== made.nodeValue) old.nodeValue = made.nodeValue;
  alignChildren(old, made);
}

/**
 * What a reader has opened is the reader's: the renderer opens nothing.
 * @param {Element} old
 * @param {Element} made
 */
function alignAttributes(old, made) {
  for (const { name, value } of made.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes])
    if (name !== "open" && !made.hasAttribute(name)) old.removeAttribute(name);
}
