/**
 * What the head of a calculator's own page loads: starts the runtime while the rest of the page is still arriving.
 *
 * There the calculator stands at the top, so that it would be started anyway. Whichever code asks for the engine later
 * gets this one.
 */

import { engine } from "./engine.js";

engine.start();
