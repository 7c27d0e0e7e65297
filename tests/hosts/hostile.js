// A rule file whose every text means something to a program that reads Markdown, and the documents made of it.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const SITE = 'https://example.org/matrix/';

/** Lines that are something else than text to CommonMark, GitHub, MDX, Docusaurus, Python-Markdown or Material. */
export const LINES = [
  "import ran from 'node:fs'",
  'export const ran = (globalThis.ran = true)',
  'export default function Page() { return null }',
  '{(globalThis.ran = true)}',
  '{/* a comment */}',
  '<Component prop={1}>',
  '<script>globalThis.ran = true</script>',
  '<img src=x onerror=alert(1)>',
  '<https://evil.example>',
  '<!-- hidden -->',
  '&lt;b&gt; &#35; &copy',
  ':::danger Title',
  '::leaf[x]{#y}',
  'a :text[x]{.y} and node:fs',
  ':::: module.path',
  '!!! danger "Title"',
  '??? note "Title"',
  '???+ note',
  '/// note | Title',
  '=== "Tab"',
  '# Heading #',
  'Heading {#heading-id}',
  'C#',
  'Setext {: .class #id }',
  '> quote',
  '> [!NOTE]',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '2) item',
  '[ ] task',
  '[x](https://evil.example "title")',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '[^1] and [^1]: note',
  '[[wiki]] [TOC]',
  '*[HTML]: abbreviation',
  ': definition',
  '```js',
  '~~~',
  '`code` and ``code``',
  '*em* **strong** _em_ __strong__ snake_case',
  '~~gone~~ ~sub~ ^sup^ ^^ins^^ ==mark== ++ctrl+alt++',
  '{++added++}{--gone--}{>>note<<}{==mark==}',
  '$x$ $$y$$ \\(z\\)',
  '\\[z\\]',
  '$$',
  'an emoji :smile: :100: :material-alert:',
  '--8<-- "LICENSE-MIT"',
  '| a | b |',
  '---',
  '***',
  '===',
  '{{ 7 * 7 }} {% raw %} {# x #}',
  '<https://evil.example:x> https://1.2.3.4.5 www.xn--evil',
  'see https://evil.example/a_b*c or www.evil.example/a_b or a_b@evil.example',
  'https://evil.example/~x?a=b&c=d.',
  '\\# \\* \\\\',
];

/** Texts that mean nothing, and stand for a line each. */
const standIn = (at) => `Text${at}x`;
export const withLines = (text) => text.replaceAll(/Text(\d+)x/g, (_, at) => LINES[at]);

/** How the options end up. */
const ENDS = {
  'one wins': { bonus: 3, veto: ['o1'] },
  'all share the lead': { bonus: 0, veto: [] },
  'all are ruled out': { bonus: 0, veto: LINES.map((_, at) => `o${at}`) },
};

/** A rule file in which each line stands in each kind of place, written as `text` says. */
function file(text, { bonus, veto }) {
  const each = (make) => LINES.map((_, at) => make(at, text(at)));
  return {
    format: 1, id: 'hostile', version: text(8), title: text(0),
    sources: each((at, title) => ({ id: `s${at}`, title, url: `https://example.org/${at}`, checked: '2026-11-21' })),
    groups: [{ id: 'all', title: 'All' }],
    questions: each((at, ask) => ({ id: `q${at}`, group: 'all', kind: 'toggle', ask, short: ask })),
    layers: each((at, title) => ({ id: `l${at}`, title })),
    components: each((at, name) => ({ id: `c${at}`, name, layer: `l${at}` })),
    options: each((at, name) => ({ id: `o${at}`, name, summary: name, stack: at === 0 ? LINES.map((_, at) => `c${at}`) : [] })),
    rules: [
      ...each((at, because) => ({
        id: `r${at}`, if: `q${at}`, points: { [`o${at}`]: 1, ...(at === 0 && bonus ? { o0: bonus } : {}) }, because, sources: [`s${at}`], warn: because,
      })),
      ...(veto.length ? [{ id: 'veto', if: 'q1', veto, because: text(1) }] : []),
    ],
  };
}

function exported(rules, form) {
  const answers = LINES.map((_, at) => `q${at}=yes`).join();
  const args = ['export', '-', '--answers', answers, '--as', form, '--site', SITE, '--date', '2026-11-21'];
  return execFileSync(process.env.CARGO || 'cargo', ['run', '-q', '--locked', '-p', 'matrix-cli', '--', ...args], {
    cwd: root, encoding: 'utf8', input: JSON.stringify(rules),
  });
}

let written;
/** The documents, each also with stand-ins for the lines. They are made once. */
export function documents() {
  written ??= Object.entries(ENDS).flatMap(([end, how]) => ['record', 'summary'].map((form) => ({
    name: `${form}, ${end}`,
    hostile: exported(file((at) => LINES[at], how), form),
    standIn: exported(file(standIn, how), form),
  })));
  return written;
}
