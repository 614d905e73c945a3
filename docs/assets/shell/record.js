/**
 * A record as text: its version beside its data, so that what an older version of this site has written can be led on to
 * today's form, and what a newer one has written is known for what it is.
 */

/**
 * What records of one kind have in common.
 * @template Data
 * @typedef {object} Kind
 * @property {string} name  as in docs/data/storage.yml
 * @property {((old: any) => unknown)[]} migrations  the first leads from version 1 to 2, and so on
 * @property {(found: unknown) => Data | undefined} read  the data in what was found, or nothing
 * @property {Former<Data>} [former]
 */

/**
 * How it was kept before there were versions.
 * @template Data
 * @typedef {object} Former
 * @property {string} prefix  of its keys; the id follows
 * @property {(text: string, data: Data | undefined) => Data} adopt  puts it together with what there is
 */

/** What a text is marked with that a reader takes along. */
const SITE = "scope-to-scale";
/** More than a browser would keep. */
const LONGEST = 5_000_000;
const LONGEST_ID = 200;

const NOT_OURS = "This was not exported here: copy all of it, from the first brace to the last.";
const NEWER = "This was exported by a newer version of this site; reload the page and try again.";
const DAMAGED = "This was exported here, but part of it is missing; copy all of it.";

/**
 * What JSON calls an object; a list is none.
 * @param {unknown} found
 * @returns {found is Record<string, unknown>}
 */
export function isObject(found) {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}

/** @param {Kind<any>} kind */
const versionOf = (kind) => kind.migrations.length + 1;

/**
 * @template Data
 * @param {Kind<Data>} kind
 * @param {Data} data
 */
export const encode = (kind, data) => JSON.stringify({ version: versionOf(kind), data });

/**
 * The data in a text, if it is there and can be read.
 * @template Data
 * @param {Kind<Data>} kind
 * @param {string | null} text
 * @returns {{isNewer: boolean, data: Data | undefined}}
 */
export function decode(kind, text) {
  try {
    return led(kind, JSON.parse(text ?? "{}"));
  } catch (error) {
    // What is kept may be of any form; a name that is not there yet is a fault of ours, and must not pass for that.
    if (error instanceof ReferenceError) throw error;
    return { isNewer: false, data: undefined };
  }
}

/**
 * @template Data
 * @param {Kind<Data>} kind
 * @param {{version?: unknown, data?: unknown}} found
 * @returns {{isNewer: boolean, data: Data | undefined}}
 */
function led(kind, { version, data }) {
  const isKnown = Number.isInteger(version) && Number(version) >= 1;
  const isNewer = isKnown && Number(version) > versionOf(kind);
  if (!isKnown || isNewer) return { isNewer, data: undefined };
  const steps = kind.migrations.slice(Number(version) - 1);
  return { isNewer, data: kind.read(steps.reduce((old, lead) => lead(old), data)) };
}

/**
 * @template Data
 * @param {Kind<Data>} kind
 * @param {string} id
 * @param {Data} data
 */
export const exported = (kind, id, data) =>
  JSON.stringify({ site: SITE, kind: kind.name, id, version: versionOf(kind), data }, null, 2);

/**
 * What was exported once, on this machine or another.
 * @template Data
 * @param {Kind<Data>} kind
 * @param {string} text
 * @returns {{ok: true, id: string, data: Data} | {ok: false, problem: string}}
 */
export function imported(kind, text) {
  const found = parsed(text);
  if (found?.site !== SITE || !isId(found.id))
    return { ok: false, problem: text.includes(`"${SITE}"`) ? DAMAGED : NOT_OURS };
  if (found.kind !== kind.name)
    return {
      ok: false,
      problem: `This holds something else: “${String(found.kind).slice(0, 40)}”, not “${kind.name}”.`,
    };
  const { isNewer, data } = decode(kind, text);
  if (data === undefined) return { ok: false, problem: isNewer ? NEWER : DAMAGED };
  return { ok: true, id: found.id, data };
}

/**
 * @param {unknown} found
 * @returns {found is string}
 */
const isId = (found) => typeof found === "string" && found !== "" && found.length <= LONGEST_ID;

/**
 * @param {string} text
 * @returns {Record<string, unknown> | null}
 */
function parsed(text) {
  try {
    return text.length > LONGEST ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
