/** The field in which an envelope is written: where the reader is in it, and edits that the browser can undo. */

import { withoutNote } from "./note.js";

/** What is indented goes on below. */
const OPENS = /^\s*scenario\b|^[^=<>]*:\s*[a-z]+\s*$/;

export class Text {
  #area;

  /** @param {HTMLTextAreaElement} area */
  constructor(area) {
    this.#area = area;
  }

  get area() {
    return this.#area;
  }

  get value() {
    return this.#area.value;
  }

  get lines() {
    return this.value.split("\n");
  }

  /** Where the reader is: the line from 1, the column from 0. */
  get place() {
    const before = this.value.slice(0, this.#area.selectionEnd).split("\n");
    return { line: before.length, column: before.at(-1)?.length ?? 0 };
  }

  /**
   * Where a line begins in the text.
   * @param {number} line from 1
   */
  startOf(line) {
    return this.lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  }

  /**
   * Goes to the end of a line.
   * @param {number} line from 1
   */
  goTo(line) {
    const end = this.startOf(line) + (this.lines[line - 1]?.length ?? 0);
    this.#area.focus();
    this.#area.setSelectionRange(end, end);
  }

  /**
   * Puts a text in the place of another, as if it were typed: only so can the browser undo it.
   * @param {number} from
   * @param {number} to
   * @param {string} text
   */
  replace(from, to, text) {
    const area = this.#area;
    area.focus();
    area.setSelectionRange(from, to);
    const isDone = text
      ? document.execCommand("insertText", false, text)
      : from === to || document.execCommand("delete");
    if (isDone) return;
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  /**
   * Shows another text, as a page that is opened does.
   * @param {string} text
   */
  show(text) {
    this.#area.value = text;
    this.#area.setSelectionRange(0, 0);
  }

  /** @param {string} text */
  replaceAll(text) {
    this.replace(0, this.value.length, text);
    this.#area.setSelectionRange(0, 0);
  }

  /**
   * Puts lines below the statement the reader is in, under a name that is not taken; where they begin.
   * @param {string} inserted
   */
  insert(inserted) {
    const { lines } = this;
    const text = distinct(inserted, lines);
    let below = this.place.line;
    while (/^\s+\S/.test(lines[below] ?? "")) below++;
    const at = Math.min(this.startOf(below + 1), this.value.length);
    const isAtEnd = below >= lines.length;
    const needsBreak = isAtEnd && this.value !== "" && !this.value.endsWith("\n");
    this.replace(at, at, `${needsBreak ? "\n" : ""}${text}${isAtEnd ? "" : "\n"}`);
    return needsBreak ? at + 1 : at;
  }

  /**
   * Chooses what the first field of a calculator has, to be typed over.
   * @param {number} at where the calculator begins
   */
  chooseField(at) {
    const [, before = "", value = ""] = /^(\S.*:.*\n +\S+ = )(\S+(?: \S+)*)/.exec(this.value.slice(at)) ?? [];
    const from = at + before.length;
    if (value) this.#area.setSelectionRange(from, from + value.length);
  }

  /**
   * Puts another line in the place of one.
   * @param {number} line from 1
   * @param {string} text
   */
  rewrite(line, text) {
    const start = this.startOf(line);
    this.replace(start, start + (this.lines[line - 1]?.length ?? 0), text);
  }

  /**
   * Takes a line out.
   * @param {number} line from 1
   */
  remove(line) {
    const start = this.startOf(line);
    const end = Math.min(this.startOf(line + 1), this.value.length);
    this.replace(start, end, "");
  }

  /**
   * Gives a line another right side.
   * @param {number} line from 1
   * @param {string} text
   */
  revalue(line, text) {
    const typed = this.lines[line - 1] ?? "";
    const [, left = "", right = ""] = /^([^=]*=\s*)(.*)$/.exec(withoutNote(typed)) ?? [];
    const start = this.startOf(line) + left.length;
    this.replace(start, start + right.length, text);
  }

  /**
   * Whether it was a plain press of Enter, and more than a plain line break came of it.
   * @param {KeyboardEvent} event
   */
  brokenBy({ key, shiftKey, ctrlKey, altKey, metaKey, isComposing }) {
    const isPlain = !(shiftKey || ctrlKey || altKey || metaKey || isComposing);
    return key === "Enter" && isPlain && this.breakLine();
  }

  /** A line break that keeps, begins or ends the indentation; whether there was anything to add to a plain one. */
  breakLine() {
    const { selectionStart, selectionEnd } = this.#area;
    const line = this.value.slice(0, selectionStart).split("\n").at(-1) ?? "";
    const indent = /^\s*/.exec(line)?.[0] ?? "";
    if (indent && !line.trim()) this.replace(selectionStart - line.length, selectionEnd, "\n");
    else if (indent || OPENS.test(line)) this.replace(selectionStart, selectionEnd, `\n${indent || "  "}`);
    else return false;
    return true;
  }
}

/**
 * Lines whose first name is none of those that there are.
 * @param {string} inserted
 * @param {string[]} lines
 */
function distinct(inserted, lines) {
  const [, name = "", rest = ""] = /^([a-z][a-z0-9 ]*?)(\s*[:=][\s\S]*)$/.exec(inserted) ?? [];
  if (!name) return inserted;
  const isTaken = (/** @type {string} */ candidate) =>
    lines.some((line) => line.startsWith(candidate) && /^\s*[:=]/.test(line.slice(candidate.length)));
  let n = 1;
  while (isTaken(n === 1 ? name : `${name}${n}`)) n++;
  return `${n === 1 ? name : `${name}${n}`}${rest}`;
}
