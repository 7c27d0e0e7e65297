// Everything that can keep the page from starting, provoked. Each ends in one clear message, with
// what can be read below it and a way to try again.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, expect, test } from './support/test.js';
import { FAULTS, slowly } from './support/server.js';
import { trees, treesText } from './support/rules.js';

test.use({ noisy: true });

const MODULE = /^decision-matrix_bg.*\.wasm$/;
const GLUE = /^decision-matrix-[^_]*\.js$/;
const RULES = /^rules\.json$/;
const CHECKER = /^checker-.*\.wasm$/;

/** What every failure has to look like. */
async function saysSo(matrix, what) {
  await matrix.hasFailed(15_000);
  await expect(matrix.page.getByRole('alert').filter({ hasText: what })).toBeVisible();
  await expect(matrix.page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(matrix.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(matrix.page.getByRole('heading', { name: 'Takeaways' })).toBeVisible();
  await expect(matrix.page.getByRole('progressbar')).toBeHidden();
  await expect(matrix.page.getByText('Loading the chooser')).toBeHidden();
}

/** Failures of a file on its way: what breaks, how, and what is said. */
const BROKEN = [
  ['the module is missing', MODULE, FAULTS.missing, 'decision-matrix_bg.wasm is missing from this site.'],
  ['the start page comes in place of the module', MODULE, FAULTS.startPage, 'decision-matrix_bg.wasm is missing from this site.'],
  ['the connection is reset at the module', MODULE, FAULTS.reset, /decision-matrix_bg\.wasm could not be loaded|The connection broke while decision-matrix_bg\.wasm was loading/],
  ['the module is cut off', MODULE, FAULTS.cut, /The connection broke while decision-matrix_bg\.wasm was loading/],
  ['the module is damaged', MODULE, FAULTS.damaged, 'decision-matrix_bg.wasm arrived damaged and was not run.'],
  ['the glue is missing', GLUE, FAULTS.missing, 'decision-matrix.js is missing from this site.'],
  ['the glue is damaged', GLUE, FAULTS.damaged, 'decision-matrix.js arrived damaged and was not run.'],
  ['the connection is reset at the glue', GLUE, FAULTS.reset, /decision-matrix\.js could not be loaded/],
  ['the rule file is missing', RULES, FAULTS.missing, 'rules.json is missing from this site.'],
  ['the start page comes in place of the rule file', RULES, FAULTS.startPage, 'rules.json is missing from this site.'],
  ['the connection is reset at the rule file', RULES, FAULTS.reset, /rules\.json could not be loaded|The connection broke while rules\.json was loading/],
  ['the rule file is cut off', RULES, FAULTS.cut, /The connection broke while rules\.json was loading/],
];
for (const [name, pattern, fault, what] of BROKEN) {
  test(`${name}: a clear message, and trying again works once it is mended`, async ({ matrix, page, site }) => {
    site.breaks(pattern, fault);
    await page.goto(site.url);
    await saysSo(matrix, what);
    site.mends();
    await page.getByRole('button', { name: 'Try again' }).click();
    await matrix.isReady();
    await expect(matrix.trouble).toBeEmpty();
    await matrix.answer('realtime', 'core');
    await matrix.recommends('node');
  });
}

for (const [name, pattern] of [['module', MODULE], ['rule file', RULES]]) {
  test(`the ${name} stalls: the wait ends, and says after how long`, async ({ matrix, page, site }) => {
    site.rewrites((html) => html.replace('<html ', '<html data-stall="1" '));
    site.breaks(pattern, FAULTS.hang);
    await page.goto(site.url, { waitUntil: 'commit' });
    await saysSo(matrix, 'Nothing has arrived for 1 second.');
  });
}

test('the module comes slowly: the page shows how far it is', async ({ page, site }) => {
  site.breaks(MODULE, slowly);
  await page.goto(site.url, { waitUntil: 'commit' });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.locator('#start-text')).toHaveText(/^Loading the chooser: \d+ %$/);
  await expect(page.getByRole('heading', { name: 'Takeaways' })).toBeVisible();
});

test('the start script itself is missing: the page says in the end that nothing started', async ({ page, site }) => {
  site.breaks(/^loader-.*\.js$/, FAULTS.missing);
  await page.goto(site.url);
  await expect(page.getByText('The chooser has not started.')).toBeVisible({ timeout: 12_000 });
  await expect(page.getByText('Loading the chooser')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Takeaways' })).toBeVisible();
});

test.describe('at an address without its slash, to which the host gives the page all the same', () => {
  const address = (site) => site.url.replace(/\/$/, '');
  const index = readFileSync(join(DIST, 'index.html'));

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled });

      test('the page says that its files are missing and what to do, and blames nobody else', async ({ page, site }) => {
        site.adds(new URL(address(site)).pathname, index);
        await page.goto(address(site));
        await expect(page.getByText('The files that belong to this page were not found. The address of the page has to end with a slash')).toBeVisible();
        await expect(page.getByText('The chooser has not started.')).toBeHidden();
        await expect(page.getByText('your browser may be too old')).toBeHidden();
      });
    });
  }

  test('the page is well once the slash is there, and says nothing of it', async ({ matrix, page, site }) => {
    site.breaks(MODULE, slowly);
    await page.goto(`${address(site)}/`, { waitUntil: 'commit' });
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByText('were not found')).toBeHidden();
    site.mends();
    await matrix.open(`${address(site)}/`);
    await expect(page.getByText('were not found')).toHaveCount(0);
  });
});

