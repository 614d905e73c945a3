/** What of a session is shown. */

import { action } from "../tag.js";

/**
 * Everything; the board and the clock, for when somebody is watching; the clock alone, for the other end of the table.
 * @param {HTMLElement} room
 * @param {() => void} changed
 */
export function views(room, changed) {
  const known = { all: "Everything", watched: "Board and clock", clock: "Clock only" };
  const buttons = Object.entries(known).map(([name, said]) => action(name, said, () => choose(name)));
  const choose = (/** @type {string} */ view) => {
    room.dataset["view"] = view;
    for (const each of buttons) each.setAttribute("aria-pressed", String(each.dataset["action"] === view));
    if (view === "clock") room.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) void document.exitFullscreen();
    changed();
  };
  room.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && room.dataset["view"] === "clock") choose("all");
  });
  room.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && room.dataset["view"] !== "all") choose("all");
  });
  choose("all");
  return buttons;
}
