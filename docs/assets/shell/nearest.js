/** Pages whose addresses are nearly the one that was asked for. */

import { made } from "./piece.js";
import { whole } from "./site.js";
import { tag } from "./tag.js";

const MOST = 3;
const ELSEWHERE = 1; // what it counts to have the right name in the wrong folder

/**
 * Says on the missing page which pages were perhaps meant.
 * @param {Element} title
 * @param {string} asked  an address from the top of the site
 */
export async function suggest(title, asked) {
  const map = await (await fetch(whole("sitemap.xml"))).text();
  const found = nearest(asked, pages(map));
  if (found.length === 0) return;
  const links = found.map((page) => made("li", tag("a", { href: whole(page) }, page)));
  const lead = title.nextElementSibling ?? title;
  lead.after(made("p", "Perhaps you were looking for:"), made("ul", ...links));
}

/**
 * The addresses in a site map, from the top of the site, which is the shortest of them.
 * @param {string} map
 */
export function pages(map) {
  const all = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  const top = Math.min(...all.map((address) => address.length));
  return all.map((address) => address.slice(top)).filter((page) => page !== "");
}

/**
 * Those with a slip in every third letter at most, the nearest first.
 * @param {string} asked
 * @param {string[]} pages
 */
export function nearest(asked, pages) {
  const words = parts(asked);
  const name = words.at(-1) ?? "";
  return pages
    .map((page) => ({ page, far: far(words.join("/"), name, parts(page)) }))
    .filter(({ far }) => far <= name.length / 3)
    .sort((one, other) => one.far - other.far || one.page.length - other.page.length)
    .slice(0, MOST)
    .map(({ page }) => page);
}

/**
 * @param {string} address
 * @param {string} name  its last part
 * @param {string[]} page
 */
function far(address, name, page) {
  return Math.min(slips(address, page.join("/")), slips(name, page.at(-1) ?? "") + ELSEWHERE);
}

/** @param {string} address */
const parts = (address) =>
  address
    .toLowerCase()
    .split(/[/_\s]+|\.html?$/)
    .filter((part) => part !== "" && part !== "index");

/**
 * How many letters have to be added, left out or changed to make one word of the other.
 * @param {string} one
 * @param {string} other
 */
function slips(one, other) {
  let row = [...Array(other.length + 1).keys()];
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [place, there] of [...other].entries())
      next.push(
        Math.min(
          (next[place] ?? 0) + 1,
          (row[place + 1] ?? 0) + 1,
          (row[place] ?? 0) + (letter === there ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
