/**
 * What follows the # of an address: a place on the page or the state of what stands there, and behind it the way: the
 * step of a path by which the reader came (way.js).
 */

const WAY = /(?:^|&)way=([a-z\d.-]*)$/;

/** The place or the state that the address names, without the way. */
export const fragmentHere = () => location.hash.slice(1).replace(WAY, "");

/** The way that the address names, if any. */
export const wayHere = () => WAY.exec(location.hash.slice(1))?.[1] ?? "";

/**
 * @param {string} address
 * @param {string} way
 */
export const byWay = (address, way) => `${address}${address.includes("#") ? "&" : "#"}way=${way}`;
