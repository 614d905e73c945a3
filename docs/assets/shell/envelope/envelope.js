/**
 * `<sts-envelope>`: an estimate as a text, live. The text is written in a field; what each line comes to stands in a row
 * beside it, and below it what there is to say of all of them.
 */

import { address } from "../address.js";
import { announce } from "../clipboard.js";
import { define } from "../element.js";
import { Estimate } from "../estimate.js";
import { button } from "../piece.js";
import { put } from "../result.js";
import { whole } from "../site.js";
import { Backwards } from "./backwards.js";
import { Closely } from "./closely.js";
import { Editor } from "./editor.js";
import { Offers } from "./offers.js";
import { pack } from "./packing.js";
import { Rows } from "./rows.js";
import { Text } from "./text.js";
import { Tools } from "./tools.js";
import { width } from "./width.js";

/** @typedef {import("./offers.js").Found} Found */
/** @typedef {import("../controller.js").Answer & {results: Record<string, string>, names: string[], numbers: string[], offers?: Found}} Answer */

class StsEnvelope extends Estimate {
  text = new Text(/** @type {HTMLTextAreaElement} */ (this.one("textarea")));
  rows = new Rows(this.one('[data-result="rows"]'));
  #editor = new Editor(this);
  #offers = new Offers(this.text.area, (found, { text }) => this.#take(found, text));
  #closely = new Closely(this);
  #tools = new Tools(this);
  #backwards = new Backwards(this);
  /** The reader's line, and the one that is looked at closely. */
  #line = 0;
  #looked = 0;
  /** Whether what is shown came with a link, and its result has not been chosen yet. */
  #isOpened = false;
  /** What the page is called without an envelope of the reader's. */
  #pageTitle = "";

  /** @override */
  get input() {
    return this.#editor;
  }

