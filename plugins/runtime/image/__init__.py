"""The image: Pyodide's CPython with the calculators already imported, as one WebAssembly module.

Starting Python takes long because everything is set up anew each time. Here it is set up once, at build time, and
what the interpreter then has in memory is written into its module as what it begins with. What a browser instantiates
is a Python that is ready to answer. `build` is the way in:

    pyodide.asm.wasm   the wheel   questions (`questions`, `typed`), odd ones (`case`), the `exercise`
        |                  |             |
        v                  |             |
    widen (`module`)       |             |    every function and global is exported, so that all state can be seen
        |                  |             |
        +------------------+-------------+
        v
    take (`taking`, take.mjs in Node)         Pyodide runs up to its own bootstrap, and in it
        |                                       `inside` imports the calculators and asks them everything
        |                                       the state is written down: the whole
        |                                       `strip` lets go of modules, documentation and what was kept
        |                                       `usage` puts something `absent` where nothing needs a function
        |                                       `fields` does so with what records know of their fields
        |                                       the state is written down again: stripped
        |                                     twice, the second time with its data elsewhere, which tells what is
        v                                     an address (`address`)
    two States: memory, globals, table, stack, heap; the stripped one's objects stay for good (`immortal`)
        |
        v
    freeze (`module`)                         the module that begins in a state, without what C holds free (`heap`)
        |                                     and what Python started from (`frozen`)
        v
    watched (`code`, verify.mjs in Node)      the stripped one answers every question, the whole is put through the
        |                                     exercise, and they mark which functions ran
        v
    without (`module`)                        traps in place of the other functions (`code`), zeros in place of what
        |                                     nothing left can come to (`reference`, `unreachable`, `documentation`),
        |                                     and what nothing left names is blank (`unnamed`)
        v
    exchange                                  calls by address go through one function for each type (`instruction`)
        |
        v
    verify.mjs in Node                        with the browser's own loader, docs/assets/shell/image.js: every reply
        |                                     is the host's, or there is no image
        v
    calculators.packed (`packing`), and in check.json what a browser asks before it trusts the image

The module itself is read and written by `section`, `external`, `variable`, `table` and `memory`, which go by `cursor`
and `leb128`.

To do without all this: remove the line of the image from docs/assets/shell/boots.js.
"""
