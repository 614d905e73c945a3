/** Another's scorecard beside one's own: kept with it until it is put away, and both taken along as one. */

import { copy } from "../clipboard.js";
import { download } from "../download.js";
import { flash, made } from "../piece.js";
import { action, tag } from "../tag.js";
import { bothAsJson, bothAsMarkdown } from "./both.js";
import { fileOf, isFinished } from "./card.js";
import { others } from "./cards.js";
import { mergedView } from "./merged.js";

/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./words.js").Scale} Scale */

/**
 * What stands side by side, where there are two and one's own is finished.
 * @param {string} id  one's own
 * @param {Card} own
 * @param {Scale} scale
 * @param {() => void} putAway
 */
export function beside(id, own, scale, putAway) {
  const entry = others.open(id);
  const other = entry.data;
  if (!other || !isFinished(own)) return [];
  const name = fileOf("scorecards", own, "");
  const copied = action("both-copy", "Copy both as Markdown", () => {
    const text = bothAsMarkdown(own, other, scale);
    void copy(text, "Both are copied as Markdown").then((done) => done && flash(copied, "Copied"));
  });
  return [
    mergedView(own, other, scale),
    tag(
      "p",
      { class: "sts-buttons" },
      copied,
      action("both-markdown", "Both as Markdown (.md)", () =>
        download(`${name}.md`, bothAsMarkdown(own, other, scale), "text/markdown"),
      ),
      action("both-json", "Both as JSON (.json)", () =>
        download(`${name}.json`, bothAsJson(own, other, scale), "application/json"),
      ),
      action("away", "Put theirs away", putAway),
    ),
    ...(entry.state === "kept" ? [] : [made("p", "This browser does not keep the two: take them with you.")]),
  ];
}
