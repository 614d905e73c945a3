/**
 * The service worker: it keeps what was read, so that it can be read again without a connection.
 *
 * A name with a hash in it never means anything else, so it comes from what is kept. Everything else comes from the
 * network, unless that fails or takes too long. What a build keeps is in a cache of its own; a new build's worker takes
 * over when no tab of the old one is open, and what the old one kept goes when the new one has the like.
 *
 * Nothing here is needed to use the site. To be rid of it, set "enabled" to false in assets/offline.json.
 */

/**
 * @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} Waiting
 * @typedef {Waiting & {request: Request, preloadResponse?: Promise<Response | undefined>,
 *   respondWith: (response: Promise<Response>) => void}} Fetching
 * @typedef {import("./assets/shell/shelf.js").Shelf} Shelf
 */

// The build puts its name here; by this line a browser knows that there is something new.
const BUILD = "";

/**
 * @typedef {object} Scope
 * @property {ServiceWorkerRegistration} registration
 * @property {{claim: () => Promise<void>}} clients
 * @property {() => Promise<void>} skipWaiting
 */
const scope = /** @type {Scope} */ (/** @type {unknown} */ (self));

const ROOT = new URL("./", self.location.href).href;
// Projects of one owner share their host's caches, so ours say whose they are.
const OURS = `scope-to-scale ${new URL(ROOT).pathname} `;
const CACHE = OURS + BUILD;
/** A cache without content: that it is there says that the reader asked for everything. */
const EVERYTHING = `${OURS}everything`;

const SWITCH = `${ROOT}assets/offline.json`;
const SHELF = `${ROOT}assets/files.json`;
const OFFLINE_PAGE = `${ROOT}503.html`;
const HASHED = /-[0-9a-f]{12}\/|\.[0-9a-f]{8}\.min\.(js|css)$|\?[0-9a-f]{12}$/;
const PATIENCE = 3000;

addEventListener("install", (event) => /** @type {Waiting} */ (event).waitUntil(install()));
addEventListener("activate", (event) => /** @type {Waiting} */ (event).waitUntil(activate()));
addEventListener("fetch", (event) => respond(/** @type {Fetching} */ (event)));

/** @param {Fetching} event */
function respond(event) {
  const { request } = event;
  if (!isForUs(request)) return;
  const answer = HASHED.test(request.url)
    ? keptOrFetched(request)
    : fetchedOrKept(request, event.preloadResponse);
  event.respondWith(answer.then(({ response }) => response));
  event.waitUntil(answer.then(({ keeping }) => keeping).then(tidyOnce, tidyOnce));
}

/** Takes only what every page needs, most of which the browser has just fetched. */
async function install() {
  if (!(await isEnabled())) return scope.skipWaiting();
  await makeCache();
  const shelf = await readShelf();
  await take([...shelf.core.files, ...((await olderCaches()).length ? shelf.parts.files : [])]);
}

async function makeCache() {
  try {
    await caches.open(CACHE);
  } catch {
    // Nothing is kept.
  }
}

async function activate() {
  if (!(await isEnabled())) return leave();
  await scope.registration.navigationPreload?.enable().catch(() => {});
  await scope.clients.claim();
}

/** Whatever cannot be found out is taken for a yes: somebody without a connection needs this worker most. */
async function isEnabled() {
  try {
    return (await (await fetch(SWITCH, { cache: "no-store" })).json()).enabled !== false;
  } catch {
    return true;
  }
}

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  await scope.registration.unregister();
}

/** @param {Request} request */
function isForUs({ method, url, cache, headers }) {
  const wantsNetwork = cache === "no-store" || cache === "only-if-cached" || headers.has("range");
  return method === "GET" && url.startsWith(ROOT) && !wantsNetwork;
}

/**
 * What the page gets, and what goes on after it has got it.
 * @typedef {{response: Response, keeping?: Promise<void> | undefined}} Answer
 */

/**
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
async function keptOrFetched(request) {
  const kept = await find(request.url);
  if (kept) return { response: kept };
  const response = await fetch(request);
  return { response, keeping: keep(request.url, response) };
}

/**
 * @param {Request} request
 * @param {Promise<Response | undefined>} [preload]
 * @returns {Promise<Answer>}
 */
