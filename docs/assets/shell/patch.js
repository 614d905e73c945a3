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
  let [there, node] = [old.firstChild, made.firstChild];
  // A node that is taken over leaves its siblings: the next ones are read first.
  while (node) {
    const [afterThere, afterNode] = [there?.nextSibling ?? null, node.nextSibling];
    if (!there) old.appendChild(node);
    else if (there.nodeName !== node.nodeName) old.replaceChild(node, there);
    else align(there, node);
    [there, node] = [afterThere, afterNode];
  }
  while (there) {
    const after = there.nextSibling;
    old.removeChild(there);
    there = after;
  }
}

/**
 * @param {Node} old
 * @param {Node} made of the same name
 */
function align(old, made) {
  if (old instanceof Element && made instanceof Element) {
    alignAttributes(old, made);
    alignChildren(old, made);
  } else if (old.nodeValue !== made.nodeValue) old.nodeValue = made.nodeValue;
}

/**
 * What a reader has opened is the reader's: the renderer opens nothing. Names are cheaper to ask for than attributes.
 * @param {Element} old
 * @param {Element} made
 */
function alignAttributes(old, made) {
  for (const name of made.getAttributeNames()) {
    const value = made.getAttribute(name) ?? "";
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const name of old.getAttributeNames())
    if (name !== "open" && !made.hasAttribute(name)) old.removeAttribute(name);
}
