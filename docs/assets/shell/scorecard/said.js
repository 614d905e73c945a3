/** What the scorecard says of itself, its files and the browser. */

export const UNFETCHED =
  "The examples from the question could not be fetched; the scale is complete without them. Choose the question again to retry.";
export const WAIT = "Finish your own scores first: then your colleagues’ files can be opened.";
export const OPEN =
  "Yours are finished. A score that you change from now on is marked in the Markdown. Change it for a reason, never to agree.";

/** @param {string} by */
export const unfinished = (by) =>
  `${by || "Your colleague"} has not finished theirs: ask for the file again when they have.`;

/** How it is with what is kept, where it is not. @type {Record<import("../store.js").State, string>} */
export const KEPT = {
  kept: "",
  refused:
    "This browser keeps nothing: the scorecard lasts until the page is closed, so take it with you at the end.",
  full: "This browser has no room left: what you write from now on lasts until the page is closed. Take it with you.",
  newer: "A newer version of this site has kept this scorecard: reload the page.",
};
