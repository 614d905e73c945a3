/** What opens beside the notes and below the desk: hints, what the other side would say, items. */

import { made, paragraph } from "../piece.js";
import { whole } from "../site.js";
import { itemList } from "./items.js";
import { WORKING } from "./plan.js";
import { ofSheet } from "./sheet.js";
import { MINUTE, elapsed, promptAt } from "./time.js";
import { action, fold, tag } from "../tag.js";
import { minutes } from "./words.js";

/** @typedef {import("./facts.js").Phase} Phase */
/** @typedef {import("./facts.js").Case} Case */
/** @typedef {import("./session.js").Session} Session */

/**
 * Everything that the framework has for the phase, and for all of them.
 * @param {Phase | undefined} phase
 * @param {Phase[]} asides
 * @param {(item: string, isDone: boolean) => void} tick
 */
export function allItems(phase, asides, tick) {
  const own = phase?.items.length
    ? [fold(`Everything in this phase (${phase.items.length})`, itemList(phase.items, tick))]
    : [];
  const others = asides
    .filter((aside) => aside.items.length)
    .map((aside) => fold(aside.title, itemList(aside.items, tick)));
  return [...own, ...others];
}

/**
 * Other aids in the place of these: what was opened stays open, what was closed closed, and the keyboard where it was.
 * @param {HTMLElement} place
 * @param {Node[]} content
 */
export function renew(place, content) {
  const before = new Map([...folds(place)].map(([path, { open }]) => [path, open]));
  const { activeElement: active } = document;
  const pressed = active instanceof HTMLButtonElement && place.contains(active) ? active : undefined;
  const within = pathOf(pressed?.closest("details"));
  place.replaceChildren(...content);
  const after = folds(place);
  for (const [path, each] of after) each.open = before.get(path) ?? each.open;
  if (!pressed) return;
  const again = after.get(within);
  const same = again?.querySelector(`[data-action="${pressed.dataset["action"]}"]`);
  /** @type {HTMLElement | null | undefined} */ (same ?? again?.querySelector("summary"))?.focus();
}

/** @param {HTMLElement} place */
const folds = (place) => new Map([...place.querySelectorAll("details")].map((each) => [pathOf(each), each]));

/**
 * A fold’s name behind those of the folds around it: within others there are some of the same name.
 * @param {HTMLElement | null | undefined} fold
 * @returns {string}
 */
const pathOf = (fold) =>
  fold
    ? `${pathOf(fold.parentElement?.closest("details"))}/${fold.querySelector("summary")?.textContent}`
    : "";

/**
 * The way to the interviewer’s scorecard, which then has the session’s clock and notes.
 * @param {string} id  under which the session is kept
 * @param {Session} session
 */
export function scorecard(id, { setup }) {
  const asked = new URLSearchParams({ case: setup.case, level: setup.level, session: id });
  return whole(`practice/scorecard/#${asked}`);
}

/**
 * The same while the session runs, which it leaves where it is.
 * @param {string} id
 * @param {Session} session
 */
function besideIt(id, session) {
  const attributes = { href: scorecard(id, session), target: "_blank", rel: "noopener" };
  return made("p", tag("a", attributes, "Open the scorecard beside it"));
}

/**
 * What an interviewer needs at once, or what there is in place of one.
 * @param {Case | undefined} found
 * @param {string} id
 * @param {Session} session
 * @param {(number: number) => void} open  a hint
 */
export function besideNotes(found, id, session, open) {
  const { role, level } = session.setup;
  const isAsking = role === "interviewer";
  const card = isAsking ? [besideIt(id, session)] : [];
  if (!found) return card;
  const both = [hints(found, session, open), followUps(found, isAsking)];
  if (!isAsking) return [answers(found), ...both];
  const known = [answersAtHand(found), ...ofSheet(found), listening(found, level)];
  return [...card, ...known, ...both, twistsAhead(found, session)];
}

/**
 * The case's hints, one after the other.
 * @param {Case} found
 * @param {Session} session
 * @param {(number: number) => void} open
 */
