/**
 * A text as the end of a link: compressed by the browser's own stream, in letters that a fragment carries. Where a browser
 * has no such stream, as it is. The form begins with its version; calculators/text/envelope/link.py writes and reads the
 * same for machines.
 */

/** Compressed: raw DEFLATE in base64url. */
const PACKED = "e1=";
/** As it is, percent-encoded. */
const PLAIN = "t1=";
/** As in link.py: what unpacks to more is refused. */
export const MOST_BYTES = 400_000;

const CUT = "This link was cut off or changed on its way: what it holds cannot be read.";
const TOO_MUCH = "This link holds more than an envelope may.";
const NEWER = "This link has a format that this page does not know; reload it and try again.";
const NO_STREAMS = "This browser cannot unpack the link: it has no decompression. Ask for the text itself.";

/** What is wrong with a link, as a sentence. */
export class BadLink extends Error {}

/**
 * @param {string} text
 * @returns {Promise<string>} a fragment
 */
export async function pack(text) {
  if (typeof CompressionStream === "undefined") return unpacked(text);
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `${PACKED}${letters(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/**
 * @param {string} text
 * @returns {string} a fragment that is made at once, and longer
 */
export function unpacked(text) {
  // Half of a character, which is left where a text was cut, cannot be encoded.
  return `${PLAIN}${encodeURIComponent(text.toWellFormed())}`;
}

/**
 * The text in a fragment, or a `BadLink`.
 * @param {string} fragment
 */
export async function unpack(fragment) {
  // A chat may have added something of its own.
  const said = fragment.split("&", 1)[0] ?? "";
  if (said.length > MOST_BYTES) throw new BadLink(TOO_MUCH);
  if (said.startsWith(PLAIN)) return decoded(said.slice(PLAIN.length));
  if (!said.startsWith(PACKED)) throw new BadLink(/^e\d+=/.test(said) ? NEWER : CUT);
  if (typeof DecompressionStream === "undefined") throw new BadLink(NO_STREAMS);
  return inflated(bytes(said.slice(PACKED.length)));
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new BadLink(CUT);
  }
}

/**
 * Unpacks piece by piece, and stops when it is too much: a small link may hold gigabytes.
 * @param {Uint8Array<ArrayBuffer>} packed
 */
async function inflated(packed) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new BadLink(CUT);
    });
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      void reader.cancel();
      throw new BadLink(TOO_MUCH);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** @param {Uint8Array} packed */
function letters(packed) {
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text */
function bytes(text) {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
  } catch {
    throw new BadLink(CUT);
  }
}
