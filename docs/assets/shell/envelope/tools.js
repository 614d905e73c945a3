/** What can be done with an envelope besides writing it: begin anew, insert, keep, open and save, print. */

import { announce } from "../clipboard.js";
import { download } from "../download.js";
import { button, flash, made } from "../piece.js";
import { MOST_BYTES } from "./packing.js";
import { named } from "./records.js";

/**
 * The element of an envelope, as far as its tools know it.
 * @typedef {object} Desk
 * @property {import("./text.js").Text} text
 * @property {AbortSignal} left
 * @property {(selector: string) => HTMLElement} one
 * @property {(selector: string) => HTMLElement[]} all
 * @property {(text: string, said: string) => void} begin
 * @property {(said: string, act?: {label: string, act: () => void}) => void} told
 */

const TOO_LARGE = "This file is larger than an envelope may be: nothing was changed.";
const NOT_KEPT = {
  refused: "Your browser keeps nothing of this site: save it as a file, or copy the link.",
  full: "Your browser has no room left: save it as a file, or copy the link.",
  newer: "A newer version of this site has kept something under this name: choose another.",
};
const UNDO = "Undo brings back what was here.";

export class Tools {
  #desk;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  arrived() {
    const { left } = this.#desk;
    named.addEventListener("change", () => this.#list(), { signal: left });
    this.#input("[data-file]").addEventListener("change", () => void this.#load(), { signal: left });
    this.#input("[data-name]").addEventListener("keydown", (event) => this.#named(event), { signal: left });
    // Whoever writes on has done with a menu, which would lie over the lines.
    for (const sign of ["focus", "input"])
      this.#desk.one(".sts-text").addEventListener(sign, () => this.close(), { signal: left });
    document.addEventListener("pointerdown", ({ target }) => this.#pointed(target), { signal: left });
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#escaped(), { signal: left });
    this.#list();
  }

  /**
   * A click within the element; what is none of these tools is left alone.
   * @param {HTMLElement} pressed
   */
  clicked(pressed) {
    const { text } = this.#desk;
    const { dataset } = pressed;
    const insert = dataset["insert"];
    if (dataset["start"] !== undefined)
      this.#start(dataset["start"], `Empty now. Write a line such as people = 50M users. ${UNDO}`);
    else if (insert !== undefined) this.#insert(insert);
    else if ("insertCalculator" in dataset)
      this.#insert(/** @type {HTMLSelectElement} */ (this.#desk.one("[data-calculators]")).value);
    else if ("keep" in dataset && pressed instanceof HTMLButtonElement) this.#keep(pressed);
    else if ("save" in dataset) this.#save();
    else if ("load" in dataset) this.#input("[data-file]").click();
    else if ("print" in dataset) print();
    else if (dataset["go"]) text.goTo(Number(dataset["go"]));
    else if (dataset["remove"]) text.remove(Number(dataset["remove"]));
    else if (dataset["widen"]) this.#widen(Number(dataset["at"]), dataset["widen"]);
  }

  /**
   * Puts a wider range in, and the narrow one back as long as its line is the same.
   * @param {number} line
   * @param {string} wide
   */
  #widen(line, wide) {
    const { text } = this.#desk;
    const before = text.lines[line - 1] ?? "";
    text.rewrite(line, wide);
    this.#desk.told("The range is as wide as your drills advise, and a note says so.", {
      label: "Restore the narrow one",
      act: () => text.lines.includes(wide) && text.rewrite(text.lines.indexOf(wide) + 1, before),
    });
  }

  /**
   * @param {string} text
   * @param {string} said
   */
  #start(text, said) {
    this.close();
    this.#desk.begin(text, said);
  }

  /** @param {string} lines */
  #insert(lines) {
    this.close();
    this.#desk.text.insert(lines);
  }

  /**
   * What the envelope is called: by its first heading, or by the name it is kept under.
   */
  get title() {
    return headingOf(this.#desk.text.value) ?? this.#input("[data-name]").value.trim();
  }

  close() {
    for (const menu of this.#desk.all(".sts-tools > details")) menu.removeAttribute("open");
  }

  /** @param {EventTarget | null} target */
  #pointed(target) {
    if (!(target instanceof Element && target.closest(".sts-tools > details"))) this.close();
  }

  #escaped() {
    const open = document.activeElement?.closest(".sts-tools > details[open]");
    this.close();
    open?.querySelector("summary")?.focus();
  }

  /** @param {KeyboardEvent} event */
  #named(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.#keep(/** @type {HTMLButtonElement} */ (this.#desk.one("[data-keep]")));
  }

  /** @param {HTMLButtonElement} pressed */
  #keep(pressed) {
    const desk = this.#desk;
    const name = this.#input("[data-name]").value.trim() || titleOf(desk.text.value);
    const entry = named.open(name);
    const before = entry.data;
    entry.change(() => desk.text.value);
    if (entry.state !== "kept") return desk.told(NOT_KEPT[entry.state]);
    flash(pressed, "Kept");
    if (before !== undefined && before !== desk.text.value)
      desk.told(`Kept as “${name}”, replacing what had this name.`, {
        label: "Restore that",
        act: () => entry.change(() => before),
      });
    else desk.told(`Kept as “${name}”.`);
  }

  #list() {
    const ids = named.ids;
    this.#desk.one("[data-kept-label]").hidden = ids.length === 0;
    this.#desk.one("ul[data-kept]").replaceChildren(...ids.map((id) => made("li", ...this.#entry(id))));
  }

  /** @param {string} id */
  #entry(id) {
    const open = button(id, () => this.#open(id));
    const remove = button("Delete", () => this.#delete(id));
    remove.ariaLabel = `Delete ${id}`;
    return [open, " ", remove];
  }

  /** @param {string} id */
  #open(id) {
    const { data } = named.open(id);
    if (data === undefined) return this.#desk.told(`“${id}” cannot be read any more.`);
    this.#input("[data-name]").value = id;
    this.#start(data, `This is “${id}”. ${UNDO}`);
  }

  /** @param {string} id */
  #delete(id) {
    const { data } = named.open(id);
    named.delete(id);
    const again = { label: "Restore it", act: () => named.open(id).change(() => data ?? "") };
    this.#desk.told(`“${id}” is deleted.`, data === undefined ? undefined : again);
    this.#input("[data-name]").focus();
  }

  #save() {
    const { text } = this.#desk;
    const name = `${fileName(titleOf(text.value))}.txt`;
    download(name, text.value, "text/plain");
    announce(`Saved as ${name}`);
  }

  async #load() {
    const input = this.#input("[data-file]");
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    if (file.size > MOST_BYTES) return this.#desk.told(TOO_LARGE);
    const text = await file.text();
    this.#start(text.replaceAll("\r\n", "\n"), `This is ${file.name}. ${UNDO}`);
  }

  /** @param {string} selector */
  #input(selector) {
    return /** @type {HTMLInputElement} */ (this.#desk.one(selector));
  }
}

/** @param {string} text */
const headingOf = (text) => /^#+\s*(\S.*)$/m.exec(text)?.[1]?.trim().slice(0, 80);

/**
 * The first heading, or what it is otherwise called.
 * @param {string} text
 */
const titleOf = (text) => headingOf(text) ?? "Envelope";

/** @param {string} title */
const fileName = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "envelope";
