// `matrix serve`: a real client asks it, and a real browser keeps a tab open while the rules are written.

import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MATRIX = resolve(root, process.env.MATRIX || 'target/release/matrix');
const DIST = resolve(root, process.env.DIST || 'target/test-site');
const SMALL = readFileSync(join(root, 'tests/small-rules.json'), 'utf8');

const running = [];
test.afterEach(() => running.splice(0).forEach((child) => child.kill()));

/** Starts the program with a rule file of its own, and resolves when it says where it is. */
async function serve(text, name = 'rules.json') {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-serve-'));
  const file = join(folder, name);
  writeFileSync(file, text);
  const server = await start(['serve', file, '--port', '0', '--dist', DIST]);
  return { ...server, folder, file, save: (text) => writeFileSync(file, text) };
}

async function start(args) {
  const child = spawn(MATRIX, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { said += data; });
  // Packing compresses a whole site.
  await expect.poll(() => said, { timeout: 100_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/ shows /);
  const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
  return { url, said: () => said, child };
}

/** What a client gets that calls the server by some name. */
const called = (url, host, path = '') => new Promise((done) => {
  // As it is written: an address would be put in order first.
  const { hostname, port } = new URL(url);
  get({ hostname, port, path: `/${path}`, headers: { host } }, (answer) => {
    let body = '';
    answer.on('data', (data) => { body += data; });
    answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }));
  });
});

test('the page comes with the rules of the file, without a worker, and to this machine only', async () => {
  const { url, said } = await serve(SMALL);
  expect(said()).toMatch(/rules\.json: 0 errors and [^;]*; bread 3: /);
  const page = await fetch(url);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(page.headers.get('access-control-allow-origin')).toBe(null);
  const html = await page.text();
  expect(html).toContain(`<title>${JSON.parse(SMALL).title.replaceAll('&', '&amp;')}</title>`);
  expect(html).not.toContain('data-worker');
  expect(await (await fetch(`${url}rules.json`)).text()).toBe(SMALL);
  expect(await (await fetch(`${url}sw.js`)).text()).toContain('registration.unregister()');
  const module = /data-module="\.\/([^"]+)"/.exec(html)[1];
  const wasm = await fetch(url + module);
  expect([wasm.status, wasm.headers.get('content-type'), wasm.headers.get('cache-control')]).toEqual([200, 'application/wasm', 'public, max-age=31536000, immutable']);
  expect((await fetch(`${url}nowhere`)).status).toBe(404);
  expect((await fetch(`${url}rules.html`)).url).toBe(url);

  const { port } = new URL(url);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`, '127.0.0.1:1', `[::1]:${port}`]) {
    for (const path of ['', 'rules.json', 'matrix-serve/events', 'sw.js']) {
      const { status, body } = await called(url, host, path);
      expect([status, body], `${host}/${path}`).toEqual([421, `This server answers to http://127.0.0.1:${port} and http://localhost:${port} only.\n`]);
    }
  }
  expect((await called(url, `LOCALHOST:${port}`)).status).toBe(200);
});

test('nothing outside the folder can be had', async () => {
  const beside = mkdtempSync(join(tmpdir(), 'matrix-secret-'));
  const site = join(beside, 'site');
  cpSync(DIST, site, { recursive: true });
  const secret = join(beside, 'secret.txt');
  writeFileSync(secret, 'a secret');
  const rules = join(beside, 'own.json');
  writeFileSync(rules, SMALL);
  const { url } = await start(['serve', rules, '--port', '0', '--dist', site]);
  const { host } = new URL(url);
  expect((await called(url, host, 'llms.txt')).status).toBe(200);
  for (const up of ['../', './../', 'x/../../', '%2e%2e/', '%2E%2E/', '..%2f', '%2e%2e%2f', '..%5c', '..\\', '..;/', '.%00./', '%252e%252e/', '/', `/${beside}/`]) {
    for (const name of ['secret.txt', 'own.json']) {
      const { status, body } = await called(url, host, up + name);
      expect([400, 404], up).toContain(status);
      expect(body, up).not.toContain('secret');
    }
  }
});

test('who listens is told of each save, and of what is wrong with it', async () => {
  const { url, said, save, folder, file } = await serve(SMALL);
  const events = (await fetch(`${url}matrix-serve/events`)).body.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => /data: ?(\w+)/.exec((await events.read()).value)[1];
  const first = await next();
  expect(await (await fetch(url)).text()).toContain(`data-revision="${first}"`);

  save(SMALL.replace('"id": "bread"', '"id": "bread", "sumary": "x"'));
  const second = await next();
  expect(second).not.toBe(first);
  await expect.poll(said).toContain('error[E003]: unknown key ‘sumary’');
  expect(said()).toContain('rules.json: 1 error and ');

  // As editors save: another file in the place of the old one.
  const other = join(folder, 'new');
  writeFileSync(other, SMALL.replace('"version": "3"', '"version": "4"'));
  renameSync(other, file);
  await next();
  await expect.poll(said).toContain('; bread 4: ');
});

