/** Others' scorecards beside one's own: kept with it until they are put away, and all taken along as one. */

import { copy } from "../clipboard.js";
import { download } from "../download.js";
import { flash, made } from "../piece.js";
import { action, tag } from "../tag.js";
import { allAsJson, allAsMarkdown } from "./all.js";
import { fileOf, isFinished } from "./card.js";
import { MOST_OTHERS, cards, others } from "./cards.js";
import { mergedView } from "./merged.js";
import { unfinished } from "./said.js";

/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./words.js").Scale} Scale */

/**
 * Lays colleagues' cards beside one's own: all of them, or none where one is not as it should be.
 * @param {string} id  of one's own
 * @param {string[]} texts  of their files
 * @returns {{ok: boolean, said: string}}
 */
export function lay(id, texts) {
  /** @type {Card[]} */
  const read = [];
  for (const text of texts) {
    const found = cards.read(text);
    if (!found.ok) return { ok: false, said: found.problem };
    if (!isFinished(found.data)) return { ok: false, said: unfinished(found.data.by.trim()) };
    read.push(found.data);
  }
  others.open(id).change((before) => {
    const stay = (before ?? []).filter(({ begun }) => !read.some((card) => card.begun === begun));
    return [...stay, ...read].slice(-MOST_OTHERS);
  });
  return { ok: true, said: "They are side by side, the largest differences first." };
}

/**
 * What stands side by side, where there are others and one's own is finished.
 * @param {string} id  of one's own
 * @param {Card} own
 * @param {Scale} scale
 * @param {() => void} putAway
 */
export function beside(id, own, scale, putAway) {
  const entry = others.open(id);
  if (!entry.data || !isFinished(own)) return [];
  const all = [own, ...entry.data];
  const name = fileOf("scorecards", own, "");
  const copied = action("all-copy", "Copy all as Markdown", () => {
    const text = allAsMarkdown(all, scale);
    void copy(text, "All copied as Markdown").then((done) => done && flash(copied, "Copied"));
  });
  return [
    mergedView(all, scale),
    tag(
      "p",
      { class: "sts-buttons" },
      copied,
      action("all-markdown", "All as Markdown (.md)", () =>
        download(`${name}.md`, allAsMarkdown(all, scale), "text/markdown"),
      ),
      action("all-json", "All as JSON (.json)", () =>
        download(`${name}.json`, allAsJson(all, scale), "application/json"),
      ),
      action("away", "Remove theirs", putAway),
    ),
    ...(entry.state === "kept" ? [] : [made("p", "This browser cannot keep theirs: save a file of all.")]),
  ];
}
