/** Keeps the screen on while a session runs, where a browser can do that and the reader has not said no. */

/** @type {WakeLockSentinel | undefined} */
let lock;
let isWanted = false;
/** Asked twice at once there would be two, one of which nobody could let go. */
let isAsking = false;

/** @param {boolean} wanted */
export function stayAwake(wanted) {
  isWanted = wanted;
  if (wanted) void ask();
  else if (lock && !lock.released) void lock.release().catch(() => {});
}

async function ask() {
  if (!("wakeLock" in navigator) || document.visibilityState !== "visible") return;
  if (isAsking || (lock && !lock.released)) return;
  isAsking = true;
  try {
    lock = await navigator.wakeLock.request("screen");
    if (!isWanted) await lock.release();
  } catch {
    // A battery that is low, or a browser that refuses: the screen goes off as it always does.
  } finally {
    isAsking = false;
  }
}

// A page that was hidden has lost it.
document.addEventListener("visibilitychange", () => {
  if (isWanted) void ask();
});