test('a file with comments comes as the page reads it, with every place where it was', async () => {
  const text = SMALL.replace('"format": 1,', '// ours\n  "format": 1, /* why */');
  const { url } = await serve(text, 'rules.jsonc');
  const got = await (await fetch(`${url}rules.json`)).text();
  expect(JSON.parse(got)).toEqual(JSON.parse(SMALL));
  expect(got).toHaveLength(text.length);
  expect(got.indexOf('"title"')).toBe(text.indexOf('"title"'));
});

test('what cannot be shown is told, with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-serve-'));
  const ran = (...args) => spawnSync(MATRIX, args, { cwd: folder, encoding: 'utf8' });
  writeFileSync(join(folder, 'rules.json'), SMALL);
  const alone = join(folder, 'matrix');
  copyFileSync(MATRIX, alone);
  const nowhere = spawnSync(alone, ['serve', 'rules.json'], { cwd: folder, encoding: 'utf8' });
  expect(nowhere.status).toBe(2);
  expect(nowhere.stderr).toMatch(/^matrix: there is no site to show the rules in.*\n {2}help: name the folder of a site with --dist FOLDER; a release has one called dist\//);
  expect(ran('serve', 'rules.json', '--dist', '.').stderr).toContain('. is no finished site');
  expect(ran('serve', 'nowhere.json', '--dist', DIST).stderr).toContain('cannot read nowhere.json');
  const { url } = await serve(SMALL);
  const { port } = new URL(url);
  const taken = ran('serve', 'rules.json', '--dist', DIST, '--port', port);
  expect([taken.status, taken.stderr]).toEqual([2, expect.stringContaining(`choose another: --port ${Number(port) + 1}`)]);
});

test('an open tab takes the rules at each save and keeps its answers', async ({ page }) => {
  const rules = JSON.parse(SMALL);
  const { url, save } = await serve(SMALL, "our 'rules'.json");
  await page.goto(url);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  const question = 'oven';
  const row = page.locator(`[data-question="${question}"]`);
  await row.locator('input').first().check({ force: true });
  await expect(page).toHaveURL(new RegExp(`${question}=`));
  const ask = rules.questions.find(({ id }) => id === question);

  const started = Date.now();
  save(SMALL.replace(JSON.stringify(ask.ask), JSON.stringify('Asked otherwise?')));
  await expect(row).toContainText('Asked otherwise?');
  test.info().annotations.push({ type: 'shown after', description: `${Date.now() - started} ms` });
  await expect(row.locator('input:checked')).toHaveCount(1);
  await expect(page.locator('.foreign')).toHaveCount(0);

  // What is wrong stands in the page; mended, the answers are there.
  save(SMALL.replace('"format": 1', '"format": 1, "sumary": "x"'));
  await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
  await expect(page.getByText('unknown key ‘sumary’')).toBeVisible();
  await expect(page.locator('.rules-error [role=alert]')).toContainText("our 'rules'.json");
  await expect(page.getByText('tell the owner')).toHaveCount(0);
  // Tests that fail are no reason not to show the page, and it says so. Nobody has opened a link, so of links it does not speak.
  const [first] = rules.tests;
  save(SMALL.replace(`"winner": ${JSON.stringify(first.winner)}`, `"winner": ["sourdough"]`));
  await expect(page.locator('.foreign')).toContainText('tests of these rules fail');
  await expect(page.locator('#link-notice')).toBeEmpty();
  save(SMALL);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
  await expect(row.locator('input:checked')).toHaveCount(1);
});

test('the worker of an earlier site is ended', async ({ browser }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'matrix-serve-'));
  cpSync(DIST, join(folder, 'dist'), { recursive: true });
  const { url, child } = await start(['pack', '--dist', join(folder, 'dist'), '--rules', join(root, 'tests/rules.json'), '--any-size', '--serve', '--port', '0']);
  expect((await (await fetch(url)).text())).not.toContain('data-worker');
  // Other pages may embed it, as where it will be published.
  const script = await fetch(`${url}embed.js`);
  expect([script.status, script.headers.get('cross-origin-resource-policy'), script.headers.get('content-security-policy')]).toEqual([200, 'cross-origin', 'frame-ancestors *']);
  child.kill();
  const { port } = new URL(url);
  // A worker as a plain server of that folder would have left it.
  const plain = spawn(join(root, 'node_modules/.bin/sirv'), [join(folder, 'dist'), '--host', '127.0.0.1', '--port', port, '--quiet'], { stdio: 'ignore' });
  running.push(plain);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await expect(async () => page.goto(url)).toPass();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
  const gone = new Promise((done) => plain.on('exit', done));
  plain.kill();
  await gone;
  await expect(async () => {
    writeFileSync(join(folder, 'other.json'), SMALL.replace('"title": "', '"title": "Other: '));
    await start(['serve', join(folder, 'other.json'), '--dist', join(folder, 'dist'), '--port', port]);
  }).toPass();
  await page.reload();
  await expect(page).toHaveTitle(/^Other: /);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await context.close();
});
