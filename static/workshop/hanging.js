// A line that is too wide goes on below itself, further in than it begins: rules stand on one line each, and most are wide.
//
// By classes, since the policy of the site refuses a style that an element carries itself.

import { RangeSetBuilder, countColumn } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';

/** The deepest that is followed, in characters; deeper lines go on here. */
const DEEPEST = 12;
/** How much further in. */
const STEP = 2;

const depths = Array.from({ length: DEEPEST + 1 }, (_, depth) => depth);
const lines = depths.map((depth) => Decoration.line({ class: `cm-hanging-${depth}` }));
const look = EditorView.baseTheme(Object.fromEntries(depths.map((depth) => [
  `.cm-hanging-${depth}`,
  { paddingInlineStart: `calc(6px + ${depth + STEP}ch)`, textIndent: `-${depth + STEP}ch` },
])));

function decorations({ state, visibleRanges }) {
  const builder = new RangeSetBuilder();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      const depth = countColumn(/^\s*/.exec(line.text)[0], state.tabSize);
      builder.add(line.from, line.from, lines[Math.min(depth, DEEPEST)]);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

class Hanging {
  constructor(view) {
    this.decorations = decorations(view);
  }

  update({ docChanged, viewportChanged, view }) {
    if (docChanged || viewportChanged) this.decorations = decorations(view);
  }
}

export const hanging = [ViewPlugin.fromClass(Hanging, { decorations: (plugin) => plugin.decorations }), look];
