/** What every page loads: the custom elements, each of which adds to what is printed and leaves it readable without. */

import "./calculator.js";
import "./checklist.js";
import "./timing.js";