function hints({ hints }, session, open) {
  const seen = session.hints.map((one) => hints[one.number]).filter((one) => one !== undefined);
  const list = seen.length ? [made("ol", ...seen.map((one) => made("li", one)))] : [];
  const left = hints.length - seen.length;
  const more =
    left > 0 && session.state !== "done"
      ? [action("hint", `Open a hint (${left} left)`, () => open(seen.length))]
      : [];
  return fold("Hints", paragraph("Each is noted with its minute."), ...list, ...more);
}

/**
 * What an interviewer answers when asked, for somebody who has nobody to ask.
 * @param {Case} found
 */
const answers = ({ questions }) =>
  fold(
    "What the interviewer would answer",
    paragraph("Ask yours first; then see whether it is among these."),
    ...questions.map(({ ask, answer }) => fold(ask, paragraph(answer))),
  );

/**
 * The same for the interviewer, who needs it within a breath: open, and all of it.
 * @param {Case} found
 */
function answersAtHand({ questions }) {
  const all = questions.map(({ ask, answer }) => made("p", made("b", ask), tag("br", {}), answer));
  const opened = fold("Answers to give when asked", ...all);
  opened.open = true;
  return opened;
}

/**
 * @param {Case} found
 * @param {boolean} isAsking  as an interviewer does
 */
const followUps = ({ follow_ups: all }, isAsking) =>
  fold(
    isAsking ? "What to ask next" : "What they ask next",
    ...all.map(({ said, asks, good, level }) =>
      fold(
        `When ${isAsking ? "they" : "you"} have said: ${said}`,
        made("p", made("b", asks)),
        fold(`A good answer (${level})`, paragraph(good)),
      ),
    ),
  );

/**
 * What to listen for, for whoever asks the questions.
 * @param {Case} found
 * @param {import("./setup.js").Level} level
 */
function listening(found, level) {
  const said = made("ul", ...found[level].map((each) => made("li", each)));
  const opened = fold(`What to listen for, ${level} level`, said);
  opened.open = true;
  return opened;
}

/**
 * Changes of requirement whose minute has come: one to throw in for an interviewer, one to take for a candidate. Of several
 * the last is open; none is left where the design comes to its end.
 * @param {Case} found
 * @param {Session} session
 * @param {number} now
 */
export function twists(found, session, now) {
  if (session.at >= session.parts.findLastIndex(({ isFixed }) => !isFixed)) return [];
  const due = planned(found, session).filter(
    ({ at }) => elapsed(session, now) - promptAt(session) >= at * MINUTE,
  );
  const whose =
    session.setup.role === "interviewer" ? "throw this in" : "the interviewer changes the question";
  return due.map(({ at, change, shifts }, place) =>
    // One that another has followed makes room for it.
    place < due.length - 1
      ? fold(`Since minute ${at}: ${change}`, paragraph(shifts))
      : tag(
          "div",
          { class: "sts-twist", "data-twist": at },
          paragraph(`Minute ${at}, ${whose}:`),
          made("p", made("b", change)),
          fold("What it shifts", paragraph(shifts)),
        ),
  );
}

/**
 * All of them ahead of their minutes, for the interviewer.
 * @param {Case} found
 * @param {Session} session
 */
const twistsAhead = (found, session) =>
  fold(
    "Changes to throw in",
    made("ul", ...planned(found, session).map(({ at, change }) => made("li", `Minute ${at}: ${change}`))),
  );

/**
 * With their minutes in a session of this length, counted from the prompt.
 * @param {Case} found
 * @param {Session} session
 */
function planned({ twists }, { setup }) {
  const { slot, hello, questions } = setup;
  const share = (slot - hello - questions) / WORKING;
  return twists.map((twist) => ({ ...twist, at: Math.round(twist.minute * share) }));
}

/**
 * A time in which nobody looked at the page.
 * @param {Session} session
 * @param {(counts: boolean) => void} settle
 */
export function gap({ gap }, settle) {
  if (!gap) return [];
  const length = minutes(Math.round((gap.to - gap.from) / MINUTE));
  return [
    tag(
      "div",
      { class: "sts-gap", role: "alert" },
      paragraph(`This page was asleep or closed for ${length}. Did the session go on meanwhile?`),
      tag(
        "div",
        { class: "sts-buttons" },
        action("count", "It went on", () => settle(true)),
        action("leave-out", "Leave that time out", () => settle(false)),
      ),
    ),
  ];
}
