// `matrix mcp` as agents use it: the client of the official TypeScript SDK, over standard input and output.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MATRIX = resolve(root, process.env.MATRIX || 'target/release/matrix');
const SMALL = join(root, 'tests/small-rules.json');
const LARGE = join(root, 'tests/rules.json');

const open = [];
test.afterEach(async () => { for (const client of open.splice(0)) await client.close(); });

async function connect(...files) {
  const client = new Client({ name: 'test', version: '1' });
  open.push(client);
  await client.connect(new StdioClientTransport({ command: MATRIX, args: ['mcp', ...files], stderr: 'pipe' }));
  return client;
}

/** Calls a tool and gives its text and its data. */
async function call(client, name, args) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  return { text: content.map(({ text }) => text).join('\n'), data: structuredContent, isError: Boolean(isError) };
}

test('the tools have schemas made from the rules', async () => {
  const client = await connect(SMALL);
  expect(client.getServerVersion()).toMatchObject({ name: 'matrix', title: 'Decision matrix' });
  expect(client.getInstructions()).toContain('Which bread today? (bread 3).');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['list_questions', 'recommend', 'what_would_change', 'decision_record']);
  const { inputSchema, annotations, description } = tools[1];
  expect(description).toContain('Which bread today?');
  expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  expect(inputSchema.required).toEqual(['answers']);
  expect(inputSchema.additionalProperties).toBe(false);
  const { oven, time, flour } = inputSchema.properties.answers.properties;
  expect(oven).toEqual({ type: 'boolean', description: 'Is there an oven?' });
  expect(time).toEqual({ type: 'string', enum: ['hour', 'day'], description: 'How long may it take? (hour: An hour; day: A day)' });
  expect(flour).toMatchObject({ type: 'array', items: { enum: ['wheat', 'rye'] }, minItems: 1 });
  expect(inputSchema.properties.importance.properties.oven).toEqual({ enum: ['more', 'must'] });
});

test('a recommendation says what explain says, with its reasons', async () => {
  const client = await connect(LARGE);
  const answers = { admin: 'yes', data: 'document', realtime: 'core' };
  const { text, data, isError } = await call(client, 'recommend', { answers, importance: { realtime: 'must' } });
  expect(isError).toBe(false);
  const said = spawnSync(MATRIX, ['explain', LARGE, '--answers', 'admin=yes,data=document,realtime=core!', '--format', 'json'], { encoding: 'utf8' });
  const { rules, ...explanation } = data;
  expect(explanation).toEqual(JSON.parse(said.stdout));
  expect(rules.id).toBe('web-frameworks');
  for (const { because } of data.ranking[0].reasons) expect(text).toContain(because);
});

test('questions say which of them still matter, and what would change the result is found', async () => {
  const client = await connect(SMALL);
  const none = await call(client, 'list_questions', {});
  expect(none.data.questions.map(({ id, settled }) => [id, settled])).toEqual([['oven', false], ['time', false], ['flour', false]]);
  expect(none.data.ask).toHaveLength(3);
  expect(none.text).toContain('- time: How long may it take? [hour, day]');
  const known = await call(client, 'list_questions', { answers: { oven: false } });
  expect(known.data.ask).toEqual([]);
  expect(known.text).toContain('- oven: Is there an oven? [true, false] Answered: no.');
  const change = await call(client, 'what_would_change', { answers: { oven: false } });
  expect(change.data.winner).toEqual(['flatbread']);
  expect(JSON.stringify(change.data.changes)).toContain('rolls');
  expect(change.text).toMatch(/^Flatbread\n.*\n- If the answer to “Is there an oven\?” were “Yes”: Rolls/);
});

