/** Pyodide as its documentation shows it, and the site's own calculators from their wheel. */

/** @returns {Promise<(text: string) => string>} */
export async function start() {
  const { loadPyodide } = await import(new URL("pyodide/pyodide.mjs", import.meta.url).href);
  const pyodide = await loadPyodide();
  await pyodide.loadPackage(new URL("calculators-1-cp313-none-any.whl", import.meta.url).href);
  return pyodide.pyimport("calculators.text.answer").answer;
}
