// What can be written at a place: the properties and values that the schema has there, and the ids that the file has.

import { syntaxTree } from '@codemirror/language';
import { snippet } from '@codemirror/autocomplete';

/** Where ids of options are properties, and where they are members of a list. */
const OF_OPTIONS = ['points'];
const OPTIONS_IN = ['veto', 'winner', 'or', 'vetoed', 'options'];
/** Where answers are conditions. */
const CONDITIONS_IN = ['if', 'all', 'any', 'not'];
/** Where answers to questions are properties. */
const OF_QUESTIONS = ['given', 'answers'];

/** What is replaced by a proposal, and not only followed. */
const WORDS = ['PropertyName', 'String', 'Number', 'True', 'False', 'Null'];

/** A source of proposals; `schema` and `ids` give what is known by then. */
export function proposer(schema, ids) {
  return (context) => {
    let node = syntaxTree(context.state).resolveInner(context.pos, -1);
    // What stands for itself, or for nothing yet, says where one is by what it is in.
    while (node.type.isError || ['{', '[', ',', ':'].includes(node.name)) node = node.parent;
    const text = (it) => context.state.sliceDoc(it.from, it.to);
    const word = WORDS.includes(node.name) ? node : null;
    if (!word && !context.explicit) return null;
    const isName = node.name === 'PropertyName' || node.name === 'Object';
    const { path, names } = way(node.name === 'PropertyName' ? node.parent.parent : node, text);
    const known = schema() ? at(schema(), schema(), path) : [];
    const options = isName ? properties(known, names, path, ids()) : values(known, path, ids());
    if (options.length === 0) return null;
    return { from: word ? word.from : context.pos, to: word ? word.to : context.pos, options, validFor: /^"?[^"]*"?$/ };
  };
}

/** The names and places that lead to a node, and the properties that stand beside it. */
function way(node, text) {
  const path = [];
  let names = [];
  for (let it = node, inner = null; it; inner = it, it = it.parent) {
    if (it.name === 'Property' && inner?.name !== 'PropertyName') path.unshift(unquoted(text(it.firstChild)));
    if (it.name === 'Array' && (inner || it === node)) path.unshift(0);
    if (it.name === 'Object' && names.length === 0) names = it.getChildren('Property').map((property) => unquoted(text(property.firstChild)));
  }
  return { path, names };
}

const unquoted = (text) => text.replace(/^"|"$/g, '');

/** All schemas that hold at a path. */
function at(root, schema, path) {
  const all = parts(root, schema);
  if (path.length === 0) return all;
  const [step, ...rest] = path;
  const next = all.flatMap((it) => {
    if (step === 0) return it.items ? [it.items] : [];
    const named = it.properties?.[step];
    if (named) return [named];
    return typeof it.additionalProperties === 'object' ? [it.additionalProperties] : [];
  });
  return next.flatMap((it) => at(root, it, rest));
}

/** A schema with all that it refers to or is made of. */
function parts(root, schema) {
  if (typeof schema !== 'object') return [];
  const referred = schema.$ref?.startsWith('#/') ? schema.$ref.slice(2).split('/').reduce((it, name) => it?.[name], root) : null;
  const made = ['allOf', 'anyOf', 'oneOf'].flatMap((of) => schema[of] ?? []);
  return [schema, ...[referred, ...made].filter(Boolean).flatMap((it) => parts(root, it))];
}

function properties(known, names, path, { options = [], questions = [] }) {
  const last = path.at(-1);
  const of = (list) => list.filter((id) => !names.includes(id)).map((id) => ({ label: `"${id}"`, apply: `"${id}": `, type: 'property' }));
  if (OF_OPTIONS.includes(last)) return of(options);
  if (OF_QUESTIONS.includes(last)) return of(questions);
  const needed = known.flatMap((it) => it.required ?? []);
  return known.flatMap((it) => Object.entries(it.properties ?? {}))
    .filter(([name]) => !names.includes(name))
    .map(([name, it]) => ({ label: `"${name}"`, apply: `"${name}": `, type: 'property', info: it.description, boost: needed.includes(name) ? 1 : 0 }));
}

function values(known, path, { options = [], answers = [] }) {
  const last = path.findLast((step) => step !== 0);
  const text = (list) => list.map((id) => ({ label: `"${id}"`, type: 'constant' }));
  if (OPTIONS_IN.includes(last)) return text(options);
  if (CONDITIONS_IN.includes(last)) return text(answers);
  const made = known.flatMap((it) => it.defaultSnippets ?? []).map(({ label, description, body }) => ({
    label,
    info: description,
    type: 'text',
    apply: snippet(template(body)),
  }));
  const listed = known.flatMap((it) => it.enum ?? ('const' in it ? [it.const] : []));
  const truth = known.some((it) => it.type === 'boolean') ? [true, false] : [];
  const one = [...listed, ...truth].map((value) => ({ label: JSON.stringify(value), type: 'constant' }));
  const said = new Set(one.map(({ label }) => label));
  return [...one, ...made.filter(({ label }) => !said.has(label))];
}

/** The body of a snippet as the schema writes it: its texts are JSON, but for those that begin with ^. */
function template(body) {
  return JSON.stringify(body, null, 2).replace(/"\^([^"]*)"/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '${$1}').replace(/\$\d+/g, '${}');
}
