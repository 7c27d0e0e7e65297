// The editor of the workshop: `<rules-editor>`, which is CodeMirror in a shadow root. It knows nothing of rules but what it is
// told: findings to mark, the schema, and the ids of the file. Everything else is the application's.
//
// In a shadow root, because CodeMirror writes its style there as a sheet of its own kind; in the document it would write a
// style element, which the policy of the site refuses. Tab leaves the editor, as it leaves every control; Escape, then Tab
// leaves an open list of proposals.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { colours, look } from './look.js';
import { proposer } from './proposals.js';
import { hanging } from './hanging.js';
import { difference, extent } from './places.js';

class RulesEditor extends HTMLElement {
  #view;
  #schema;
  #ids = {};
  #text = '';
  #findings = [];

  connectedCallback() {
    if (this.#view) return;
    const root = this.attachShadow({ mode: 'open' });
    const told = EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) this.dispatchEvent(new Event('input'));
    });
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: this.#text,
        extensions: [
          lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), foldGutter(), lintGutter(), history(), drawSelection(),
          indentOnInput(), indentUnit.of('  '), bracketMatching(), closeBrackets(), highlightSelectionMatches(), search({ top: true }),
          json(), colours, look, EditorView.lineWrapping, hanging, told,
          autocompletion({ override: [proposer(() => this.#schema, () => this.#ids)] }),
          EditorView.contentAttributes.of({ 'aria-label': this.getAttribute('aria-label') ?? '', tabindex: '0' }),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap]),
        ],
      }),
    });
    this.removeAttribute('aria-label');
    this.#mark();
    // Without the schema there are no proposals from it; everything else works.
    fetch(this.getAttribute('schema')).then((answer) => answer.json()).then((schema) => { this.#schema = schema; }, () => {});
  }

  get value() {
    return this.#view ? this.#view.state.doc.toString() : this.#text;
  }

  /** Puts another text in place, as an edit that can be undone; what is the same at both ends stays. */
  set value(text) {
    this.#text = text;
    if (!this.#view || this.value === text) return;
    this.#view.dispatch({ changes: difference(this.value, text) });
  }

  /** What to mark: `{ line, column, severity, message }`, counted from 1, columns in characters. */
  set findings(findings) {
    this.#findings = findings;
    if (this.#view) this.#mark();
  }

  #mark() {
    const { state } = this.#view;
    const marks = this.#findings.map(({ line, column, severity, message }) => ({ ...extent(state, line, column), severity, message }));
    this.#view.dispatch(setDiagnostics(state, marks));
  }

  /** What can be named: `{ options: [id], answers: ['question=value'], questions: [id] }`. */
  set ids(ids) {
    this.#ids = ids;
  }

  /** Leads to a place, and puts the focus there. */
  goTo(line, column) {
    const { from } = extent(this.#view.state, line, column);
    this.#view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.#view.focus();
  }

  focus() {
    this.#view?.focus();
  }

  undo() {
    undo(this.#view);
  }

  redo() {
    redo(this.#view);
  }
}

customElements.define('rules-editor', RulesEditor);
