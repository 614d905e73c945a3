/**
 * A new version of the site may be published while a tab is open. Its pages and this shell are then not of one build,
 * and what this shell has not fetched yet may be gone.
 */

/** By its name alone: while one page takes the place of another, a relative address may be taken from either. */
const SHELL = folderOf(import.meta.url);

/** Reloads a page of another build that took the place of one of ours: its own shell comes with it. */
function reloadIfRenewed() {
  const named = document.querySelector('meta[name="sts-shell"]')?.getAttribute("content");
  if (named && folderOf(named) !== SHELL) location.reload();
}

/** @param {string} address */
function folderOf(address) {
  return address.split("/").at(-2);
}

/** Whether the host has dropped this shell: what is asked for once more will not come either. */
export async function isRenewed() {
  try {
    return (await fetch(import.meta.url, { method: "HEAD", cache: "no-store" })).status === 404;
  } catch {
    return false;
  }
}

// Instant navigation brings the new page's head along.
new MutationObserver(reloadIfRenewed).observe(document.head, { childList: true });