async function fetchedOrKept(request, preload) {
  const coming = Promise.resolve(preload).then((response) => response ?? fetch(request));
  /** @type {Promise<Answer>} */
  const fetched = coming.then((response) => ({ response, keeping: keep(request.url, response) }));
  const soon = await Promise.race([fetched.catch(() => undefined), after(PATIENCE)]);
  if (soon && soon.response.status < 500) return soon;
  const kept = await find(request.url);
  if (kept) return { response: kept, keeping: fetched.then(({ keeping }) => keeping) };
  try {
    return await fetched;
  } catch (error) {
    const page = request.mode === "navigate" && (await find(OFFLINE_PAGE));
    if (page) return { response: page };
    throw error;
  }
}

/**
 * Keeps a copy, if this is what was asked for and whole. Where storage is full or refused, nothing is kept, nor where the
 * reader has deleted everything: this worker may outlive that by as long as its pages are open.
 * @param {string} url
 * @param {Response} response
 */
async function keep(url, response) {
  if (response.status !== 200 || response.type !== "basic" || response.redirected) return;
  const copy = response.clone();
  try {
    if (await caches.has(CACHE)) await (await caches.open(CACHE)).put(nameOf(url), copy);
  } catch {
    // It will be fetched again.
  }
}

/**
 * In our cache, else in that of another build: names with a hash mean the same there, and a page there has all it needs.
 * @param {string} url
 */
async function find(url) {
  try {
    return (await findHere(url)) ?? (await caches.match(nameOf(url), { ignoreVary: true }));
  } catch {
    return undefined;
  }
}

/**
 * A page is one page whatever was searched for on the way to it.
 * @param {string} url
 */
function nameOf(url) {
  const name = new URL(url);
  name.hash = "";
  if (name.pathname.endsWith("/")) name.search = "";
  return name.href;
}

/** @returns {Promise<Shelf>} */
async function readShelf() {
  const response = await fetch(SHELF, { cache: "no-cache" });
  const copy = response.clone();
  /** @type {Shelf} */
  const shelf = await response.json();
  // The host is between two builds: the browser will come again.
  if (shelf.build !== BUILD)
    throw new Error(`This worker is of build ${BUILD}, the files are of ${shelf.build}.`);
  await keep(SHELF, copy);
  return shelf;
}

/**
 * Fetches into our cache what is not there.
 * @param {string[]} files
 */
async function take(files) {
  for (const url of files.map((file) => ROOT + file)) {
    const isHashed = HASHED.test(url);
    if (await findHere(url).catch(() => undefined)) continue;
    const response =
      (isHashed && (await find(url))) || (await fetch(url, { cache: isHashed ? "default" : "no-cache" }));
    await keep(url, response);
  }
}

/** @param {string} url */
async function findHere(url) {
  return caches.match(nameOf(url), { cacheName: CACHE, ignoreVary: true });
}

/** Caches of builds before this one: names are listed in the order in which they were made. */
async function olderCaches() {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== EVERYTHING);
    return names.slice(0, names.includes(CACHE) ? names.indexOf(CACHE) : names.length);
  } catch {
    return [];
  }
}

/** @type {Promise<void> | undefined} */
let tidying;

/** Once each time the browser starts this worker; what fails is tried again the next time. */
function tidyOnce() {
  return (tidying ??= tidy().catch(() => {}));
}

/** Fetches this build's version of what older ones kept, and only then drops theirs. */
async function tidy() {
  const older = await olderCaches();
  if (!older.length) return;
  const shelf = await readShelf();
  const { core, parts, icons, search, boots, pages } = shelf;
  const runtime = boots["image"] ?? boots["plain"];
  const all = [...pages.map(({ path }) => path), ...icons.files, ...search.files, ...(runtime?.files ?? [])];
  const wanted = (await caches.has(EVERYTHING)) ? all : await keptAmong(all);
  await take([...core.files, ...parts.files, ...wanted]);
  for (const name of older) await caches.delete(name);
}

/**
 * Those of some files that are kept, under the same name, by whatever build.
 * @param {string[]} files
 */
async function keptAmong(files) {
  const found = await Promise.all(files.map((file) => find(ROOT + file)));
  return files.filter((_, at) => found[at]);
}

/**
 * @param {number} milliseconds
 * @returns {Promise<undefined>}
 */
const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
