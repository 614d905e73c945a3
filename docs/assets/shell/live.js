/** What a page needs whose numbers can be changed: its elements, and the engine behind them. */

import "./calculator.js";
import "./status.js";

export { engine } from "./engine.js";
