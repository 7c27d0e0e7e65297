// Nothing that one sees moves by itself: from the first paint until the page has started and the analysis has
// spoken. What moves is what a visitor moves.

import { expect, test } from './support/test.js';

/** Runs in the page: notes every shift, with what moved. */
function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.shifts.push({ value, moved: sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName) });
  }).observe({ type: 'layout-shift', buffered: true });
}

const KEPT = [
  { realtime: 'core', admin: 'yes' },
  { data: 'document', auth: 'roles', deadline: 'weeks', team: 'large' },
  // Two options share the lead, which takes more words.
  { data: 'document' },
];

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height } });

    test.beforeEach(async ({ page }) => {
      await page.addInitScript(watchShifts);
      // The static page is painted before the application comes, as it is for visitors.
      await page.route(/decision-matrix_bg.*\.wasm$/, async (route) => {
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
        await route.continue();
      });
    });

    const settled = async (page) => {
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
      return page.evaluate(() => window.shifts);
    };

    for (const [name, address] of [['the page', './'], ['an embedded page', './?embed']]) {
      test(`nothing moves while ${name} starts`, async ({ matrix, page }) => {
        await matrix.open(address);
        expect(await settled(page)).toEqual([]);
      });
    }

    for (const answers of KEPT) {
      test(`nothing moves with kept answers: ${Object.keys(answers)}`, async ({ matrix, page }) => {
        await matrix.open();
        await matrix.answerAll(answers);
        await matrix.isAnalysed();
        // A visit, not a reload: that would also come back to where the page was scrolled to.
        await page.goto('./');
        await matrix.isReady();
        await matrix.isAnalysed();
        // The marks beside the questions stand at the right edge, so other words begin at another place.
        const moved = (await settled(page)).filter((it) => !it.moved.every((what) => what.includes('class="mark"')));
        expect(moved).toEqual([]);
      });
    }
  });
}

test('a reload returns to where one was, once the page is as long as it was', async ({ matrix, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.isAnalysed();
  await matrix.row('deadline').evaluate((row) => row.scrollIntoView({ block: 'start' }));
  const place = () => page.evaluate(() => Math.round(scrollY));
  const before = await place();
  expect(before).toBeGreaterThan(500);
  await matrix.reload();
  // A page may be scrolled to parts of a pixel.
  await expect.poll(async () => Math.abs(await place() - before)).toBeLessThanOrEqual(2);
});

for (const [wish, motion, glides] of [['any motion', 'no-preference', true], ['less motion', 'reduce', false]]) {
  test(`the rows of the ranking ${glides ? 'glide' : 'jump'} to their new places for visitors who want ${wish}`, async ({ matrix, page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.addInitScript(() => {
      const { animate } = Element.prototype;
      window.glided = new Set();
      Element.prototype.animate = function watched(...how) {
        if (this.matches('.row')) window.glided.add(this.dataset.option);
        return animate.apply(this, how);
      };
    });
    const rows = () => page.locator('#ranking .row').evaluateAll((all) => all.map((it) => it.dataset.option));
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await matrix.isAnalysed();
    const before = await rows();
    await page.evaluate(() => window.glided.clear());
    await matrix.answer('admin', 'yes');
    await matrix.isAnalysed();
    const after = await rows();
    expect(after).not.toEqual(before);
    const moved = after.filter((id, at) => before[at] !== id);
    const glided = () => page.evaluate(() => [...window.glided]);
    // Others may glide as well: a name that takes two lines moves those below it.
    if (glides) await expect.poll(glided).toEqual(expect.arrayContaining(moved));
    else expect(await glided()).toEqual([]);
  });
}
