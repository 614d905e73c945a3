"""The image: Pyodide's CPython with the calculators already imported, as one WebAssembly module.

Starting Python takes long because everything is set up anew each time. Here it is set up once, at build time:
Pyodide's own `module` is widened so that all of its state can be seen, and Node runs it and imports the calculators
(`taking`, take.mjs, `inside`). It lets go of what no answer needs (`shed`, `usage`, `heap`, `frozen`), and what it
has in memory by then is written into the module as what it begins with. What a browser then instantiates is a Python
that is ready to answer. `build` is the way in; it proves the result in Node (verify.mjs) with the loader that the
browser uses, docs/assets/shell/image.js, sees there which functions the `questions` and the `exercise` run, and
leaves out the others (`code`) and the constants that only those could come to (`address`, `reference`, `reach`), and
has what is called by its address called from one place (`instruction`, `exchange`).

To do without all this: remove the line of the image from docs/assets/shell/boots.js.
"""
