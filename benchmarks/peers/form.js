/** What the peers have in common: the calculator's own form, and the result they draw in place of the site's shell. */

const calculator = /** @type {HTMLElement} */ (document.querySelector("sts-calculator"));
const form = /** @type {HTMLFormElement} */ (calculator.querySelector("form"));
const result = /** @type {HTMLElement} */ (calculator.querySelector("[data-result]"));

/** What stands in the fields, by name. */
export function inputs() {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/**
 * Says that results can be had, draws the first, and another after each letter typed.
 * @param {(inputs: Record<string, string>) => Promise<string | Node> | string | Node} estimate
 */
export async function connect(estimate) {
  const draw = async () => {
    const drawn = await estimate(inputs());
    if (typeof drawn === "string") result.innerHTML = drawn;
    else result.replaceChildren(drawn);
  };
  form.addEventListener("input", draw);
  calculator.dataset.state = "ready";
  await draw();
}
