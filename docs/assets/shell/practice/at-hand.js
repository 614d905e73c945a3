/** The calculators and the reference of a phase, within the session: what is taken from them goes on the scratch paper. */

import { made, paragraph } from "../piece.js";
import { whole } from "../site.js";
import { action, fold, tag } from "../tag.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./facts.js").Phase} Phase */
/** @typedef {import("./facts.js").Reference} Reference */
/** @typedef {import("./facts.js").Row} Row */
/** @typedef {import("./facts.js").Table} Table */
/** @typedef {(lines: string, title: string) => void} Take  puts lines on the scratch paper */

/** A phase that names no page of the reference has the numbers. */
const NUMBERS = "numbers";

/**
 * @param {Phase | undefined} phase
 * @param {Facts} facts
 * @param {Take} take
 */
export function atHand(phase, { calculators, references }, take) {
  if (!phase) return [];
  const own = phase.calculators.flatMap((name) => calculators.find((one) => one.name === name) ?? []);
  const others = calculators.filter((one) => !own.includes(one));
  const named = phase.references;
  const pages = named.length ? named : [NUMBERS];
  return [
    fold(of("Calculators", own), ...sheets(own, take), other(others, take)),
    fold(
      of("Reference", named),
      ...pages
        .flatMap((name) => references.find((one) => one.name === name) ?? [])
        .map((one) => page(one, take)),
    ),
  ];
}

/**
 * @param {string} said
 * @param {unknown[]} own  those that the phase names
 */
const of = (said, own) => (own.length ? `${said} for this phase` : said);

/**
 * @param {import("./facts.js").Calculator[]} own
 * @param {Take} take
 */
function sheets(own, take) {
  const entries = own.map(({ title, url, lines }) =>
    made(
      "li",
      away(url, title),
      onPaper(title, () => take(lines, title)),
    ),
  );
  return entries.length ? [tag("ul", { class: "sts-at-hand", role: "list" }, ...entries)] : [];
}

/**
 * @param {import("./facts.js").Calculator[]} others
 * @param {Take} take
 */
function other(others, take) {
  const choice = tag(
    "select",
    { id: "sts-other" },
    ...others.map(({ name, title }) => tag("option", { value: name }, title)),
  );
  const taken = () => {
    const chosen = others.find(({ name }) => name === choice.value);
    if (chosen) take(chosen.lines, chosen.title);
  };
  return tag(
    "p",
    { class: "sts-buttons" },
    tag("label", { for: choice.id }, "Another one"),
    choice,
    onPaper("the one that is chosen", taken),
  );
}

/**
 * @param {Reference} found
 * @param {Take} take
 */
function page({ title, url, tables }, take) {
  const inside = tables.map((table) => fold(table.title, ...rows(table, url, take)));
  return fold(title, ...inside, made("p", away(url, `${title}, the whole page`)));
}

/**
 * @param {Table} table
 * @param {string} url
 * @param {Take} take
 * @returns {Node[]}
 */
function rows({ columns, rows: all }, url, take) {
  const isShort = columns.length === 1;
  return isShort
    ? [tag("ul", { class: "sts-at-hand", role: "list" }, ...all.map((row) => number(row, url, take)))]
    : all.map((row) => fold(row.name, ...(row.says ? [paragraph(row.says)] : []), cells(columns, row)));
}

/**
 * @param {Row} row
 * @param {string} url
 * @param {Take} take
 */
function number({ id, name, cells, says, line }, url, take) {
  return made(
    "li",
    made("span", away(`${url}#${id}`, name), " ", made("b", cells[0] ?? "")),
    ...(line ? [onPaper(name, () => take(line, name))] : []),
    ...(says ? [tag("p", { class: "sts-why" }, says)] : []),
  );
}

/**
 * @param {string[]} columns
 * @param {Row} row
 */
const cells = (columns, row) =>
  made("dl", ...columns.flatMap((column, at) => [made("dt", column), made("dd", row.cells[at] ?? "")]));

/**
 * @param {string} title
 * @param {() => void} act
 */
function onPaper(title, act) {
  const pressed = action("paper", "Put on paper", act);
  pressed.setAttribute("aria-label", `Put on paper: ${title}`);
  return pressed;
}

/**
 * A link that leaves the session where it is.
 * @param {string} address
 * @param {string} said
 */
const away = (address, said) => tag("a", { href: whole(address), target: "_blank", rel: "noopener" }, said);
