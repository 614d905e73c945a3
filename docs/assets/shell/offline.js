/**
 * Starts the service worker for whoever stays, and says on a calculator that it is available offline when it is.
 *
 * Without a service worker, in a private window or with storage refused, the site is what it is without this file.
 */

import { isKept, isOn, keep, leaveNothing } from "./cache.js";
import { frame, readShelf } from "./shelf.js";
import { ROOT } from "./site.js";
import { onPage } from "./theme.js";

const SWITCH = new URL("assets/offline.json", ROOT);
const NOTE = "available offline";
/** Milliseconds without a change of a number, once a calculator has started. */
const SETTLING = 4000;

const root = document.documentElement;

async function begin() {
  if (!("serviceWorker" in navigator)) return;
  // The switch is off: nothing is kept any more, and what was is dropped.
  if (!(await isEnabled())) return leaveNothing();
  const isFirst = !navigator.serviceWorker.controller;
  if (!(await register())) return;
  await navigator.serviceWorker.ready;
  if (isFirst) await keepWhatIsHere();
  new MutationObserver(() => void look()).observe(root, { attributeFilter: ["data-boot"] });
  onPage(() => void look());
  await look();
}

/** Without a connection nobody can have switched it off just now. */
async function isEnabled() {
  try {
    return (await (await fetch(SWITCH, { cache: "no-store" })).json()).enabled !== false;
  } catch {
    return true;
  }
}

/** The browser compares the worker with the host's, or, without a connection, keeps the one it has. */
async function register() {
  try {
    const worker = new URL("service-worker.js", ROOT);
    return await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
  } catch {
    return navigator.serviceWorker.getRegistration(ROOT);
  }
}

/**
 * The page and its parts were asked for before there was a worker to keep them, and some may be on their way still. The
 * browser has most of them.
 */
async function keepWhatIsHere() {
  const shelf = await readShelf();
  if (!shelf) return;
  /** @type {Set<string>} What has been tried; to try is to ask for it, which is seen here too. */
  const tried = new Set();
  const watch = new PerformanceObserver((list) => {
    // A navigation is one of these, too.
    const entries = /** @type {PerformanceResourceTiming[]} */ (list.getEntries());
    const files = addresses(entries).filter((file) => !tried.has(file) && tried.add(file));
    void keepEach(shelf.build, files);
  });
  for (const type of ["navigation", "resource"]) watch.observe({ type, buffered: true });
  await keep(shelf.build, [here()]);
}

/**
 * Where one cannot be had, it is kept when it is next asked for, and the others are kept all the same.
 * @param {string} build
 * @param {string[]} files
 */
async function keepEach(build, files) {
  for (const file of files) await keep(build, [file]).catch(() => {});
}

/**
 * What was asked of our host past any worker.
 * @param {PerformanceResourceTiming[]} entries
 */
function addresses(entries) {
  const names = entries.filter((each) => each.workerStart === 0).map(({ name }) => name.replace(/#.*/, ""));
  return names.filter((name) => name.startsWith(ROOT.href) && name !== SWITCH.href);
}

/** The address of the page, as it is kept. */
const here = () => `${location.origin}${location.pathname}`;

/** Where a calculator runs: keeps what it runs on, and says so once it is kept. */
async function look() {
  try {
    if (await keepCalculator()) note();
  } catch {
    // No connection, or no room: nothing is said.
  }
}

/** Whether this page's calculator would run without a connection. */
async function keepCalculator() {
  const boot = root.dataset["boot"] ?? "";
  if (!document.querySelector(".sts-estimate") || !boot || !(await isOn())) return false;
  const shelf = await readShelf();
  const group = shelf?.boots[boot];
  if (!shelf || !group) return false;
  const files = [here(), ...frame(shelf), ...shelf.parts.files, ...group.files];
  await keep(shelf.build, files);
  return isKept(files);
}

function note() {
  for (const said of document.querySelectorAll(".sts-estimate [data-boot-note]")) {
    if (said.parentElement?.querySelector("[data-offline-note]")) continue;
    const added = document.createElement("span");
    added.className = "sts-note";
    added.dataset["offlineNote"] = "";
    added.textContent = NOTE;
    said.after(added);
  }
}

/** Whoever looks at one page and goes is not sent what it takes to read it again; whoever turns to another one is. */
function beginForWhoStays() {
  let seen = 0;
  if (stays()) beginAtLeisure();
  else onPage(() => seen++ && beginAtLeisure());
}

function stays() {
  return (
    Boolean(navigator.serviceWorker?.controller) ||
    document.referrer.startsWith(ROOT.href) ||
    document.querySelector(".sts-estimate, sts-kept") !== null
  );
}

/** A calculator goes first, and what its reader does next: there is no haste to keep anything. */
function beginAtLeisure() {
  if (isStarting()) afterStart(beginAtLeisure);
  else if (document.querySelector(".sts-estimate"))
    atRest(() => (isStarting() ? beginAtLeisure() : beginOnce()));
  else beginOnce();
}

function isStarting() {
  return document.querySelector('.sts-estimate[data-state="starting"]') !== null;
}

/** @param {() => void} act */
function afterStart(act) {
  const watch = new MutationObserver(() => {
    watch.disconnect();
    act();
  });
  watch.observe(root, { attributeFilter: ["data-boot"] });
}

/** @param {() => void} act */
function atRest(act) {
  const over = new AbortController();
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      over.abort();
      act();
    }, SETTLING);
  };
  addEventListener("input", wait, { signal: over.signal });
  wait();
}

let hasBegun = false;

function beginOnce() {
  if (hasBegun) return;
  hasBegun = true;
  begin().catch(() => {
    // Refused, or not to be had: nothing is lost that was there before.
  });
}

// After all that the page itself needs.
if (document.readyState === "complete") beginForWhoStays();
else addEventListener("load", beginForWhoStays);
