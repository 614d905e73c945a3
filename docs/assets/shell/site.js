/** Where this site is, which its pages and this shell know and the calculators do not. */

export const ROOT = new URL("../../", import.meta.url);

/**
 * An address within the site as one that works from anywhere.
 * @param {string} path below the root, with or without a slash before it
 */
export const absolute = (path) => new URL(path.replace(/^\//, ""), ROOT).href;
