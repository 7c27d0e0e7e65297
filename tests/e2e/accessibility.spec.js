// Accessibility in every state: axe, narrow screens, large text, forced colours, reduced motion.

import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test.js';
import { ROWS, treesText } from './support/rules.js';
import { FAULTS } from './support/server.js';

const [{ answers: mvp, winner }] = ROWS;

/** Ways into the states of a page that runs. */
const STATES = {
  empty: async () => {},
  answered: async (matrix) => {
    await matrix.answerAll(mvp);
    await matrix.recommends(winner);
    await matrix.isAnalysed();
  },
  'with options ruled out by a must': async (matrix) => {
    await matrix.answerAll(mvp);
    await matrix.weigh('admin', 'must');
    await expect(matrix.result.locator('.row[data-out]').first()).toBeVisible();
  },
  'with warnings and all details open': async (matrix) => {
    await matrix.answerAll({ admin: 'yes', realtime: 'core', data: 'document', traffic: 'extreme' });
    await expect(matrix.result.locator('.warnings')).toBeVisible();
    await matrix.isAnalysed();
    await matrix.openDetails();
  },
  'with everything of the analysis open': async (matrix) => {
    await matrix.answerAll({ admin: 'yes', realtime: 'core', ml: true });
    await matrix.isAnalysed();
    await matrix.openDetails();
    await matrix.comparison.locator('> summary').click();
    await expect(matrix.comparison.locator('table')).toHaveCount(3);
    await expect(matrix.matrixRegion).toBeVisible();
  },
  'with the menu of examples open': async (matrix) => {
    await matrix.examples.locator('> summary').click();
  },
  'with the menu open': async (matrix) => {
    await matrix.menu.locator('> summary').click();
  },
  'with the result hidden': async (matrix) => {
    await matrix.answerAll(mvp);
    await matrix.result.getByRole('button', { name: 'Hide until I finish' }).click();
  },
  'cleared, with undo': async (matrix) => {
    await matrix.answerAll(mvp);
    await matrix.startOverButton.click();
    await expect(matrix.undoButton).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: no axe violation, light and dark, wide and narrow`, async ({ matrix, page }) => {
    test.slow();
    await matrix.open();
    await reach(matrix);
    await expectAccessible(page, { withReading: state === 'answered' });
  });

  test(`${state}: nothing scrolls sideways at 320 px or with large text`, async ({ matrix, page }) => {
    await matrix.open();
    await reach(matrix);
    await expectNoSidewaysScroll(page);
  });
}

test.describe('when it cannot run', () => {
  test.use({ noisy: true });

  const FAILURES = {
    'a rule file with findings': (site) => site.breaks(/^rules\.json$/, treesText.replaceAll('"alder"', '"adler-with-a-very-long-name-x"').replace('"points": {', '"pionts": {')),
    'a start that failed': (site) => site.breaks(/^decision-matrix.*\.js$/, FAULTS.damaged),
    'a module that is missing': (site) => site.breaks(/\.wasm$/, FAULTS.missing),
  };
  for (const [state, breaks] of Object.entries(FAILURES)) {
    test(`${state}: no axe violation and nothing scrolls sideways`, async ({ matrix, page, site }) => {
      test.slow();
      breaks(site);
      await page.goto(site.url);
      await matrix.hasFailed();
      await expectAccessible(page, { withReading: false });
      await expectNoSidewaysScroll(page);
    });
  }

  test('the page while it loads: no axe violation and nothing scrolls sideways', async ({ page, site }) => {
    test.slow();
    site.breaks(/\.wasm$/, (answer) => answer.writeHead(200, { 'content-type': 'application/wasm' }).flushHeaders());
    await page.goto(site.url, { waitUntil: 'commit' });
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expectAccessible(page, { withReading: true });
    await expectNoSidewaysScroll(page);
  });
});

test('in forced colours a chosen value still looks chosen, and focus still shows', async ({ matrix, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await matrix.open();
  await matrix.answer('realtime', 'core');
  const outline = (value, part) => matrix.row('realtime').locator('label', { has: matrix.control('realtime', value, page) }).locator(part)
    .evaluate((it) => getComputedStyle(it).outlineStyle);
  expect(await outline('core', 'xpath=.')).not.toBe('none');
  expect(await outline('some', 'xpath=.')).toBe('none');
  await page.keyboard.press('ArrowLeft');
  expect(await outline('some', 'input')).not.toBe('none');
});

test('with reduced motion nothing moves', async ({ matrix, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await matrix.open();
  await matrix.answerAll(mvp);
  await matrix.recommends(winner);
  await matrix.isAnalysed();
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')]
    .filter((it) => getComputedStyle(it).transitionDuration.split(',').some((time) => parseFloat(time) > 0))
    .map((it) => it.className));
  expect(moving).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().filter((it) => it.playState === 'running').length)).toBe(0);
});

test('controls are large enough to hit', async ({ matrix, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await matrix.open();
  await matrix.answerAll({ ...mvp, realtime: 'core' });
  await matrix.isAnalysed();
  const small = await page.locator('.pill, .question-tools select, .question-tools button, .toolbar button, #result summary, #result button, #outlook .ways-on a, .conflict a, .conflict button, #compare summary, .bottom-bar a')
    .evaluateAll((all) => all.filter((it) => it.getClientRects().length).map((it) => ({ text: it.textContent, ...it.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 24 || height < 24).map(({ text }) => text));
  expect(small).toEqual([]);
});
