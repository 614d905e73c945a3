/**
 * The one way by which text of ours becomes markup: wherever else it is tried, the page's policy refuses it.
 * @type {{createHTML: (html: string) => string} | undefined}
 */
const renderer = Reflect.get(globalThis, "trustedTypes")?.createPolicy("renderer", {
  createHTML: (/** @type {string} */ html) => html,
});

/**
 * Brings what a place shows in step with new markup and leaves alone what stays the same.
 *
 * A new result mostly has other numbers in the same places. Replaced as a whole, all of it would be styled, laid out and
 * painted anew, and whatever has the focus or is selected in it would lose that.
 * @param {Element} place
 * @param {string} html from the renderer, which escapes by construction: the one markup that enters a page
 */
export function patch(place, html) {
  alignChildren(place, inert(html));
}

/**
 * Markup of the build's own as a document that does nothing: no picture is fetched for it, and no script runs.
 * @param {string} html
 */
export function inert(html) {
  const made = document.createElement("template");
  made.innerHTML = renderer?.createHTML(html) ?? html;
  return made.content;
}

/**
 * What comes or goes in the middle leaves what stands after it alone.
 * @param {Node} old
 * @param {Node} made
 */
function alignChildren(old, made) {
  let there = old.firstChild;
  let node = made.firstChild;
  while (node) {
    // A node that is put in leaves its siblings: the next one is asked for first.
    const next = node.nextSibling;
    const match = firstAlike(there, node);
    if (match) {
      removeUntil(match, there);
      align(match, node);
      there = match.nextSibling;
    } else old.insertBefore(node, there);
    node = next;
  }
  if (!isFolded(made)) removeUntil(null, there);
}

/**
 * What is folded away comes later; there it meets what stands there now, which is mostly the same.
 * @param {Node} made
 */
const isFolded = (made) => made instanceof HTMLElement && "folded" in made.dataset;

/**
 * @param {ChildNode | null} there
 * @param {Node} node
 */
function firstAlike(there, node) {
  while (there && !(there.nodeName === node.nodeName && kindOf(there) === kindOf(node)))
    there = there.nextSibling;
  return there;
}

/**
 * What an element is for: its class of ours. The theme adds marks of its own, such as that of the focus.
 * @param {Node} node
 */
const kindOf = (node) =>
  node instanceof Element ? /\bsts-\S+/.exec(node.getAttribute("class") ?? "")?.[0] : undefined;

/**
 * @param {ChildNode | null} end
 * @param {ChildNode | null} there
 */
function removeUntil(end, there) {
  while (there && there !== end) {
    const next = there.nextSibling;
    there.remove();
    there = next;
  }
}

/**
 * @param {Node} old
 * @param {Node} made of the same name and kind
 */
function align(old, made) {
  if (old instanceof Element && made instanceof Element) {
    alignAttributes(old, made);
    alignChildren(old, made);
  } else if (old.nodeValue !== made.nodeValue) old.nodeValue = made.nodeValue;
}

// What a reader has opened, and where among many things the tab key leads, is the reader’s. By its class an element was found.
const LEFT_ALONE = ["open", "class", "tabindex"];

/**
 * Names are cheaper to ask for than attributes.
 * @param {Element} old
 * @param {Element} made
 */
function alignAttributes(old, made) {
  for (const name of made.getAttributeNames()) {
    const value = made.getAttribute(name) ?? "";
    if (!LEFT_ALONE.includes(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const name of old.getAttributeNames())
    if (!LEFT_ALONE.includes(name) && !made.hasAttribute(name)) old.removeAttribute(name);
}