  /** @override */
  arrived() {
    const { area } = this.text;
    this.listen(area, "keydown", (/** @type {KeyboardEvent} */ event) => this.#pressed(event));
    this.listen(area, "blur", () => this.#offers.close());
    this.listen(document, "selectionchange", () => this.#moved());
    this.listen(this, "click", ({ target }) => this.#clicked(target));
    this.hear("result", (/** @type {Answer} */ answer) => this.#accept(answer));
    this.#tools.arrived();
    this.#closely.arrived();
    this.#backwards.arrived();
    super.arrived();
  }

  /**
   * Begins with another text; the browser can undo it.
   * @param {string} text
   * @param {string} said
   */
  begin(text, said) {
    this.text.replaceAll(text);
    this.told(said);
  }

  /** A link has been opened: what it is about is wanted, and no introduction. */
  opened() {
    this.#isOpened = true;
    this.one(".sts-tools").scrollIntoView({ block: "start" });
  }

  /**
   * Says what has just happened, and what may be done about it.
   * @param {string} said
   * @param {{label: string, act: () => void}} [also]
   */
  told(said, also) {
    const place = this.one("[data-told]");
    const act = also && button(also.label, () => this.#answered(also.act));
    place.replaceChildren(said, ...(act ? [" ", act] : []));
    place.hidden = false;
    announce(said);
  }

  /**
   * Looks at a line closely; at 0, at the reader's own again.
   * @param {number} line
   */
  look(line) {
    const wanted = line || this.text.place.line;
    if (wanted === this.#looked) return;
    this.#looked = wanted;
    void this.#showClosely(wanted);
  }

  /**
   * Asks for something beside what is shown.
   * @param {string} purpose
   * @param {Record<string, unknown>} more
   */
  aside(purpose, more) {
    return this.controller.aside(purpose, { envelope: this.text.value, ...more });
  }

  /** @param {() => void} act */
  #answered(act) {
    this.one("[data-told]").hidden = true;
    act();
  }

  /** @param {number} line */
  async #showClosely(line) {
    const reply = /** @type {Answer | null} */ (
      await this.aside("closely", { line, as: "closely", ...width() })
    );
    if (reply?.ok && line === this.#looked) this.#putClosely(reply.html);
  }

  /** @param {import("../result.js").Html} html */
  #putClosely(html) {
    put([this.one("[data-line-closely]")], typeof html === "string" ? html : (html["closely"] ?? ""));
  }

  /** The cursor may have come to another line. */
  #moved() {
    if (document.activeElement !== this.text.area) return;
    const { line } = this.text.place;
    if (line === this.#line) return;
    this.#line = line;
    this.#closely.follow();
    this.look(line);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    // Safari ends a composition before the Enter that ended it.
    if (event.isComposing || event.keyCode === 229) return;
    const isAsking = (event.ctrlKey && event.key === " ") || (event.altKey && event.key === "ArrowDown");
    if (isAsking) this.#editor.ask();
    else if (!this.#offers.heard(event) && !this.text.brokenBy(event)) return;
    event.preventDefault();
  }

  /**
   * @param {Found} found
   * @param {string} text
   */
  #take({ start, end }, text) {
    const { line } = this.text.place;
    const from = this.text.startOf(line);
    const isClosed = text.endsWith("]") && this.text.lines[line - 1]?.[end] === "]";
    this.text.replace(from + start, from + end + (isClosed ? 1 : 0), text);
  }

  /** @param {Answer} answer */
  #accept({ html, results, names, numbers, offers }) {
    this.#editor.keep(results);
    this.#looked = this.#line = this.#editor.line;
    this.#putClosely(html);
    // While an input method composes nothing is asked, and what was asked before is of another text.
    this.rows.follow(this.text.value);
    if (this.#isOpened) this.#choose();
    this.#nameTab();
    // The reader may have gone on meanwhile.
    this.#moved();
    this.#closely.follow();
    this.#backwards.offer(names, numbers);
    const wanted = this.#editor.wanted();
    if (offers && wanted && document.activeElement === this.text.area)
      this.#offer(offers, wanted === "asked");
    else this.#offers.close();
    void this.#link();
  }

  /** Of what was opened, the first check is looked at, or what it ends on. */
  #choose() {
    this.#isOpened = false;
    const { area } = this.text;
    if (document.activeElement === area) return;
    const { all } = this.rows;
    const check = all.findIndex((row) => row.querySelector("[data-check]"));
    const row = check < 0 ? all.findLastIndex((one) => one.querySelector("[data-line]")) : check;
    if (row < 0) return;
    const at = this.text.startOf(row + 1);
    area.setSelectionRange(at, at);
    this.look(row + 1);
  }

  #nameTab() {
    const { value, area } = this.text;
    this.#pageTitle ||= document.title;
    const called = value === area.defaultValue ? "" : this.#tools.title;
    document.title = called ? this.#pageTitle.replace(/^.*(?= · )/, () => called) : this.#pageTitle;
  }

  /**
   * @param {Found} offers
   * @param {boolean} isAsked
   */
  #offer(offers, isAsked) {
    const { line } = this.text.place;
    this.#offers.show(offers, this.text.lines[line - 1] ?? "", isAsked, this.rows.boxAt(line, offers.start));
  }

  /** The address follows what is written. */
  async #link() {
    const { value } = this.text;
    const fragment = await pack(value);
    if (value !== this.text.value || !this.isConnected) return;
    this.dataset["fragment"] = fragment;
    this.#editor.link = whole(`${this.page}#${fragment}`);
    if (value !== this.text.area.defaultValue) address.follow(this.controller, fragment);
  }

  /** @param {EventTarget | null} target */
  #clicked(target) {
    const pressed =
      target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("button, a")) : null;
    if (!pressed) return;
    if ("close" in pressed.dataset) this.#closely.close();
    else if ("open" in pressed.dataset) this.#tools.close();
    else this.#tools.clicked(pressed);
  }
}

define("sts-envelope", StsEnvelope);
