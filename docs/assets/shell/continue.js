/** `<sts-continue>`: the next step of each path that the reader has begun and not ended. */

import { StsElement, define } from "./element.js";
import { byWay } from "./fragment.js";
import { made } from "./piece.js";
import { ticksOf } from "./ticks.js";

/**
 * @typedef {object} ReadingPath
 * @property {string} id  of its ticks
 * @property {string} title
 * @property {[id: string, title: string, href: string][]} steps
 */

class StsContinue extends StsElement {
  /** @override */
  arrived() {
    for (const { id } of this.#paths) this.listen(ticksOf(id), "change", () => this.#show());
    this.#show();
  }

  /** @returns {ReadingPath[]} */
  get #paths() {
    return JSON.parse(this.dataset["paths"] ?? "[]");
  }

  #show() {
    const lines = this.#paths.flatMap((path) => {
      const done = path.steps.filter(([step]) => ticksOf(path.id).has(step)).length;
      const next = path.steps.find(([step]) => !ticksOf(path.id).has(step));
      return done && next ? [line(path, done, next)] : [];
    });
    this.replaceChildren(...lines);
    this.hidden = lines.length === 0;
  }
}

/**
 * @param {ReadingPath} path
 * @param {number} done
 * @param {[id: string, title: string, href: string]} next
 */
function line(path, done, [step, title, href]) {
  const link = made("a", `Continue: ${title}`);
  link.href = byWay(href, step);
  return made("p", link, ` ${path.title}, ${done} of ${path.steps.length} done`);
}

define("sts-continue", StsContinue);
