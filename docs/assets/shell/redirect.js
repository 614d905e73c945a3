/**
 * An address that was published once keeps working: where it names nothing any more, the reader is led on. One that
 * never was one is answered with those that are nearest to it.
 *
 * The map is fetched only then. A fragment with an = in it holds a calculator's inputs and names no place.
 */

import { fragmentHere } from "./fragment.js";
import { anchorHere, here, whole } from "./site.js";

const MAP = whole("assets/redirects.json");

async function leadOn() {
  const anchor = fragmentHere();
  const isLost = anchor !== "" && !anchor.includes("=") && !document.getElementById(anchorHere());
  const missing = document.querySelector("[data-missing]");
  if (!isLost && !missing) return;
  const page = here();
  try {
    /** @type {Record<string, string>} */
    const map = await (await fetch(MAP)).json();
    const now = map[`${page}#${anchor}`] ?? map[page];
    // Inputs in the fragment, and an anchor that went along with its page, are of use there too.
    if (now !== undefined) location.replace(whole(now.includes("#") ? now : now + location.hash));
    else if (missing) await (await import("./nearest.js")).suggest(missing, page);
  } catch {
    // Without the map the reader stays where the address led.
  }
}

addEventListener("hashchange", () => void leadOn());
void leadOn();
