// What stands in the page before the application runs: the page with no answers, so that nothing moves when it starts.

import { expect, test } from './support/test.js';

// A module that does not come to its end.
test.use({ noisy: true });

/** Elements of both, and where each of them is. */
const PLACES = ['.head', '.head h1', '.head .lead', '.toolbar', '.toolbar > .menu', '#undo', '#start-over', '#tools', '.toolbar-said',
  '.question', '.question legend', '.help', '.pill', '.mark', '.group-head > h2', '.group-head > p', '.questions > p',
  '#result', '.result-head', '.result-head h2', '.acts .button', '.certainty', '.axis', '.row', '.row .name', '.row .sum', '.layers-place', '.layers-to-come > li', '#result h3', '#result legend', '.begin .button',
  '.bottom-bar', '.mini-place', '.bottom-bar strong', '#reading'];
const places = (page) => page.evaluate((all) => Object.fromEntries(all.flatMap((selector) => [...document.querySelectorAll(selector)].map((it, at) => {
  const { left, top, width, height } = it.getBoundingClientRect();
  return [`${selector} ${at}`, [left, top, width, height]];
}))), PLACES);

const waits = (site) => site.breaks(/\.wasm$/, (answer) => answer.writeHead(200, { 'content-type': 'application/wasm' }).flushHeaders());

for (const [width, height] of [[1280, 800], [390, 844], [320, 640]]) {
  for (const query of ['', '?embed']) {
    test(`nothing moves when the application starts, ${width} px wide${query && ', embedded'}`, async ({ matrix, page, site }) => {
      await page.setViewportSize({ width, height });
      waits(site);
      await page.goto(`${site.url}${query}`, { waitUntil: 'commit' });
      await expect(page.getByRole('progressbar')).toBeVisible();
      if (query) await expect(page.locator('.full-page')).toBeVisible();
      const before = await places(page);
      site.mends();
      await matrix.open(`${site.url}${query}`);
      const after = await places(page);
      expect(Object.keys(before)).toEqual(Object.keys(after));
      const moved = Object.entries(before).filter(([what, place]) => place.some((number, at) => Math.abs(number - after[what][at]) > 1));
      expect(moved).toEqual([]);
    });
  }
}

test('it has few elements', async ({ page, site }) => {
  waits(site);
  await page.goto(site.url, { waitUntil: 'commit' });
  await expect(page.locator('#reading')).toBeVisible();
  expect(await page.locator('*').count()).toBeLessThanOrEqual(900);
});

test('controls that wait for the application say so', async ({ page, site }) => {
  waits(site);
  await page.goto(site.url, { waitUntil: 'commit' });
  await expect(page.locator('#reading')).toBeVisible();
  const silent = await page.locator('button:not([aria-disabled])').evaluateAll((all) => all.map((it) => it.textContent));
  expect(silent).toEqual([]);
});

test('what is chosen before the application runs counts, and is kept', async ({ matrix, page }) => {
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route(/decision-matrix_bg.*\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await matrix.click('realtime', 'core');
  release();
  await matrix.isReady();
  await matrix.recommends('node');
  await expect(matrix.control('realtime', 'core')).toBeFocused();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('decision-matrix:/:web-frameworks:v1'))).toBe('realtime=core');
});

test('with kept answers, a link or other rules nothing wrong stands there first', async ({ matrix, page, site }) => {
  const wrong = page.locator('.start .result h2').first();
  await page.goto(site.url, { waitUntil: 'commit' });
  await matrix.isReady();
  waits(site);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(wrong).toBeVisible();
  site.mends();

  await matrix.open(site.url);
  await matrix.answer('realtime', 'core');
  waits(site);
  for (const [address, questions] of [['', true], ['#v=1&realtime=core', true], ['?rules=rules.json', false]]) {
    await page.goto('about:blank');
    await page.goto(`${site.url}${address}`, { waitUntil: 'commit' });
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(wrong).toBeHidden();
    await expect(page.locator('.start .questions')).toBeVisible({ visible: questions });
  }
});

test('where the application fails, what was held back is there', async ({ matrix, page, site }) => {
  site.breaks(/\.wasm$/, (answer) => answer.writeHead(404).end());
  await page.goto(`${site.url}#v=1&realtime=core`);
  await matrix.hasFailed();
  await expect(page.locator('.start .row').first()).toBeVisible();
});
