/**
 * Tells of the page that is there and then of each that takes its place: the theme turns pages without a reload.
 * @param {() => void} listener
 */
export function onPage(listener) {
  /** @type {{subscribe: (listener: () => void) => void} | undefined} */
  const pages = Reflect.get(window, "document$");
  pages?.subscribe(() => listener());
}
