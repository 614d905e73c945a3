/** Plain Pyodide in the page's own thread. */

import { connect } from "./form.js";
import { start } from "./pyodide.js";

const answer = await start();
await connect((inputs) => JSON.parse(answer(JSON.stringify({ calculator: "traffic", inputs }))).html);
