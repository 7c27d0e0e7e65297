// What the page keeps to itself and what it says: policy, requests, console, announcements.

import { expect, test } from './support/test.js';
import { ROWS } from './support/rules.js';

const [{ answers: mvp, winner }] = ROWS;

test('a whole session asks nobody else for anything and nothing after the first answer', async ({ matrix, page, heard }) => {
  await matrix.open();
  await matrix.answer('shape', 'api');
  await matrix.isAnalysed();
  await page.waitForLoadState('networkidle');
  const atStart = heard.asked.length;
  for (const { answers } of ROWS) await matrix.answerAll(answers);
  await matrix.weigh('admin', 'must');
  await matrix.openDetails();
  await matrix.clear('admin');
  await matrix.startOverButton.click();
  await matrix.undoButton.click();
  expect(heard.asked.slice(atStart)).toEqual([]);
  expect(heard.said).toEqual([]);
});

test('an unchanged site does not ask for the checker', async ({ matrix, page, heard }) => {
  await matrix.open();
  await page.waitForLoadState('networkidle');
  expect(heard.asked.filter((url) => url.includes('/checker-'))).toEqual([]);
});

test('what an answer and a dialog need is fetched ahead, and what only other rules need is not', async ({ matrix, heard }) => {
  await matrix.open();
  const asked = (name) => heard.asked.filter((url) => new RegExp(`/${name}-\\w+\\.wasm$`).test(url)).length;
  for (const name of ['analysis', 'dialogs', 'surroundings']) await expect.poll(() => asked(name), name).toBe(1);
  expect(asked('checker')).toBe(0);
});

test('where data is saved, nothing is fetched ahead of the first answer that only answers need', async ({ matrix, page, heard }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await matrix.open();
  await page.waitForLoadState('networkidle');
  const asked = (name) => heard.asked.filter((url) => new RegExp(`/${name}-\\w+\\.wasm$`).test(url)).length;
  expect([asked('analysis'), asked('dialogs')]).toEqual([0, 0]);
  await matrix.answer('realtime', 'core');
  await matrix.isAnalysed();
  expect([asked('analysis'), asked('dialogs')]).toEqual([1, 0]);
});

test('nothing is loaded twice', async ({ matrix, page, heard }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.isAnalysed();
  await page.waitForLoadState('networkidle');
  const asked = heard.asked.filter((url) => url.startsWith('http'));
  expect(asked.filter((url, at) => asked.indexOf(url) !== at)).toEqual([]);
});

test('the policy in the page is strict', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1] ?? '';
  const directives = Object.fromEntries(policy.split(';').map((it) => it.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
  expect(directives['default-src']).toEqual(["'none'"]);
  expect(directives['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(directives['style-src']).toEqual(["'self'"]);
  expect(directives['connect-src']).toEqual(["'self'"]);
  expect(directives['base-uri']).toEqual(["'none'"]);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  // It counts from where it stands, so it stands before everything that loads.
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(link|script|title)\b/));
});

test('the page keeps that policy: no script or style stands in it', async ({ request }) => {
  const html = (await (await request.get('./')).text()).replace(/<!--.*?-->/gs, '');
  expect(html).not.toMatch(/<style\b/);
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/\son[a-z]+=/);
  expect(html).not.toMatch(/javascript:/);
  // Structured data is no script: browsers read it and run nothing.
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('type="application/ld+json"'));
  for (const tag of scripts) expect(tag).toMatch(/\ssrc="/);
});

test('every script and style sheet carries its integrity, and every name its hash', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const tags = [...html.matchAll(/<(?:script(?! type="application\/ld\+json")|link rel="stylesheet"|link rel="modulepreload")\s[^>]*>/g)].map(([tag]) => tag);
  expect(tags.length).toBeGreaterThanOrEqual(3);
  for (const tag of tags) {
    expect(tag).toMatch(/\sintegrity="sha256-[A-Za-z0-9+/]{43}="/);
    expect(tag).toMatch(/(src|href)="\.\/[\w-]+-[0-9a-f]{16}\.(js|css)"/);
  }
});

test('compressed copies are given to browsers that take them', async ({ page, matrix }) => {
  const encodings = [];
  page.on('response', async (response) => {
    if (/\.(js|css|wasm|json)$/.test(response.url())) encodings.push(response.headers()['content-encoding']);
  });
  await matrix.open();
  expect(encodings.length).toBeGreaterThan(3);
  expect(new Set(encodings)).toEqual(new Set(['br']));
});

test.describe('announcements', () => {
  // Longer than the page waits for answers to come to rest.
  const REST = 1500;

  test('nothing is announced on load, with or without kept answers', async ({ matrix, page }) => {
    await matrix.open();
    await page.waitForTimeout(REST);
    await expect(matrix.announcer).toBeEmpty();
    await matrix.answer('realtime', 'core');
    await expect(matrix.announcer).not.toBeEmpty();
    await matrix.reload();
    await page.waitForTimeout(REST);
    await expect(matrix.announcer).toBeEmpty();
  });

  test('a new recommendation is announced politely, after a moment', async ({ matrix }) => {
    await matrix.open();
    await expect(matrix.announcer).toHaveAttribute('role', 'status');
    await expect(matrix.announcer).toHaveAttribute('aria-live', 'polite');
    // It watches before the visitor answers.
    await matrix.result.evaluate((result) => {
      window.rest = new Promise((done) => {
        let shown;
        new MutationObserver(() => { shown ??= performance.now(); }).observe(result, { attributeFilter: ['data-winner'] });
        new MutationObserver(() => done(performance.now() - shown)).observe(document.getElementById('announcer'), { childList: true });
      });
    });
    await matrix.answer('realtime', 'core');
    await expect(matrix.announcer).toHaveText(/^Recommended: Node\.js.*, a close call\.$/);
    expect(await matrix.page.evaluate(() => window.rest)).toBeGreaterThan(500);
    await matrix.startOverButton.click();
    await expect(matrix.announcer).toHaveText('No answers, no recommendation.');
  });

  test('an answer that leaves leader and state as they are is not announced', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answerAll(mvp);
    // What stands here when all answers have come to rest.
    await expect(matrix.announcer).toHaveText('Recommended: Django, clear.');
    const before = { text: await matrix.announcer.textContent(), state: await matrix.result.getAttribute('data-state') };
    await matrix.announcer.evaluate((it) => {
      window.announced = 0;
      new MutationObserver((all) => { window.announced += all.length; }).observe(it, { childList: true, characterData: true, subtree: true });
    });
    await matrix.answer('schema', 'stable');
    await matrix.recommends(winner, before.state);
    await page.waitForTimeout(REST);
    expect(await page.evaluate(() => window.announced)).toBe(0);
    await expect(matrix.announcer).toHaveText(before.text);
  });

  test('steps through a group are announced once, when they come to rest', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('admin', 'none');
    await expect(matrix.announcer).not.toBeEmpty();
    await matrix.announcer.evaluate((it) => {
      window.announced = [];
      new MutationObserver(() => window.announced.push(it.textContent)).observe(it, { childList: true });
    });
    // As the arrow keys do it, but faster than a slow machine presses keys.
    await matrix.row('admin').evaluate(async (row) => {
      const all = [...row.querySelectorAll('input')];
      for (const at of [1, 2, 1]) {
        all[at].click();
        await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
      }
    });
    await matrix.recommends('django');
    await page.waitForTimeout(REST);
    expect(await page.evaluate(() => window.announced)).toHaveLength(1);
  });
});
