/**
 * Runs Pyodide's widened module up to the point where the calculators are imported and have answered every question, and
 * writes down its state: `whole`, and `stripped` of what no answer needs.
 *
 * `node take.mjs FOLDER`; the folder holds Pyodide with the widened module, inside.py and what that imports and reads.
 * Nothing that differs from one run to the next may reach the interpreter's memory.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SEEN = "image:";
// Of dlmalloc's chunks: where the size is, what stands beside it, what of a chunk is not for who takes it.
const [SIZE, MARKS, IN_USE, SMALLEST, HEAD] = [4, 7, 2, 16, 4];
// The last free one, and the mark that there is no other.
const AT_THE_END = 2;
const MOST_PASSES = 9;
const NOW = 1_000_000_000_000;
// What the interpreter finds in its own folder.
const INSIDE = "calculators.whl questions.json absent.py exercise.py fields.py strip.py usage.py".split(" ");

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name));

Date.now = () => NOW;
performance.now = () => 0;
// On a telephone of Apple's, Pyodide counts arguments in JavaScript: no function made at run time gets into the table.
Object.defineProperty(globalThis, "navigator", { value: { userAgent: "iPhone", languages: ["en"] } });

/** The clock stands still and chance is nought. */
function makeSteady(imports) {
  const view = () => new DataView(imports.env.memory.buffer);
  imports.wasi_snapshot_preview1.random_get = (address, count) => {
    new Uint8Array(imports.env.memory.buffer, address, count).fill(0);
    return 0;
  };
  imports.wasi_snapshot_preview1.clock_time_get = (_clock, _precision, address) => {
    view().setBigInt64(address, BigInt(NOW) * 1_000_000n, true);
    return 0;
  };
  imports.env.emscripten_date_now = () => NOW;
  imports.env.emscripten_get_now = () => 0;
}

/**
 * Takes for good every chunk that C holds free, but for the last, which is as large as all that is to come, and fills it
 * with zeros. Free, each of the thousands would have to be sent as links to others; taken, all but its size is nothing.
 *
 * The heap is dlmalloc's: chunks side by side, each with its size and marks in its second word.
 */
function fill({ malloc, sbrk, memory }, start) {
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const words = new Uint32Array(memory.buffer);
    const free = [];
    for (let at = start, size; at < sbrk(0); at += size) {
      const word = words[(at + SIZE) / 4];
      size = word & ~MARKS;
      if (size < SMALLEST) throw new Error("The heap is not made of dlmalloc's chunks, one after the other.");
      if (!(word & IN_USE)) free.push(size);
    }
    free.splice(-AT_THE_END);
    if (!free.length) return;
    for (const size of free.toSorted((one, other) => other - one)) {
      const address = malloc(size - HEAD);
      new Uint8Array(memory.buffer, address, size - HEAD).fill(0);
    }
  }
  throw new Error("There is always another chunk of the heap that is free.");
}

/** Pyodide's glue, which calls this before its own bootstrap; the bootstrap never runs. */
async function take(create, settings) {
  const { instantiateWasm } = settings;
  const seen = {};
  settings.instantiateWasm = (imports, done) => {
    makeSteady(imports);
    seen.memory = imports.env.memory;
    seen.heapStart = imports["GOT.mem"].__heap_base;
    seen.table = imports.env.__indirect_function_table;
    return instantiateWasm(imports, (instance, module) => {
      seen.exports = instance.exports;
      const own = Object.entries(instance.exports).filter(([name]) => !name.startsWith(SEEN));
      done({ exports: Object.fromEntries(own) }, module);
    });
  };
  const python = await create(settings);
  python.FS.mkdirTree("/image");
  for (const name of INSIDE) python.FS.writeFile(`/image/${name}`, read(name));
  const run = (text) => {
    const source = python.stringToNewUTF8(text);
    const failed = python._PyRun_SimpleString(source);
    python._free(source);
    if (failed) throw new Error("Python could not import the calculators or answer a question: see above.");
  };
  run(read("inside.py").toString());
  const addresses = JSON.parse(python.FS.readFile("/image/addresses.json", { encoding: "utf8" }));
  write("whole", seen, addresses);
  run("let_go(); globals().clear()");
  // What let go of everything lets go of itself.
  python._PyGC_Collect();
  fill({ ...seen.exports, memory: seen.memory }, seen.heapStart.value);
  write("stripped", seen, addresses);
}

/** The state, as NAME.bin and NAME.json. */
function write(name, { memory, table, heapStart, exports }, { answer, exercise }) {
  const functions = new Map();
  const globals = [];
  for (const [key, value] of Object.entries(exports)) {
    if (key.startsWith(`${SEEN}function`)) functions.set(value, Number(key.slice(`${SEEN}function`.length)));
    if (key.startsWith(`${SEEN}global`)) globals[Number(key.slice(`${SEEN}global`.length))] = value.value;
  }
  const places = Array.from({ length: table.length }, (_, index) => functions.get(table.get(index)) ?? null);
  const stack = [exports.emscripten_stack_get_end(), exports.emscripten_stack_get_current()];
  const heap = [heapStart.value, exports.sbrk(0)];
  const state = { globals, table: places, answer, exercise, stack, heap };
  writeFileSync(join(folder, `${name}.bin`), new Uint8Array(memory.buffer));
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(state));
}

globalThis._createPyodideModule = async (settings) => {
  delete globalThis._createPyodideModule;
  await import(pathToFileURL(join(folder, "pyodide.asm.js")).href);
  await take(globalThis._createPyodideModule, settings);
  process.exit(0);
};
const { loadPyodide } = await import(pathToFileURL(join(folder, "pyodide.mjs")).href);
await loadPyodide({
  indexURL: folder,
  lockFileContents: new Promise(() => {}), // read by the bootstrap, which never runs
  _sysExecutable: "python",
  args: ["-OO", "-S"],
  env: { PYTHONHASHSEED: "0", HOME: "/image" },
});