for (const [name, fault] of Object.entries(FAULTS).filter(([it]) => it !== 'hang')) {
  test(`the analysis arrives in no good state (${name}): it is not run, and the rest works`, async ({ matrix, site }) => {
    site.breaks(/^analysis-.*\.wasm$/, fault);
    await matrix.open(site.url);
    await matrix.answer('realtime', 'core');
    await expect(matrix.outlook).toContainText('could not be loaded');
    await matrix.recommends('node', 'close');
    await expect(matrix.trouble).toBeEmpty();
  });
}

test('the analysis stalls: the wait ends, and the rest works', async ({ matrix, site }) => {
  site.rewrites((html) => html.replace('<html ', '<html data-stall="1" '));
  site.breaks(/^analysis-.*\.wasm$/, FAULTS.hang);
  await matrix.open(site.url);
  await matrix.answer('realtime', 'core');
  await matrix.recommends('node', 'close');
  await expect(matrix.outlook).toContainText('could not be loaded');
});

test('what opens other rules stalls: the wait ends, and it can be tried again', async ({ matrix, page, site }) => {
  site.rewrites((html) => html.replace('<html ', '<html data-stall="1" '));
  site.breaks(/^dialogs-.*\.wasm$/, FAULTS.hang);
  await matrix.open(site.url);
  await matrix.menu.locator('> summary').click();
  await page.getByRole('button', { name: 'Own rules' }).click();
  await expect(matrix.trouble).toContainText('This could not be opened.');
});

test('a browser without WebAssembly is told so', async ({ matrix, page, site }) => {
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(site.url);
  await saysSo(matrix, 'This browser cannot run WebAssembly.');
});

test('a policy that blocks WebAssembly is named, in the page', async ({ matrix, page, site }) => {
  site.rewrites((html) => html.replace(" 'wasm-unsafe-eval'", ''));
  await page.goto(site.url);
  await saysSo(matrix, 'WebAssembly is blocked on this page.');
  await expect(matrix.trouble).toContainText("'wasm-unsafe-eval'");
});

test('a policy that blocks WebAssembly is named, in a header of the host', async ({ matrix, page, site }) => {
  site.sends('content-security-policy', "script-src 'self'");
  await page.goto(site.url);
  await saysSo(matrix, 'WebAssembly is blocked on this page.');
});

test('a module that crashes at the start ends in a message, with the static page in place', async ({ matrix, page, site }) => {
  await page.addInitScript(() => {
    const create = Document.prototype.createElement;
    // Once the application builds its page, the browser refuses.
    Document.prototype.createElement = function (...args) {
      if (args[0] === 'fieldset') throw new TypeError('refused');
      return create.apply(this, args);
    };
  });
  await page.goto(site.url);
  await saysSo(matrix, 'The chooser stopped with an unexpected error.');
});

