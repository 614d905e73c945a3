/** Copying, and saying what happened to people who do not see the page. */

/** The one live region that outlives page changes; made when first needed. */
function region() {
  const found = document.getElementById("sts-live");
  if (found) return found;
  const made = document.createElement("div");
  made.id = "sts-live";
  made.className = "sts-hidden";
  made.setAttribute("role", "status");
  document.body.append(made);
  return made;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/**
 * Says a sentence to screen readers, after a pause in which a newer one replaces it.
 * @param {string} said
 * @param {number} [pause] in milliseconds
 */
export function announce(said, pause = 0) {
  clearTimeout(waiting);
  // Made at once: a region that appears together with its text is not read.
  const place = region();
  waiting = setTimeout(() => {
    place.textContent = said;
  }, pause);
}

/**
 * Copies a text and says so; where the browser refuses, says that instead.
 * @param {string} text
 * @param {string} said
 */
export async function copy(text, said) {
  if (text === "") return false;
  try {
    await navigator.clipboard.writeText(text);
    announce(said);
    return true;
  } catch {
    announce("The browser did not allow copying");
    return false;
  }
}
