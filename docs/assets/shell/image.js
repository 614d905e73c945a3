/**
 * The image boot: one WebAssembly module that is a Python with the calculators imported, ready to answer.
 *
 * The build made it (plugins/runtime/image). It has no files, no network and no console: a calculation needs none, and
 * whatever asks for one all the same is stopped by an error, after which plain Pyodide takes over.
 */

import { fetchFile } from "./file.js";

const RUNTIME = new URL("../runtime/", import.meta.url);
const FORMAT = 1;

/** @typedef {{question: string, reply: string}} Case */

/** @type {import("./boots.js").Boot} */
export async function image(manifest, report, begun) {
  const part = manifest.image;
  if (!part || manifest.version !== FORMAT) throw new Error("There is no image that this loader knows.");
  const folder = new URL(part.folder, RUNTIME);
  report({ name: "fetch", step: 1, of: 2, said: `Fetching Python (${(part.bytes / 1e6).toFixed(1)} MB)` });
  const [packed, cases] = await Promise.all([
    fetchFile(new URL(part.file, folder)),
    fetchFile(new URL(part.check, folder)).then((response) => response.json()),
    begun,
  ]);
  const answer = await open((imports) => WebAssembly.instantiateStreaming(unpacked(packed), imports));
  report({ name: "start", step: 2, of: 2, said: "Checking the calculators" });
  check(answer, cases);
  return answer;
}

/**
 * A module that the build has compressed, since many hosts send modules as they are; it is compiled while it arrives.
 * @param {Response} packed
 */
function unpacked({ body }) {
  return new Response(body?.pipeThrough(new DecompressionStream("gzip")), {
    headers: { "Content-Type": "application/wasm" },
  });
}

/**
 * Asks what the build asked, and accepts no other reply.
 * @param {import("./boots.js").Answer} answer
 * @param {Case[]} cases
 */
export function check(answer, cases) {
  for (const { question, reply } of cases)
    if (answer(question) !== reply) throw new Error(`The image gives another reply to ${question}`);
}

/**
 * @typedef {object} Python
 * @property {WebAssembly.Memory} memory
 * @property {WebAssembly.Table} table
 * @property {WebAssembly.Global<"i32">} answer  the address of the Python function
 * @property {(size: number) => number} malloc
 * @property {(address: number) => void} free
 * @property {(object: number) => void} Py_DecRef
 * @property {(bytes: number, size: number) => number} PyUnicode_FromStringAndSize
 * @property {(object: number, size: number) => number} PyUnicode_AsUTF8AndSize
 * @property {(callable: number, argument: number) => number} PyObject_CallOneArg
 * @property {() => number} PyErr_GetRaisedException
 * @property {(object: number) => number} PyObject_Repr
 */

/**
 * The answering function of an image, once `instantiate` has made an instance of it.
 * @param {(imports: WebAssembly.Imports) => Promise<WebAssembly.WebAssemblyInstantiatedSource>} instantiate
 * @returns {Promise<import("./boots.js").Answer>}
 */
export async function open(instantiate) {
  /** @type {Python} */
  let python;
  const host = makeHost(() => python);
  const { module, instance } = await instantiate({ env: host, sentinel: host, wasi_snapshot_preview1: host });
  python = /** @type {Python} */ (/** @type {unknown} */ (instance.exports));
  return Object.assign((/** @type {string} */ text) => ask(python, text), { module });
}

/**
 * What the interpreter asks of the world around it: the time, more memory, a call that C cannot make.
 * @param {() => Python} python
 */
function makeHost(python) {
  const PAGE = 65_536;
  /** @type {Record<string, Function>} */
  const known = {
    clock_time_get(/** @type {number} */ _clock, /** @type {bigint} */ _precision, /** @type {number} */ to) {
      const now = BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e6));
      new DataView(python().memory.buffer).setBigInt64(to, now, true);
      return 0;
    },
    emscripten_get_now: () => performance.now(),
    emscripten_date_now: () => Date.now(),
    emscripten_get_heap_max: () => 2 ** 31,
    emscripten_resize_heap(/** @type {number} */ size) {
      const { memory } = python();
      memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE));
      return 1;
    },
    // A method may be written in C with fewer parameters than it is called with; JavaScript does not mind.
    _PyEM_TrampolineCall_JS: (
      /** @type {number} */ method,
      /** @type {number} */ self,
      /** @type {number} */ parameters,
      /** @type {number} */ named,
    ) => python().table.get(method)(self, parameters, named),
  };
  return new Proxy(known, {
    get: (_, name) =>
      known[String(name)] ??
      (() => {
        throw new Error(`The image cannot do ${String(name)}`);
      }),
  });
}

/**
 * @param {Python} python
 * @param {string} text
 */
function ask(python, text) {
  const question = toPython(python, text);
  const reply = python.PyObject_CallOneArg(python.answer.value, question);
  python.Py_DecRef(question);
  if (!reply) throw raised(python);
  return fromPython(python, reply);
}

/** @param {Python} python */
function raised(python) {
  const exception = python.PyErr_GetRaisedException();
  const error = new Error(fromPython(python, python.PyObject_Repr(exception)));
  python.Py_DecRef(exception);
  error.name = "PythonError";
  return error;
}

/**
 * @param {Python} python
 * @param {string} text
 */
function toPython({ malloc, free, memory, PyUnicode_FromStringAndSize }, text) {
  const bytes = new TextEncoder().encode(text);
  const address = malloc(bytes.length + 1);
  new Uint8Array(memory.buffer, address).set(bytes);
  const object = PyUnicode_FromStringAndSize(address, bytes.length);
  free(address);
  return object;
}

/**
 * The text of a Python string, which is let go.
 * @param {Python} python
 * @param {number} object
 */
function fromPython(python, object) {
  const { malloc, free, memory, Py_DecRef, PyUnicode_AsUTF8AndSize } = python;
  const size = malloc(4);
  const address = PyUnicode_AsUTF8AndSize(object, size);
  const length = new DataView(memory.buffer).getUint32(size, true);
  free(size);
  // Half of a letter has no UTF-8.
  if (!address) throw raised(python);
  const text = new TextDecoder().decode(new Uint8Array(memory.buffer, address, length));
  Py_DecRef(object);
  return text;
}
