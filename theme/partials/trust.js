(() => {
  /** @type {undefined | { createPolicy: (name: string, rules: object) => unknown }} */
  const types = Reflect.get(window, "trustedTypes");
  const shell = document.querySelector('meta[name="sts-shell"]')?.getAttribute("content") ?? "";
  const site = new URL("../../", new URL(shell, document.baseURI)).href;
  /** Of what the search shows of a page, with its finds marked. */
  const elements = ["CODE", "DEL", "DIV", "H1", "H2", "LI", "MARK", "OL", "P", "PRE", "SUB", "SUP", "UL"];
  const attributes = ["class", "data-md-highlight"];

  types?.createPolicy("default", {
    /** @type {(html: string, type: string, sink: string) => string | null} */
    createHTML: (html, _, sink) => (sink === "DOMParser parseFromString" || isPlain(html) ? html : null),
    /** @type {(url: string) => string | null} */
    createScriptURL: (url) => (new URL(url, document.baseURI).href.startsWith(site) ? url : null),
  });

  /** @param {string} html */
  function isPlain(html) {
    const { head, body } = new DOMParser().parseFromString(html, "text/html");
    return [...head.children, ...body.querySelectorAll("*")].every(
      (each) =>
        elements.includes(each.nodeName) &&
        each.getAttributeNames().every((name) => attributes.includes(name)),
    );
  }
})();
