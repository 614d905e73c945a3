// Reloads the page when a build has changed it, keeping its place, and shows why a build failed.
// Only the development server sends this file; it is no part of the site.

/**
 * What the server says of a build: the paths of the pages it changed, or all of them, or why it failed.
 * @typedef {{build: number, pages: string[], everywhere: boolean, problem: string}} News
 */

const PLACE = "sts:live-place";
const BANNER = "sts-live-problem";

/** The build this page shows. Instant navigation brings newer pages without running this file again. */
let shown = Number(new URL(import.meta.url).searchParams.get("build"));

/** @param {string} problem */
function showProblem(problem) {
  document.getElementById(BANNER)?.remove();
  if (!problem) return;
  const banner = document.createElement("pre");
  banner.id = BANNER;
  banner.role = "alert";
  banner.textContent = `The last build failed; this is the last good site.\n\n${problem}`;
  Object.assign(banner.style, {
    position: "fixed",
    inset: "auto 0 0 0",
    zIndex: "999",
    maxHeight: "50vh",
    margin: "0",
    padding: "1rem",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    font: "13px/1.5 ui-monospace, monospace",
    color: "#fff",
    background: "#7a1f1f",
  });
  document.body.append(banner);
}

function reload() {
  sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, y: scrollY }));
  location.reload();
}

function restorePlace() {
  const kept = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (!kept) return;
  const { path, y } = JSON.parse(kept);
  if (path === location.pathname) scrollTo({ top: y, behavior: "instant" });
}

/** @param {News} news */
function hear(news) {
  const missedOne = news.build !== shown && news.build !== shown + 1;
  const isNew = news.build !== shown;
  shown = news.build;
  if (isNew && !news.problem && (missedOne || news.everywhere || news.pages.includes(location.pathname)))
    reload();
  else showProblem(news.problem);
}

restorePlace();
const news = new EventSource(new URL("news", import.meta.url));
news.addEventListener("message", (event) => hear(JSON.parse(event.data)));