test('a record is returned, dated and linked', async () => {
  const client = await connect(SMALL);
  const { text } = await call(client, 'decision_record', { answers: { oven: true, time: 'day', flour: ['rye'] }, date: '2026-11-27', site: 'https://bread.example/' });
  expect(text).toContain('2026-11-27');
  expect(text).toContain('Sourdough loaf');
  expect(text).toMatch(/\(https:\/\/bread\.example\/#rules=bread@3&\S+\)/);
  expect(text).toMatch(/A name for the file: \S+\.md$/);
});

test('a call that is wrong says everything that is wrong, and what would be right', async () => {
  const client = await connect(SMALL);
  const wrong = async (args, ...messages) => {
    const { text, isError } = await call(client, 'recommend', args);
    expect(isError, JSON.stringify(args)).toBe(true);
    for (const message of messages) expect(text, JSON.stringify(args)).toContain(message);
  };
  await wrong({ answers: { ofen: true } }, '‘ofen’: ', 'did you mean ‘oven’?', 'did you mean ‘oven’? The questions are: oven, time, flour');
  await wrong({ answers: { oven: 'perhaps' } }, '‘oven’: it takes true or false; got "perhaps"');
  await wrong({ answers: { time: 'hours' } }, 'did you mean', 'it takes one of "hour", "day"');
  await wrong({ answers: { time: ['hour'] } }, '‘time’: it takes one of "hour", "day"; got ["hour"]');
  await wrong({ answers: { flour: [] } }, '‘flour’: it takes a list of any of "wheat", "rye"; got []');
  await wrong({ answers: { flour: ['rye,oven=no'] } }, '‘flour’: it takes a list of any of "wheat", "rye"');
  await wrong({ oven: true }, '‘oven’ is a question: put it into answers');
  await wrong({ anwers: {} }, 'unknown argument ‘anwers’; there are: answers, importance');
  await wrong({ answers: 'oven=yes' }, 'answers: expected an object');
  await wrong({ answers: { oven: true }, importance: { time: 'must', oven: 'very' } }, '‘time’ is not answered', '‘oven’ is "more" or "must", or left out; got "very"');
  await wrong({ answers: { ofen: true, time: 3 } }, '‘ofen’: ', '‘time’: it takes one of');
  const record = await call(client, 'decision_record', { answers: {}, date: '2026-02-30', site: 'bread' });
  expect(record.text).toContain('date: ‘2026-02-30’ is not a day');
  expect(record.text).toContain('site: ‘bread’: it does not begin with https:// or http://');
  await expect(client.callTool({ name: 'recomend', arguments: {} })).rejects.toThrow('there are: list_questions, recommend, what_would_change, decision_record');
});

test('several rule sets have tools of their own, and each call goes by the file as it is now', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'matrix-mcp-')), 'rules.json');
  const text = readFileSync(SMALL, 'utf8');
  writeFileSync(file, text);
  const client = await connect(file, LARGE);
  const names = (await client.listTools()).tools.map(({ name }) => name);
  expect(names).toContain('bread_recommend');
  expect(names).toContain('web-frameworks_recommend');
  expect(names).toHaveLength(8);
  expect((await call(client, 'bread_recommend', { answers: { oven: false } })).data.winner).toEqual(['flatbread']);
  writeFileSync(file, text.replace('"version": "3"', '"version": "4"'));
  expect((await call(client, 'bread_recommend', { answers: {} })).data.rules.version).toBe('4');
  writeFileSync(file, text.replace('"format": 1', '"format": 1, "sumary": "x"'));
  const broken = await call(client, 'bread_recommend', { answers: {} });
  expect(broken.isError).toBe(true);
  expect(broken.text).toContain('unknown key ‘sumary’');
});

test('files that cannot be used are told before anybody is answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-mcp-'));
  writeFileSync(join(folder, 'broken.json'), '{');
  const ran = (...files) => spawnSync(MATRIX, ['mcp', ...files], { cwd: folder, encoding: 'utf8', input: '' });
  expect(ran('broken.json')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('E001') });
  expect(ran('nowhere.json')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('cannot read nowhere.json') });
  expect(ran(SMALL, SMALL)).toMatchObject({ status: 2, stderr: expect.stringContaining('two of these files are the rule set ‘bread’') });
});
