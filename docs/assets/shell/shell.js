/**
 * What every page loads: the custom elements, each of which adds to what is printed and leaves it readable without.
 *
 * What makes numbers live is as much again and is fetched with the first page that has some; pages come and go without
 * a reload.
 */

import "./anchor.js";
import "./checklist.js";
import "./contents.js";
import "./continue.js";
import "./finder.js";
import "./kept.js";
import "./offline.js";
import "./planner.js";
import "./prefetch.js";
import "./redirect.js";
import "./renewal.js";
import "./scrolling.js";
import "./storage.js";
import "./timing.js";
import "./view.js";

import { wayHere } from "./fragment.js";
import { onPage } from "./theme.js";

fetchWith(".sts-estimate, sts-status", () => import("./live.js"));
fetchWith("sts-envelope", () => import("./envelope/envelope.js"));
fetchWith("sts-diagram", () => import("./diagram.js"));
fetchWith("sts-case", () => import("./case.js"));
fetchWith("sts-practice", () => import("./practice.js"));
fetchWith("sts-cases", () => import("./cases.js"));
fetchWith("sts-drills", () => import("./drills.js"));
fetchWith("sts-study-plan", () => import("./study-plan.js"));
fetchWith("sts-scorecard", () => import("./scorecard.js"));
fetchWith("sts-numbers", () => import("./numbers.js"));

offerWay();
onPage(offerWay);
addEventListener("hashchange", offerWay);

/** For whoever came by a path, or is about to. Without its code the path is there to go back to. */
function offerWay() {
  if (wayHere() || document.querySelector('[data-framework^="path-"]')) import("./way.js").catch(() => {});
}

/**
 * Fetches code with the first page that has an element of its.
 * @param {string} elements
 * @param {() => Promise<unknown>} bring
 */
function fetchWith(elements, bring) {
  const watch = new MutationObserver(fetchNow);
  const wait = () => watch.observe(document.body, { childList: true, subtree: true });
  wait();
  fetchNow();

  function fetchNow() {
    if (!document.querySelector(elements)) return;
    watch.disconnect();
    // Without its code an element stays as it was printed; the next page tries again.
    bring().catch(wait);
  }
}
