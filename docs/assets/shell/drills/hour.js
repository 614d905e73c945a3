/** A team hour: thirteen questions in forty minutes, the same for everybody who has the link. */

import { copy } from "../clipboard.js";
import { MINUTE } from "../practice/time.js";
import { flash, made, paragraph } from "../piece.js";
import { action, tag } from "../tag.js";
import { lineOf, readLines, total } from "./team.js";

/** @typedef {import("./facts.js").Drill} Drill */

const LENGTH = 40;

export class Hour {
  #seed;
  #drills;
  #begun;
  /** @type {number[]} */
  #points = [];
  #at = -1;

  /**
   * @param {string} seed
   * @param {Drill[]} drills
   * @param {number} now
   */
  constructor(seed, drills, now) {
    this.#seed = seed;
    this.#drills = drills;
    this.#begun = now;
  }

  /** The next question, if one is left; one that was passed over is worth nothing. */
  next() {
    while (this.#points.length <= this.#at) this.#points.push(0);
    this.#at += 1;
    return this.#drills[this.#at];
  }

  /** @param {number} points */
  answered(points) {
    this.#points[this.#at] = points;
  }

  /** @param {number} now */
  head(now) {
    const left = LENGTH - Math.floor((now - this.#begun) / MINUTE);
    const time = left >= 0 ? `${left} of ${LENGTH} minutes left` : "past the forty minutes";
    const at = Math.min(this.#at + 1, this.#drills.length);
    return tag(
      "p",
      { class: "sts-eyebrow", "data-hour": true },
      `Question ${at} of ${this.#drills.length} · ${time}`,
    );
  }

  /** The sum, a line to hand round, and a place for those of others. */
  result() {
    const name = tag("input", { id: "team-name", autocomplete: "off", maxlength: 30 });
    const others = tag("textarea", { id: "team-lines", rows: 4 });
    const table = made("div");
    const own = () => ({ name: name.value, points: this.#points });
    const copied = action("copy-line", "Copy your line", () => {
      void copy(lineOf(this.#seed, own()), "Line copied").then((done) => done && flash(copied, "Copied"));
    });
    others.addEventListener("input", () => {
      const scores = readLines(others.value, this.#seed, this.#drills.length);
      table.replaceChildren(...(scores.length ? [ranking(scores)] : []));
    });
    return tag(
      "section",
      { class: "sts-drill" },
      tag("h2", { tabindex: -1 }, `${total(own())} points`),
      paragraph("Send your line to the others, and paste theirs below, one per line, yours included."),
      tag("p", {}, tag("label", { for: "team-name" }, "Your name "), name, " ", copied),
      tag("label", { for: "team-lines" }, "Lines of the team"),
      others,
      table,
    );
  }
}

/** @param {import("./team.js").Score[]} scores */
const ranking = (scores) =>
  made(
    "table",
    made(
      "thead",
      made("tr", ...["Who", "Points", "Best answer"].map((head) => tag("th", { scope: "col" }, head))),
    ),
    made(
      "tbody",
      ...scores.map((score) =>
        made(
          "tr",
          tag("th", { scope: "row" }, score.name),
          tag("td", { class: "sts-number" }, String(total(score))),
          tag("td", { class: "sts-number" }, String(Math.max(...score.points))),
        ),
      ),
    ),
  );
