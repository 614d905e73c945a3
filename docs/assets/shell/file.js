/**
 * A file of the runtime.
 *
 * While a new build was being published its host may have said that there is no such file, and a browser remembers that
 * for as long as the host has asked for. Whoever is told so asks once more, and the host itself.
 * @param {URL} url
 */
export async function fetchFile(url) {
  let response = await fetch(url);
  if (!response.ok) response = await fetch(url, { cache: "reload" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
