/** By how much the reader's own ranges are too narrow, as the drills have found; nothing before they know. */

import { now } from "../drills/answers.js";
import { TOO_NARROW, ranges } from "../drills/calibration.js";

/** What the calculators are told of it. */
export function width() {
  const found = ranges(now().answers);
  if (!found || found.widen <= TOO_NARROW) return {};
  return { width: { by: found.widen, held: found.held, count: found.count } };
}
