/**
 * A second instance of the image on the page's own thread, for questions that are answered well within a frame.
 *
 * An answer from the worker comes at best one frame after the key that asked for it. Here it is in the frame that shows
 * the key. The code is the worker's, compiled already; only the memory is another. Whatever takes longer is the
 * worker's, and where this instance cannot be made, or gives up, all of it is.
 */

import { open } from "./image.js";

/** Milliseconds for an answer that leave the page time to show it in its next frame. */
const QUICK = 12;
/** Answers after which the browser has compiled what it compiles of what it runs often. */
const PRACTICE = 12;

/** A key that was pressed meanwhile comes first. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

export class LocalEngine {
  /** @type {import("./boots.js").Answer | undefined} */
  #answer;
  #isAsked = false;
  /** Of the last answer, whoever gave it: the next is taken to be as long. */
  lastMs = Infinity;

  /**
   * Makes the instance, once, and has it answer what was asked lately: the first answers take longer than all others.
   * Not where the worker is too slow already.
   * @param {WebAssembly.Module | undefined} module
   * @param {string[]} lately
   */
  async prepare(module, lately) {
    if (!module || this.#isAsked || this.lastMs > QUICK) return;
    this.#isAsked = true;
    try {
      const answer = await open(async (imports) => ({
        module,
        instance: await WebAssembly.instantiate(module, imports),
      }));
      for (let time = 0; time < PRACTICE; time++) {
        await nextTask();
        answer(lately[time % lately.length] ?? "");
      }
      this.#answer = answer;
    } catch (error) {
      console.warn(error);
    }
  }

  /**
   * The answer, if it is there and likely to be quick.
   * @param {string} text
   * @returns {string | undefined}
   */
  answer(text) {
    if (!this.#answer || this.lastMs > QUICK) return undefined;
    const start = performance.now();
    try {
      return this.#answer(text);
    } catch (error) {
      // Also for a mistake in the calculators: the worker will say what there is to say.
      console.warn(error);
      this.#answer = undefined;
      return undefined;
    } finally {
      this.lastMs = performance.now() - start;
    }
  }
}