test.describe('a rule file that was replaced', () => {
  /** The page that stands in for the chooser when the rule file has findings. */
  const findings = (page) => page.locator('.findings').getByRole('listitem');

  test('with good rules starts by way of the checker', async ({ matrix, page, site, heard }) => {
    site.breaks(RULES, treesText);
    await page.goto(site.url);
    await matrix.isReady();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(trees.title);
    expect(heard.asked.some((url) => /\/checker-\w+\.wasm$/.test(url))).toBe(true);
    // What can be read is about these rules, not about those that the site was finished with.
    await expect(matrix.reading.getByRole('heading', { name: trees.options[0].name })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Takeaways' })).toHaveCount(0);
  });

  test('with broken JSON says where, and trying again works once it is mended', async ({ matrix, page, site }) => {
    site.breaks(RULES, '{\n  "format": 1,\n  "id": }\n');
    await page.goto(site.url);
    await matrix.hasFailed();
    await expect(page.getByRole('heading', { name: 'The rule file cannot be used' })).toBeVisible();
    await expect(findings(page)).toHaveCount(1);
    await expect(findings(page)).toContainText(/[Ll]ine 3, column \d+/);
    await expect(findings(page)).toContainText('E001');
    site.mends();
    await page.getByRole('button', { name: 'Try again' }).click();
    await matrix.isReady();
  });

  test('with findings lists each with place, code, message and help', async ({ matrix, page, site }) => {
    const text = treesText.replace('"points": { "alder": 3 }', '"points": { "aldr": 3 }').replace('"veto": ["cedar"]', '"vetos": ["cedar"]');
    expect(text).not.toBe(treesText);
    site.breaks(RULES, text);
    await page.goto(site.url);
    await matrix.hasFailed();
    const lines = text.split('\n');
    const line = (part) => lines.findIndex((it) => it.includes(part)) + 1;
    for (const part of ['aldr', 'vetos']) {
      const finding = findings(page).filter({ hasText: part }).first();
      await expect(finding).toContainText(new RegExp(`line ${line(part)}, column \\d+`, 'i'));
      await expect(finding).toContainText(/E\d{3}/);
    }
    await expect(findings(page).filter({ hasText: 'aldr' }).first()).toContainText('alder');
    await expect(page.getByText('matrix check rules.json')).toBeVisible();
  });

  test('with findings keeps the answers that were given before', async ({ matrix, page, site }) => {
    await matrix.open(site.url);
    await matrix.answer('realtime', 'core');
    site.breaks(RULES, '{}');
    await page.reload();
    await matrix.hasFailed();
    site.mends();
    await page.getByRole('button', { name: 'Try again' }).click();
    await matrix.isReady();
    await matrix.recommends('node');
  });

  test('with other line ends and markup in a text does no harm', async ({ matrix, page, site }) => {
    site.breaks(RULES, treesText.replaceAll('\n', '\r\n').replace('"Likes it wet."', '"<img src=x onerror=alert(1)>"'));
    await page.goto(site.url);
    await matrix.isReady();
    expect(await page.locator('#app img').count()).toBe(0);
  });

  for (const [name, fault, what] of [
    ['missing', FAULTS.missing, 'This site has been renewed since you opened the page'],
    ['damaged', FAULTS.damaged, 'A file arrived damaged and was not run.'],
    ['out of reach', FAULTS.reset, 'Check your connection'],
  ]) {
    test(`while the checker is ${name} ends in a message, and trying again works once it is mended`, async ({ matrix, page, site }) => {
      site.breaks(RULES, treesText);
      site.breaks(CHECKER, fault);
      await page.goto(site.url);
      await matrix.hasFailed();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The rules could not be checked');
      await expect(page.getByRole('alert').filter({ hasText: what })).toBeVisible();
      site.mends();
      await page.getByRole('button', { name: 'Try again' }).click();
      await matrix.isReady();
    });
  }
});

test.describe('a part of the page that the site no longer has', () => {
  const later = { analysis: /^analysis-.*\.wasm$/, dialogs: /^dialogs-.*\.wasm$/ };

  test('the analysis: the page says that the site has been renewed, and a reload keeps the answers', async ({ matrix, page, site }) => {
    site.breaks(later.analysis, FAULTS.missing);
    await matrix.open(site.url);
    await matrix.answer('realtime', 'core');
    await matrix.recommends('node', 'close');
    await expect(matrix.outlook).toContainText('This site has been renewed since you opened the page');
    site.mends();
    await matrix.outlook.getByRole('button', { name: 'Reload' }).click();
    await matrix.isReady();
    await matrix.isAnalysed();
    await matrix.recommends('node');
    await expect(matrix.outlook).toContainText('Ask next');
  });

  test('the analysis, out of reach for a while: it is tried again in place', async ({ matrix, site }) => {
    site.breaks(later.analysis, FAULTS.reset);
    await matrix.open(site.url);
    await matrix.answer('realtime', 'core');
    await expect(matrix.outlook).toContainText('Check your connection');
    site.mends();
    await matrix.outlook.getByRole('button', { name: 'Try again' }).click();
    await expect(matrix.result).toBeFocused();
    await matrix.isAnalysed();
    await expect(matrix.outlook).toContainText('Ask next');
  });

  test('the dialogs: the page says that the site has been renewed, and a reload keeps the answers', async ({ matrix, page, site }) => {
    site.breaks(later.dialogs, FAULTS.missing);
    await matrix.open(site.url);
    await matrix.answer('realtime', 'core');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(matrix.trouble).toContainText('This site has been renewed since you opened the page');
    site.mends();
    await matrix.trouble.getByRole('button', { name: 'Reload' }).click();
    await matrix.isReady();
    await matrix.recommends('node');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog', { name: 'Share this result' })).toBeVisible();
  });

  test('what speaks with the page around: it is asked for again with the next answer', async ({ matrix, page, site }) => {
    let asked = 0;
    site.breaks(/^surroundings-.*\.wasm$/, (answer) => {
      asked += 1;
      answer.destroy();
    });
    await page.setContent(`<iframe src="${site.url}?embed" width="800" height="600"></iframe>`);
    await page.evaluate(() => {
      window.told = [];
      addEventListener('message', ({ data }) => window.told.push(data['decision-matrix']?.type));
    });
    const told = () => page.evaluate(() => window.told);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
    await expect.poll(() => asked).toBeGreaterThan(0);
    expect(await told()).not.toContain('ready');
    site.mends();
    await frame.locator('[data-question] label.pill').first().click();
    await expect.poll(told).toContain('ready');
  });
});
