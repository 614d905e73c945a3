/**
 * Starts the runtime when somebody is about to turn to a calculator: at a link to one, by pointer, finger or keyboard.
 *
 * Not where bytes are dear or slow: there it starts, as ever, just before a calculator is seen.
 */

import { whole } from "./site.js";

const CALCULATORS = whole("calculators/");
/** Milliseconds that tell an intent from a pointer on its way elsewhere. */
const LINGER = 100;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let lingering;

/** @param {Event} event */
function consider({ target }) {
  clearTimeout(lingering);
  const link = target instanceof Element && target.closest("a");
  if (!link || !leadsToCalculator(link) || isFrugal()) return;
  lingering = setTimeout(prefetch, LINGER);
}

/** @param {HTMLAnchorElement} link */
function leadsToCalculator({ href, target }) {
  const name = href.startsWith(CALCULATORS) ? href.slice(CALCULATORS.length) : "";
  return /^[\w-]+\//.test(name) && target !== "_blank";
}

function isFrugal() {
  const connection = /** @type {{saveData?: boolean, effectiveType?: string} | undefined} */ (
    Reflect.get(navigator, "connection")
  );
  return Boolean(connection?.saveData) || (connection?.effectiveType ?? "4g") !== "4g";
}

async function prefetch() {
  try {
    (await import("./live.js")).engine.prefetch();
  } catch {
    // It will be fetched when it is needed.
  }
}

for (const sign of ["pointerover", "focusin"]) document.addEventListener(sign, consider);
