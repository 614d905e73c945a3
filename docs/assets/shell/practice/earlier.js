/** Earlier sessions: a list, two of them or more side by side, and ways to take them along or be rid of them. */

import { announce } from "../clipboard.js";
import { made, paragraph, setText } from "../piece.js";
import { essentialsOf, minutesUsed } from "./debrief.js";
import { chosenText, download } from "../download.js";
import { all, sessions } from "./sessions.js";
import { action, tag } from "../tag.js";
import { day } from "./words.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {{id: string, session: Session}} Kept */

/** @param {Kept} kept */
const isOver = ({ session }) => session.state === "done";

export class Earlier {
  #facts;
  #open;
  /** @type {Set<string>} */
  #chosen = new Set();
  #list = tag("ul", { class: "sts-sessions", role: "list" });
  #comparison = made("div");
  #said = tag("p", { class: "sts-note", role: "status" });
  #file = tag("input", { type: "file", id: "sts-import", accept: ".json,application/json" });
  element = tag(
    "div",
    {},
    this.#list,
    this.#comparison,
    tag("p", { class: "sts-buttons" }, tag("label", { for: "sts-import" }, "Import a session "), this.#file),
    this.#said,
  );

  /**
   * @param {Facts} facts
   * @param {AbortSignal} left
   * @param {(id: string) => void} open
   */
  constructor(facts, left, open) {
    this.#facts = facts;
    this.#open = open;
    this.#file.addEventListener("change", () => void this.#import());
    sessions.addEventListener("change", () => this.#show(), { signal: left });
    this.#show();
  }

  #show() {
    const kept = all();
    this.#chosen = new Set([...this.#chosen].filter((id) => kept.some((one) => one.id === id)));
    // One that is not over may have been brought along from elsewhere.
    const entries = kept.map((one) => (isOver(one) ? this.#entry(one) : this.#unfinished(one)));
    this.#list.replaceChildren(...(entries.length ? entries : [made("li", "None yet.")]));
    const compared = kept.filter(({ id }) => this.#chosen.has(id)).reverse();
    this.#comparison.replaceChildren(...(compared.length > 1 ? [this.#table(compared)] : []));
  }

  /** @param {Kept} kept */
  #unfinished({ id, session }) {
    return tag(
      "li",
      { "data-kept": id },
      made("span", made("b", session.title), ` ${day(session.begun)}. Not over yet.`),
      this.#buttons({ id, session }, "Go on"),
    );
  }

  /** @param {Kept} kept */
  #entry({ id, session }) {
    const box = tag("input", { type: "checkbox", id: `sts-kept-${id}`, "data-compare": id });
    box.checked = this.#chosen.has(id);
    box.addEventListener("change", () => {
      if (box.checked) this.#chosen.add(id);
      else this.#chosen.delete(id);
      this.#show();
      // The list is made anew, and the keyboard stays where it was.
      const again = this.#list.querySelector(`[data-compare="${CSS.escape(id)}"]`);
      if (again instanceof HTMLElement) again.focus();
    });
    const label = tag(
      "label",
      { for: box.id },
      made("b", session.title),
      ` ${day(session.begun)}. ${this.#summary(session)}`,
    );
    return tag("li", { "data-kept": id }, box, label, this.#buttons({ id, session }, "Debrief"));
  }

  /**
   * @param {Kept} kept
   * @param {string} opens
   */
  #buttons({ id, session }, opens) {
    return tag(
      "span",
      { class: "sts-buttons" },
      action("open", opens, () => this.#open(id)),
      action("export", "Export", () =>
        download(`session-${id.slice(0, 10)}.json`, sessions.export(id) ?? "", "application/json"),
      ),
      action("delete", "Delete", () => this.#delete(id, session)),
    );
  }

  /** @param {Session} session */
  #summary(session) {
    const essentials = essentialsOf(session, this.#facts);
    const done = essentials.filter(({ isDone }) => isDone).length;
    const used = minutesUsed(session).reduce((sum, one) => sum + one.used, 0);
    return `${used.toFixed(0)} of ${session.setup.slot} minutes, ${done} of ${essentials.length} essentials.`;
  }

  /** @param {Kept[]} compared  the oldest first */
  #table(compared) {
    const titles = [...new Set(compared.flatMap(({ session }) => session.parts.map(({ title }) => title)))];
    const cells = (/** @type {(session: Session) => string} */ of) =>
      compared.map(({ session }) => tag("td", { class: "sts-number" }, of(session)));
    const row = (/** @type {string} */ title, /** @type {(session: Session) => string} */ of) =>
      made("tr", tag("th", { scope: "row" }, title), ...cells(of));
    const used = (/** @type {string} */ title) => (/** @type {Session} */ session) => {
      const found = minutesUsed(session).find((one) => one.title === title);
      return found ? `${found.used.toFixed(1)} of ${found.planned}` : "–";
    };
    const heads = compared.map(({ session }) =>
      tag("th", { scope: "col", class: "sts-number" }, day(session.begun)),
    );
    return tag(
      "table",
      { class: "sts-comparison" },
      made("caption", "Minutes used of those planned"),
      made("thead", made("tr", tag("th", { scope: "col" }, "Phase"), ...heads)),
      made(
        "tbody",
        ...titles.map((title) => row(title, used(title))),
        row("Essentials", (session) => {
          const essentials = essentialsOf(session, this.#facts);
          return `${essentials.filter(({ isDone }) => isDone).length} of ${essentials.length}`;
        }),
        row("Hints", ({ hints }) => String(hints.length)),
      ),
    );
  }

  /**
   * @param {string} id
   * @param {Session} session
   */
  #delete(id, session) {
    const text = sessions.export(id) ?? "";
    sessions.delete(id);
    this.#tell(`Deleted: ${session.title}. `);
    this.#said.append(
      action("undo", "Undo", () => {
        sessions.import(text);
        this.#tell("It is back.");
      }),
    );
    this.#said.querySelector("button")?.focus();
  }

  async #import() {
    if (!this.#file.files?.length) return;
    const done = sessions.import(await chosenText(this.#file));
    this.#tell(done.ok ? "Imported." : done.problem);
  }

  /** @param {string} said */
  #tell(said) {
    setText(this.#said, said);
    announce(said);
  }
}

/** Where there is something to say before the list is there. */
export const missing = () =>
  paragraph("The list needs a file that could not be fetched. Check your connection, and open it again.");
