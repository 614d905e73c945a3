/** Small pieces of a page: text, and buttons with text on them. */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {...(Node | string)} content
 */
export function made(name, ...content) {
  const piece = document.createElement(name);
  piece.append(...content);
  return piece;
}

/** @param {string} said */
export const paragraph = (said) => made("p", said);

/**
 * @param {string} said
 * @param {() => void} [act]
 */
export function button(said, act) {
  const pressed = made("button", said);
  pressed.type = "button";
  if (act) pressed.addEventListener("click", act);
  return pressed;
}

/**
 * Text is set only where it differs: a live region speaks at every change, and a browser styles anew what is written.
 * @param {Element | null | undefined} place
 * @param {string} said
 */
export function setText(place, said) {
  if (place && place.textContent !== said) place.textContent = said;
}

const FLASH_MS = 2000;

/**
 * What is pressed, what it says otherwise, and when it will again.
 * @type {WeakMap<HTMLElement, {label: string, timer: ReturnType<typeof setTimeout>}>}
 */
const flashing = new WeakMap();

/**
 * Says on what was pressed, for a moment, what became of it.
 * @param {HTMLElement} pressed
 * @param {string} said
 */
export function flash(pressed, said) {
  const before = flashing.get(pressed);
  clearTimeout(before?.timer);
  const label = before?.label ?? pressed.textContent ?? "";
  pressed.textContent = said;
  pressed.dataset["flashing"] = "";
  const timer = setTimeout(() => {
    pressed.textContent = label;
    delete pressed.dataset["flashing"];
    flashing.delete(pressed);
  }, FLASH_MS);
  flashing.set(pressed, { label, timer });
}
