/**
 * What is folded away in a result: a key brings what is seen, and the rest follows once typing rests.
 *
 * Most of a result stands beneath headings that nobody has opened. Until it follows, what stands there is of an earlier
 * result and is not shown (calculator/card.css).
 */

/** Milliseconds without a new result after which the rest of the last one is asked for. */
const REST_MS = 300;

export class Folded {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  #bring;

  /** @param {(isWaitedFor: boolean) => void} bring asks for the whole of the last result */
  constructor(bring) {
    this.#bring = bring;
  }

  /**
   * Sees to it that the rest follows: at once if a reader has opened it meanwhile.
   * @param {HTMLElement[]} places
   */
  follow(places) {
    this.forget();
    const folded = partsOf(places).filter((part) => "folded" in part.dataset);
    if (folded.some((part) => part.open)) this.#bring(true);
    else if (folded.length) this.#waiting = setTimeout(() => this.#bring(false), REST_MS);
  }

  forget() {
    clearTimeout(this.#waiting);
  }
}

/**
 * The names of the parts that are open.
 * @param {HTMLElement[]} places
 */
export const openIn = (places) =>
  partsOf(places)
    .filter((part) => part.open)
    .map(nameOf);

/**
 * Opens these parts and closes the others.
 * @param {HTMLElement} place
 * @param {string[]} open
 */
export function openAgain(place, open) {
  for (const part of partsOf([place])) part.open = open.includes(nameOf(part));
}

/** @param {HTMLElement[]} places */
const partsOf = (places) => places.flatMap((place) => [...place.querySelectorAll("details")]);

/** @param {HTMLElement} part */
const nameOf = ({ dataset }) => dataset["figure"] ?? dataset["picture"] ?? "";
