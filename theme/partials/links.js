// The theme takes each link for one of HTML: it sets the address anew, and reads it when the link is followed. A link in a
// picture has an object in its place, which cannot be set.
Object.defineProperty(SVGAElement.prototype, "href", {
  /** @this {SVGAElement} */
  get() {
    return new URL(this.getAttribute("href") ?? "", document.baseURI).href;
  },
  set() {},
});
