// Places in the text, from lines and columns as the checker counts them to what CodeMirror counts.

import { syntaxTree } from '@codemirror/language';

/** From a place to the end of what stands there, within its line; both count from 1, columns in characters. */
export function extent(state, line, column) {
  const { from, to, text } = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines));
  const start = Math.min(from + [...text].slice(0, column - 1).join('').length, to);
  const { to: end } = syntaxTree(state).resolveInner(start, 1);
  return { from: start, to: Math.max(Math.min(end, to), Math.min(start + 1, to)) };
}

/** The one part in which a text differs from another, as a change of it. */
export function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
