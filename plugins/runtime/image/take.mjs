/**
 * Runs Pyodide's widened module up to the point where the calculators are imported, and writes down its state.
 *
 * `node take.mjs FOLDER`; the folder holds Pyodide with the widened module, the wheel, the questions, inside.py and
 * shed.py, and gets memory.bin and state.json. Nothing that differs from one run to the next may reach the interpreter's memory.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SEEN = "image:";
// Sizes of the blocks that Python's allocator deals in, and more bytes than it can hold free.
const [LARGEST, STEP, ALL_POOLS, ONE_SIZE] = [512, 8, 2 ** 23, 2 ** 19];
const NOW = 1_000_000_000_000;

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
 * Blanks what Python's own allocator holds free: takes blocks of each size until all that were free are in use, fills
 * them with zeros and gives them back. The largest size comes last and takes what by then belongs to no size.
 */
function blank({ PyObject_Malloc, PyObject_Free, memory }) {
  for (let size = STEP; size <= LARGEST; size += STEP) {
    const blocks = [];
    for (let bytes = 0; bytes < (size === LARGEST ? ALL_POOLS : ONE_SIZE); bytes += size) {
      const address = PyObject_Malloc(size);
      new Uint8Array(memory.buffer, address, size).fill(0);
      blocks.push(address);
    }
    // In this order a block's only mark, the address of the next free one, differs little from its neighbour's.
    while (blocks.length) PyObject_Free(blocks.pop());
  }
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
  for (const name of ["calculators.whl", "questions.json", "shed.py"])
    python.FS.writeFile(`/image/${name}`, read(name));
  const source = python.stringToNewUTF8(read("inside.py").toString());
  const failed = python._PyRun_SimpleString(source);
  python._free(source);
  if (failed) throw new Error("Python could not import the calculators or answer a question: see above.");
  blank({ ...seen.exports, memory: seen.memory });
  write(seen, Number(python.FS.readFile("/image/answer", { encoding: "utf8" })));
}

function write({ memory, table, heapStart, exports }, answer) {
  const functions = new Map();
  const globals = [];
  for (const [name, value] of Object.entries(exports)) {
    if (name.startsWith(`${SEEN}function`))
      functions.set(value, Number(name.slice(`${SEEN}function`.length)));
    if (name.startsWith(`${SEEN}global`)) globals[Number(name.slice(`${SEEN}global`.length))] = value.value;
  }
  const places = Array.from({ length: table.length }, (_, index) => functions.get(table.get(index)) ?? null);
  const stack = [exports.emscripten_stack_get_end(), exports.emscripten_stack_get_current()];
  const heap = [heapStart.value, exports.sbrk(0)];
  writeFileSync(join(folder, "memory.bin"), new Uint8Array(memory.buffer));
  writeFileSync(join(folder, "state.json"), JSON.stringify({ globals, table: places, answer, stack, heap }));
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
