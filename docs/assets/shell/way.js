/**
 * The way on for whoever follows a path: where they are on it, and a link to the step before and to the next.
 *
 * The address says by which step a page was opened, so that a reload, another tab and the way back keep it, and a page
 * that was reached otherwise shows nothing. A step may lead to another path; its steps then come before the next one.
 */

import { byWay, wayHere } from "./fragment.js";
import { made } from "./piece.js";
import { printed } from "./printed.js";
import { anchorHere, here, whole } from "./site.js";
import { tag } from "./tag.js";
import { CONTENT, CONTENTS, onPage } from "./theme.js";
import { ticksOf } from "./ticks.js";

/**
 * @typedef {{id: string, title: string, minutes: number, to: string, day?: number}} Step
 * @typedef {{id: string, short: string, steps: Step[]}} ReadingPath
 * @typedef {{path: ReadingPath, at: number}} Station  a step of a path
 */

/** @type {() => Promise<{paths: ReadingPath[]}>} */
const readPaths = printed("api/paths.json");

/** What leads to the parts of a page: a case's rail, and the list beside it. */
const PARTS = `.sts-chapters a, ${CONTENTS} a`;

/** Whether a link was followed, rather than the history. */
let isFollowed = performance
  .getEntriesByType("navigation")
  .every((entry) => Reflect.get(entry, "type") === "navigate");

async function arrive() {
  const isNew = isFollowed;
  isFollowed = false;
  const way = wayHere();
  begin(way);
  const found = await readPaths().catch(() => undefined);
  // Another page may have come meanwhile.
  if (!found || way !== wayHere()) return;
  const stations = stationsOf(way, found.paths);
  if (!stations.length) return;
  await show(stations);
  if (isNew) goToPlace();
}

/**
 * The steps that a way names, each but the last leading to the path of the next; none unless the last leads here.
 * @param {string} way
 * @param {ReadingPath[]} paths
 */
function stationsOf(way, paths) {
  const stations = way.split(".").flatMap((id) =>
    paths.flatMap((path) => {
      const at = path.steps.findIndex((step) => step.id === id);
      return at < 0 ? [] : [{ path, at }];
    }),
  );
  const isWhole = stations.every((station, at) => {
    const next = stations[at + 1];
    return pageOf(station) === (next ? pageOfPath(next.path) : here());
  });
  return isWhole ? stations : [];
}

/**
 * On the page of a path each step is opened as one of it, and of the path that led there.
 * @param {string} way
 */
