/** What a reader's answers say of them, once there are enough. */

import { made, paragraph } from "../piece.js";
import { tag } from "../tag.js";
import { ENOUGH, TOO_NARROW, bands, bySubject, ranges } from "./calibration.js";

/** @typedef {import("./calibration.js").Answer} Answer */

/**
 * @param {Answer[]} answers
 */
export function insight(answers) {
  const found = ranges(answers);
  const asked = answers.filter(({ range }) => range).length;
  if (!found)
    return [
      paragraph(`After ${ENOUGH} ranges this shows how sure your “surely” is; you have given ${asked}.`),
    ];
  const share = Math.round((100 * found.held) / found.count);
  const widen = found.widen > TOO_NARROW ? ` Make yours ${found.widen.toFixed(1)} times as wide.` : "";
  const narrow = found.widen < 0.8 ? " You can narrow them: you know more than you think." : "";
  return [
    paragraph(
      `Your 90% is a ${share}%: of ${found.count} ranges, ${found.held} held the answer.${widen}${narrow}`,
    ),
    table(
      ["Subject", "Ranges that held", ""],
      bySubject(answers).map(({ subject, count, held }) => [
        subject,
        `${held} of ${count}`,
        gauge(held / count),
      ]),
    ),
    ...sure(answers),
  ];
}

/** @param {Answer[]} answers */
function sure(answers) {
  const found = bands(answers);
  if (!found.length) return [];
  const rows = found.map(({ from, count, right }) => [
    `${Math.round(100 * from)}% or more`,
    `${right} of ${count}`,
    gauge(right / count),
  ]);
  return [table(["How sure you were", "Right", ""], rows)];
}

/**
 * @param {string[]} heads
 * @param {(string | Node)[][]} rows
 */
const table = (heads, rows) =>
  made(
    "table",
    made(
      "thead",
      made("tr", ...heads.map((head) => (head ? tag("th", { scope: "col" }, head) : made("td")))),
    ),
    made(
      "tbody",
      ...rows.map(([first = "", ...rest]) =>
        made("tr", tag("th", { scope: "row" }, first), ...rest.map((cell) => made("td", cell))),
      ),
    ),
  );

/** @param {number} share */
function gauge(share) {
  const drawn = tag("span", { class: "sts-share", "aria-hidden": "true" });
  drawn.style.setProperty("--share", String(share));
  return drawn;
}
