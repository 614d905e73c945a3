/**
 * Lays out graphs with ELK, one a line: JSON in, JSON out, in the same order, for as long as somebody asks.
 *
 * `node layout.js`; a graph that cannot be laid out is answered with `{"error": …}`.
 */

import { createInterface } from "node:readline";
import ELK from "elkjs/lib/elk.bundled.js";

// Of what ELK answers; the rest differs from one process to the next.
const PLACES =
  "id x y width height children edges labels sections startPoint bendPoints endPoint error".split(" ");

const elk = new ELK();

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await elk.layout(JSON.parse(line)).catch((error) => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify(answer, PLACES)}\n`);
}
