// The schema of rule files in the language service that editors are built on.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import editor from 'vscode-json-languageservice';

const { getLanguageService, TextDocument } = editor;
const root = new URL('../../', import.meta.url);
const read = (name) => readFileSync(new URL(name, root), 'utf8');
const TEXT = read('schema/rules-1.json');
const SCHEMA = JSON.parse(TEXT);

/** An editor with a file that names the schema; `|` is where the cursor is. */
function open(text) {
  const service = getLanguageService({
    schemaRequestService: async () => TEXT,
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
  });
  service.configure({ validate: true, schemas: [{ uri: 'file:///rules.schema.json', fileMatch: ['*'], schema: JSON.parse(TEXT) }] });
  const offset = text.indexOf('|');
  const document = TextDocument.create('file:///rules.json', 'json', 1, text.replace('|', ''));
  const parsed = service.parseJSONDocument(document);
  const position = document.positionAt(Math.max(offset, 0));
  return {
    problems: async () => (await service.doValidation(document, parsed)).map(({ message }) => message),
    hover: async () => [(await service.doHover(document, position, parsed))?.contents].flat().map((part) => part?.value ?? part).join('\n').replaceAll(/\\(.)|&nbsp;/g, '$1'),
    completions: async () => (await service.doComplete(document, position, parsed)).items,
  };
}

/** Every property that the schema names, with the way to an object that holds it. */
function* properties() {
  const root = (key) => (inner) => `{ "${key}": [${inner}] }`;
  const facts = (wrap) => (inner) => root('options')(`{ "facts": ${wrap(inner)} }`);
  const places = {
    source: root('sources'), group: root('groups'), question: root('questions'), layer: root('layers'), component: root('components'),
    option: root('options'), rule: root('rules'), row: root('comparison'), note: root('notes'), takeaway: root('takeaways'),
    preset: root('presets'), test: root('tests'), value: (inner) => root('questions')(`{ "kind": "one", "values": [${inner}] }`),
    facts: facts((inner) => inner), rampup: facts((inner) => `{ "rampup": ${inner} }`), measured: facts((inner) => `{ "measured": [${inner}] }`),
  };
  const words = (inner) => `{ "words": ${inner} }`;
  const all = [['the file', SCHEMA, (inner) => inner], ['words', SCHEMA.properties.words, words]];
  for (const [name, schema] of Object.entries(SCHEMA.$defs)) if (schema.properties) all.push([name, schema, places[name]]);
  for (const [name, schema, wrap] of all) {
    for (const [key, property] of Object.entries(schema.properties)) yield { name: `${name}.${key}`, key, property, wrap };
  }
}

test('every property says what it is, with an example and a snippet', async () => {
  const all = [...properties()];
  expect(all.length).toBeGreaterThan(100);
  for (const { name, key, property, wrap } of all) {
    const { hover } = open(wrap(`{ "${key}|": ${JSON.stringify(property.examples?.[0])} }`));
    expect(await hover(), name).toContain(property.description);
    const { completions } = open(wrap('{ | }'));
    const item = (await completions()).find(({ label }) => label === key);
    expect(item?.documentation?.value ?? item?.documentation, name).toBe(property.description);
    expect(property.defaultSnippets?.length, name).toBeGreaterThan(0);
  }
});

test('every example is taken by the schema itself', async () => {
  for (const { name, key, property, wrap } of properties()) {
    for (const example of property.examples) {
      const { problems } = open(wrap(`{ "${key}": ${JSON.stringify(example)} }`));
      const own = (await problems()).filter((message) => !/Missing property|required|too few items|At least one/i.test(message) && !/Property values is not allowed/.test(message));
      expect(own, `${name}: ${JSON.stringify(example)}`).toEqual([]);
    }
  }
});

test('a rule, a question and a test come as snippets', async () => {
  const labels = async (text) => (await open(text).completions()).map(({ label }) => label);
  expect(await labels('{ "rules": [|] }')).toEqual(expect.arrayContaining(['points', 'veto', 'components', 'warning', 'several conditions']));
  expect(await labels('{ "questions": [|] }')).toEqual(expect.arrayContaining(['yes or no', 'one of several', 'any of several']));
  expect(await labels('{ "tests": [|] }')).toEqual(expect.arrayContaining(['test', 'test of a veto']));
  expect(await labels('{ "rules": [{ "if": | }] }')).toEqual(expect.arrayContaining(['not', 'all', 'any']));
});

test('a snippet, filled in as it stands, is an entry that the schema takes', async () => {
  for (const [section, name] of [['rules', 'rule'], ['questions', 'question'], ['tests', 'test'], ['sources', 'source'], ['presets', 'preset'], ['options', 'option']]) {
    for (const { label, body } of SCHEMA.$defs[name].defaultSnippets) {
      const text = JSON.stringify(body)
        .replaceAll(/"\^\$\{\d+:([^}]*)\}"/g, '$1')
        .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
        .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
      const file = { format: 1, id: 'a', version: '1', title: 'A', groups: [{ id: 'a', title: 'A' }], questions: [], options: [], rules: [] };
      const { problems } = open(JSON.stringify({ ...file, [section]: [JSON.parse(text)] }));
      const own = (await problems()).filter((message) => !/too few items/i.test(message));
      expect(own, `${label}: ${text}`).toEqual([]);
    }
  }
});

test('what is wrong is marked, and good files have no mark', async () => {
  for (const name of ['tests/rules.json', 'tests/small-rules.json']) {
    expect(await open(read(name).replaceAll('|', '')).problems(), name).toEqual([]);
  }
  const problems = async (rule) => open(JSON.stringify({ rules: [rule] })).problems();
  const good = { id: 'a', if: 'b', points: { c: 1 }, because: 'So.' };
  const missing = await problems(good);
  for (const [change, message] of [
    [{ points: { c: 6 } }, /maximum/i],
    [{ because: 'x'.repeat(141) }, /longer than/i],
    [{ wenn: 'b' }, /not allowed/i],
    [{ veto: 'c' }, /expected "array"/i],
    [{ id: 'A' }, /pattern/i],
  ]) {
    const found = (await problems({ ...good, ...change })).filter((one) => !missing.includes(one));
    expect(found.join('\n'), JSON.stringify(change)).toMatch(message);
  }
});
