/**
 * A plan of minutes.
 *
 * The arithmetic is Python's (calculators/core/plan.py). A page is printed with the order in which phases get minutes,
 * one digit a minute; whatever the length, and whichever phases are left, a plan is the beginning of that order, counted.
 */

/**
 * Whole minutes that add up, for the phases that are left.
 * @param {string} order  a digit for each minute: the place of the phase that gets it
 * @param {string[]} phases  all of them
 * @param {number} minutes
 * @param {string[]} [left]
 * @returns {Map<string, number>}
 */
export function plan(order, phases, minutes, left = phases) {
  const given = new Map(phases.filter((phase) => left.includes(phase)).map((phase) => [phase, 0]));
  const [first, ...others] = given.keys();
  if (first && others.length === 0) return given.set(first, minutes);
  let rest = minutes;
  for (const digit of order) {
    const phase = phases[Number(digit)] ?? "";
    const got = given.get(phase);
    if (rest === 0) break;
    if (got === undefined) continue;
    given.set(phase, got + 1);
    rest -= 1;
  }
  return given;
}
