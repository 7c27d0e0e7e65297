// The rules of the tests as the tests read them: labels that visitors see, by the ids that never change.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The rule file of the site that the tests open. The one at the root is for its owner to replace. */
export const rulesText = readFileSync(`${root}tests/rules.json`, 'utf8');
export const rules = JSON.parse(rulesText);
/** A small rule file in which every state can be reached. */
export const treesText = readFileSync(new URL('trees.json', import.meta.url), 'utf8');
export const trees = JSON.parse(treesText);

/** The four rows of the matrix that the project began with. */
export const ROWS = [
  { name: 'rapid MVP with user roles', answers: { deadline: 'weeks', auth: 'roles', admin: 'yes' }, winner: 'django' },
  { name: 'high-traffic microservice', answers: { shape: 'micro', traffic: 'high' }, winner: 'fastapi' },
  { name: 'real-time chat app', answers: { realtime: 'core' }, winner: 'node' },
  { name: 'complex data analytics', answers: { queries: 'complex', data: 'relational' }, winner: 'flask' },
];

export function question(id, file = rules) {
  const found = file.questions.find((it) => it.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

/** What a visitor reads on the control of a value. */
export function label(id, value, file = rules) {
  const { kind, values } = question(id, file);
  if (kind === 'toggle') return value === true || value === 'yes' ? 'Yes' : 'No';
  return values.find((it) => it.id === value).label;
}

/** What a question is called in short. */
export function topic(id, file = rules) {
  const { short, ask } = question(id, file);
  return short ?? ask;
}

export function option(id, file = rules) {
  return file.options.find((it) => it.id === id);
}

/** Runs the command line over a rule file; the rules of the tests unless another text is given. */
function matrix(command, args, text) {
  const file = command === 'pack' ? [] : [text === undefined ? 'tests/rules.json' : '-'];
  const all = ['run', '-q', '--locked', '-p', 'matrix-cli', '--', command, ...file, ...args];
  return execFileSync(process.env.CARGO || 'cargo', all, { cwd: root, encoding: 'utf8', input: text ?? '' });
}

/** What the command line says about answers such as `admin=yes!,traffic=high`. */
export function explain(answers, text) {
  return JSON.parse(matrix('explain', ['--answers', answers, '--format', 'json'], text));
}

/** The document that the command line writes, as the page has to write it. */
export function exported(answers, form, { date, site, text }) {
  return matrix('export', ['--as', form, '--answers', answers, '--date', date, '--site', site], text);
}

/** The fragment of the link to some answers, without `#`, as the command line writes it. */
export function linkTo(answers, text) {
  const { link } = JSON.parse(exported(answers, 'json', { date: '2026-01-01', site: 'https://example.org/', text }));
  return link.split('#')[1] ?? '';
}

const inPackedForm = new Map();

/** A rule file in the packed form, as `matrix pack` writes it into a copy of the finished site in this folder. */
export function packed(text, dist) {
  if (!inPackedForm.has(text)) {
    const folder = mkdtempSync(join(tmpdir(), 'matrix-packed-'));
    try {
      cpSync(dist, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
      // Only the rules are read of it, and compressing the code takes longest.
      for (const file of readdirSync(folder, { recursive: true }).filter((it) => it.endsWith('.wasm'))) writeFileSync(join(folder, file), '');
      const file = join(folder, 'rules-source.json');
      writeFileSync(file, text);
      matrix('pack', ['--any-size', '--dist', folder, '--rules', file]);
      inPackedForm.set(text, readFileSync(join(folder, 'rules.json'), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return inPackedForm.get(text);
}

/** Answers as the command line takes them: `{ languages: ['js'], ml: true }` is `languages=js,ml=yes`. */
export function asText(answers, importance = {}) {
  const marks = { more: '*', must: '!' };
  const ids = (value) => (value === true ? 'yes' : value === false ? 'no' : [value].flat().join('+'));
  return Object.entries(answers).map(([id, value]) => `${id}=${ids(value)}${marks[importance[id]] ?? ''}`).join();
}

/** Names as people list them: `A, B and C`. */
export function listed(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What is chosen in an answer as the command line takes it: of `js+python!` the two labels, listed. */
function chosen(id, answer) {
  return listed(answer.replace(/[*!]$/, '').split('+').map((it) => label(id, it)));
}

/** Whether a step only weighs anew what is answered in `given`. */
function onlyWeighs({ question: id, answer }, given) {
  const before = asText(given).split(',').find((it) => it.startsWith(`${id}=`));
  return answer !== null && before?.replace(/[*!]$/, '') === `${id}=${answer.replace(/[*!]$/, '')}`;
}

/** How the page writes the answers after a change that the command line names, such as `Live updates: A part`. */
export function change({ steps }, given) {
  const weights = { '*': ', matters more', '!': ', a must' };
  const step = (it) => {
    const { question: id, answer } = it;
    if (answer === null) return `${topic(id)}: no answer`;
    return `${topic(id)}: ${chosen(id, answer)}${(onlyWeighs(it, given) && (weights[answer.at(-1)] ?? ', counting normally')) || ''}`;
  };
  return steps.map(step).join(', and ');
}

/** How the page writes that change as a condition, such as `If Live updates were “A part”`. */
export function condition({ steps }, given) {
  const weighed = { '*': 'mattered more', '!': 'were a must' };
  const kept = { '*': ' and mattered more', '!': ', as a must' };
  const step = (it) => {
    const { question: id, answer } = it;
    if (answer === null) return `without an answer to ${topic(id)}`;
    if (onlyWeighs(it, given)) return `if “${topic(id)}: ${chosen(id, answer)}” ${weighed[answer.at(-1)] ?? 'counted normally'}`;
    return `if ${topic(id)} were “${chosen(id, answer)}”${kept[answer.at(-1)] ?? ''}`;
  };
  const all = steps.map(step).join(', and ');
  return all[0].toUpperCase() + all.slice(1);
}
