/** Where a line's note begins, as `calculators/envelope/paper.py` has it: between numbers, — and // are no notes. */

const NOTE = /(?:^|\s+)(?:--(?:\s|$)|(?:—|\/\/)(?=\s+\p{L}{2,}|$))|(?<=\S)\s+#\s/u;

/**
 * A line without its note.
 * @param {string} line
 */
export const withoutNote = (line) => line.slice(0, NOTE.exec(line)?.index ?? line.length);