function begin(way) {
  const around = way.split(".").filter((id) => id && !document.getElementById(id));
  for (const link of document.querySelectorAll(
    'sts-checklist[data-framework^="path-"] [data-item] label a',
  )) {
    const id = link.closest("[data-item]")?.id ?? "";
    const plain = (link.getAttribute("href") ?? "").replace(/[#&]way=.*$/, "");
    link.setAttribute("href", byWay(plain, [...around, id].join(".")));
  }
}

/** @param {Station[]} stations */
function show(stations) {
  const place = document.querySelector(CONTENT);
  if (!place) return undefined;
  const line = /** @type {HTMLElement} */ (place.querySelector("nav.sts-way") ?? newLine());
  // Whoever is about to press something finds it there.
  if (line.dataset["way"] === wayOf(stations)) return undefined;
  line.dataset["way"] = wayOf(stations);
  line.setAttribute("aria-label", `Path: ${lastOf(stations).path.short}`);
  // Its style would be fetched anew if it were moved.
  for (const old of line.querySelectorAll("a")) old.remove();
  line.append(...wayBack(stations), upward(stations), ...wayOn(stations));
  endPhase(stations);
  if (!line.isConnected) place.prepend(line);
  return styled(line);
}

/** @param {Station[]} stations */
function wayBack(stations) {
  const { path, at } = lastOf(stations);
  return at > 0 ? [link(addressOf([...stations.slice(0, -1), { path, at: at - 1 }]), "Back")] : [];
}

/**
 * Which step it is, as a link to where it stands on the page of its path.
 * @param {Station[]} stations
 */
function upward(stations) {
  const last = lastOf(stations);
  const up = link(addressOf(stations.slice(0, -1), placeOnPath(last)), `${last.path.short}, `);
  up.append(made("span", stepOf(last).day ? "day " : "step "), `${last.at + 1} of ${last.path.steps.length}`);
  return up;
}

/**
 * A link to what comes next, on this path or on the one around it; at the end of both, back to the path. Whoever goes on
 * is done here.
 * @param {Station[]} stations
 */
function wayOn(stations) {
  const from = stations.findLastIndex(({ path, at }) => at + 1 < path.steps.length);
  const done = stations.slice(Math.max(from, 0));
  const first = /** @type {Station} */ (done[0]);
  const next = { path: first.path, at: first.at + 1 };
  const isEnd = from < 0;
  const on = isEnd
    ? link(placeOnPath(first), "That was the last: back to the path")
    : link(addressOf([...stations.slice(0, from), next]), `Next: ${stepOf(next).title}`);
  on.dataset["on"] = "";
  on.addEventListener("click", () => {
    for (const station of done) ticksOf(`path-${station.path.id}`).set([idOf(station)], true);
  });
  return [on];
}

/**
 * Where the step is a phase of an interview, the way on stands at its end as well: the next phase goes on below it.
 * @param {Station[]} stations
 */
function endPhase(stations) {
  document.querySelector(".sts-way-on")?.remove();
  const phase = document.getElementById(anchorHere())?.closest(".sts-moment");
  phase?.lastElementChild?.append(tag("p", { class: "sts-way-on" }, ...wayOn(stations)));
}

/** A line that is seen once its style is there. */
const newLine = () =>
  tag(
    "nav",
    { class: "sts-way", hidden: true },
    tag("link", { rel: "stylesheet", href: whole("assets/styles/way.css") }),
  );

/** @param {HTMLElement} line */
async function styled(line) {
  if (!line.hidden) return;
  await new Promise((done) => line.querySelector("link")?.addEventListener("load", done));
  line.hidden = false;
}

/**
 * To the place that the address names before the way; the next Tab goes on from there. It is not the browser's target, to
 * which the theme gives room below its header: the style of the line does so by the tabindex.
 */
function goToPlace() {
  const place = document.getElementById(anchorHere());
  if (!place) return;
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.scrollIntoView({ behavior: "instant" });
  place.focus({ preventScroll: true });
}

/**
 * @param {string} address
 * @param {string} said
 */
function link(address, said) {
  const piece = made("a", said);
  piece.href = whole(address);
  piece.addEventListener("click", turn);
  return piece;
}

/** @param {MouseEvent} event */
function turn(event) {
  turnTo(/** @type {HTMLAnchorElement} */ (event.currentTarget).href, event);
}

/**
 * On the page that is there. The browser itself would look for a place of the whole name, and leave the focus nowhere.
 * @param {string} href
 * @param {MouseEvent} event
 */
function turnTo(href, event) {
  const { pathname } = new URL(href, location.href);
  if (pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  event.stopPropagation();
  history.pushState(null, "", href);
  void arrive();
}

/** @param {ReadingPath} path */
const pageOfPath = (path) => `paths/${path.id}/`;

/** @param {Station} station */
const stepOf = ({ path, at }) => /** @type {Step} */ (path.steps[at]);

/** @param {Station} station */
const idOf = (station) => stepOf(station).id;

/** @param {Station} station */
const placeOnPath = (station) => `${pageOfPath(station.path)}#${idOf(station)}`;

/** @param {Station} station */
const placeOf = (station) => stepOf(station).to;

/** @param {Station} station */
const pageOf = (station) => placeOf(station).replace(/#.*/, "");

/** @param {Station[]} stations */
const lastOf = (stations) => /** @type {Station} */ (stations.at(-1));

/**
 * @param {Station[]} stations
 * @param {string} place  where their way leads
 */
const addressOf = (stations, place = placeOf(lastOf(stations))) =>
  stations.length ? byWay(place, wayOf(stations)) : place;

/** @param {Station[]} stations */
const wayOf = (stations) => stations.map(idOf).join(".");

document.addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link) return;
    isFollowed = true;
    // Whoever looks up another part of the page is still on the path.
    if (wayHere() && link.matches(PARTS)) turnTo(byWay(link.hash, wayHere()), event);
  },
  { capture: true },
);
addEventListener("hashchange", () => {
  // On the way back within a page nobody else goes to where it was left.
  isFollowed ||= history.scrollRestoration === "manual";
  if (wayHere()) void arrive();
});
void arrive();
onPage(() => void arrive());
