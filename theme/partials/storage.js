// The theme stops at a record of its own that it cannot read, and where storage is refused: neither is there when it looks.
(() => {
  const shell = document.querySelector('meta[name="sts-shell"]')?.getAttribute("content") ?? "";
  const key = `${new URL("../../", new URL(shell, location.href)).pathname}.__palette`;

  /** @param {string | null} text */
  function isSound(text) {
    try {
      const { index, color } = JSON.parse(text ?? '{"index":0,"color":{}}');
      return Number.isInteger(index) && Object.keys(color).every((name) => /^[a-z]+$/.test(name));
    } catch {
      return false;
    }
  }

  try {
    if (!isSound(localStorage.getItem(key))) localStorage.removeItem(key);
  } catch {
    /** @type {Map<string, string>} */
    const items = new Map();
    const value = {
      getItem: (/** @type {string} */ name) => items.get(name) ?? null,
      setItem: (/** @type {string} */ name, /** @type {string} */ text) => void items.set(name, text),
    };
    Object.defineProperty(window, "localStorage", { value, configurable: true });
  }

  // Who has chosen no colours follows the system. The theme does so once it is there, which on a calculator is late, and a
  // dark room would be lit until then; told so here, it does it before the page is painted.
  const get = Reflect.get(window, "__md_get");
  const following = () => ({ index: 0, color: { media: "(prefers-color-scheme)" } });
  Reflect.set(window, "__md_get", (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
    return get(name, ...rest) ?? (name === "__palette" ? following() : null);
  });
})();
