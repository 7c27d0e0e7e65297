// One question at a time: on the page and in a frame, by keyboard alone, with the result always in view.

import { expect, test } from './support/host.js';
import { Dialogs } from './support/dialogs.js';
import { MatrixPage } from './support/page.js';
import { expectAccessible, expectNoSidewaysScroll } from './support/test.js';
import { question, rules } from './support/rules.js';
import { FAULTS } from './support/server.js';

/** Ids of the questions in the order of the page. */
const ORDER = rules.groups.flatMap((group) => rules.questions.filter((it) => it.group === group.id)).map((it) => it.id);
const [FIRST, SECOND, THIRD] = ORDER;
const PHONE = { width: 320, height: 568 };

/** What the visitor sees and does, wherever it stands. */
function steps(matrix) {
  const all = matrix.page.locator('.questions');
  return {
    all,
    shown: all.locator('.question').filter({ visible: true }),
    async at() {
      await expect(this.shown).toHaveCount(1);
      return this.shown.getAttribute('data-question');
    },
    /** The question that is shown has the focus. */
    async isAsked(id) {
      await expect(all.locator(`[data-question="${id}"]`)).toBeVisible();
      expect(await this.at()).toBe(id);
      await expect(this.shown.locator('legend')).toBeFocused();
    },
    button: (name) => all.getByRole('button', { name, exact: true }),
    toSteps: all.getByRole('button', { name: 'One question at a time' }),
    progress: all.locator('.steps-progress'),
    end: all.locator('.steps-end'),
  };
}

/** The line with the result: always there, and in view. */
async function seesTheLine(page, bar) {
  await expect(bar).toBeInViewport({ ratio: 1 });
  const link = bar.getByRole('link', { name: 'Show why' });
  await expect(link).toBeInViewport({ ratio: 1 });
}

test('a button shows one question at a time, and the list is one action away', async ({ matrix, page }) => {
  await matrix.open();
  const walk = steps(matrix);
  await walk.toSteps.click();
  await walk.isAsked(FIRST);
  await expect(walk.progress).toContainText(`0 of ${ORDER.length} answered`);
  await walk.button('All questions').click();
  await expect(walk.shown).toHaveCount(ORDER.length);
  expect(await matrix.focus()).toBe(FIRST);
});

test('the layout is kept for the next visit, and the address can say the other one', async ({ matrix }) => {
  await matrix.open();
  const walk = steps(matrix);
  await walk.toSteps.click();
  await matrix.reload();
  expect(await walk.at()).toBe(FIRST);
  await expect(walk.shown.locator('legend')).not.toBeFocused();
  await matrix.open('./?layout=page');
  await expect(walk.shown).toHaveCount(ORDER.length);
  await matrix.open();
  await walk.button('All questions').click();
  await matrix.reload();
  await expect(walk.shown).toHaveCount(ORDER.length);
});

test('by keyboard alone: answer, Enter, skip, back, the list, and on', async ({ matrix, page }) => {
  await matrix.open('./?layout=steps');
  const walk = steps(matrix);
  const press = async (key) => {
    await page.keyboard.press(key);
    await matrix.hasFocusSomewhere();
  };
  await walk.shown.locator('input').first().focus();
  await press('Space');
  await press('ArrowDown');
  await press('ArrowUp');
  // Arrows choose, and stay where they are.
  expect(await walk.at()).toBe(FIRST);
  await expect(walk.shown.locator('input').first()).toBeFocused();
  await expect(walk.button('Next')).toBeVisible();
  await matrix.isAnalysed();
  await press('Enter');
  const second = await walk.at();
  expect(second).not.toBe(FIRST);
  await walk.isAsked(second);
  await expect(walk.shown).toHaveAttribute('data-mark', 'next');
  // Enter on the question goes on too, and leaves it open.
  await press('Enter');
  const third = await walk.at();
  expect([FIRST, second]).not.toContain(third);
  await walk.isAsked(third);
  await walk.button('Back').focus();
  await press('Enter');
  await walk.isAsked(second);
  await walk.button('Back').focus();
  await press('Space');
  await walk.isAsked(FIRST);
  await expect(walk.button('Back')).toHaveAttribute('aria-disabled', 'true');
  await walk.button('All questions').focus();
  await press('Enter');
  expect(await matrix.focus()).toBe(FIRST);
  await walk.toSteps.focus();
  await press('Enter');
  expect(await matrix.focus()).not.toBe(FIRST);
});

test('an earlier answer is changed in the list, and a click steals no focus', async ({ matrix }) => {
  await matrix.open('./?layout=steps');
  const walk = steps(matrix);
  const [one, other] = question(FIRST).values.map((it) => it.id);
  await matrix.answer(FIRST, one);
  await expect(matrix.control(FIRST, one)).toBeFocused();
  await walk.button('Next').click();
  await walk.button('All questions').click();
  await matrix.answer(FIRST, other);
  await expect(matrix.control(FIRST, one)).not.toBeChecked();
  await expect(walk.shown).toHaveCount(ORDER.length);
});

test('what was skipped comes again at the end, and at the end the result is there', async ({ matrix, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await matrix.open('./?layout=steps');
  const walk = steps(matrix);
  await walk.button('Skip').click();
  await walk.isAsked(SECOND);
  const asked = [];
  for (let step = 0; step < ORDER.length; step += 1) {
    const id = await walk.at();
    asked.push(id);
    if (id === FIRST) break;
    await walk.shown.locator('label').first().click();
    await expect(walk.button('Next')).toBeVisible();
    await matrix.isAnalysed();
    await walk.button('Next').click();
    await matrix.counts();
    if (await walk.end.isVisible()) break;
  }
  // Of everything that can still matter it comes last, if it still can.
  if (asked.at(-1) === FIRST) {
    await expect(walk.progress).toContainText('1 of');
    await walk.button('Skip').click();
    await expect(walk.end).toContainText('1 question that you skipped can still matter');
    await walk.end.getByRole('button', { name: 'Go through them' }).click();
    await walk.isAsked(FIRST);
    await walk.shown.locator('label').first().click();
    await matrix.isAnalysed();
    await walk.button('Next').click();
  }
  await expect(walk.end.getByRole('heading')).toBeFocused();
  await expect(matrix.result).toBeVisible();
  await expect(walk.button('Skip')).toBeHidden();
  await walk.button('Back').click();
  expect(await walk.at()).toBe(asked.at(-1));
});

test('before the analysis is there one can go through all questions in the order of the page', async ({ page, site }) => {
  site.breaks(/^analysis-.*\.wasm$/, FAULTS.hang);
  const matrix = new MatrixPage(page);
  await matrix.open(`${site.url}?layout=steps`);
  const walk = steps(matrix);
  for (const id of [FIRST, SECOND, THIRD]) {
    expect(await walk.at()).toBe(id);
    await walk.shown.locator('label').first().click();
    await walk.button('Next').click();
    await matrix.counts();
  }
  await walk.isAsked(ORDER[3]);
  await expect(walk.progress).toContainText(`3 of ${ORDER.length} answered`);
  await expect(matrix.result).not.toHaveAttribute('data-winner', '');
});

test('with answers from a link it begins at the question that decides most, and says how many can still matter', async ({ matrix }) => {
  await matrix.open('./?layout=steps#v=1&admin=yes&realtime=core');
  await matrix.isAnalysed();
  const walk = steps(matrix);
  await expect(walk.shown).toHaveAttribute('data-mark', 'next');
  await expect(walk.progress).toContainText(/2 of \d+ answered \d+ of \d+\sopen questions can still matter/u);
});

test('links to a question lead to it: from a reason and from the bar', async ({ matrix, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await matrix.open('./?layout=steps#v=1&realtime=core');
  await matrix.isAnalysed();
  const walk = steps(matrix);
  await expect(matrix.result).toBeHidden();
  await matrix.bottomBar.getByRole('link', { name: 'Show why' }).click();
  await expect(matrix.result).toBeFocused();
  await expect(matrix.result).toBeInViewport();
  await matrix.bottomBar.getByRole('link', { name: 'Next question' }).click();
  await expect(matrix.result).toBeHidden();
  await expect(walk.shown).toHaveAttribute('data-mark', 'next');
  await matrix.hasFocusSomewhere();
  await matrix.bottomBar.getByRole('link', { name: 'Show why' }).click();
  await matrix.result.locator('a.cause').first().click();
  expect(await walk.at()).toBe('realtime');
  expect(await matrix.focus()).toBe('realtime');
});

test('start over begins from the beginning, and undo brings the answers back', async ({ matrix }) => {
  await matrix.open('./?layout=steps');
  const walk = steps(matrix);
  await walk.shown.locator('label').first().click();
  await walk.button('Next').click();
  await matrix.startOverButton.click();
  await expect(matrix.startOverButton).toBeFocused();
  await expect(walk.button('Back')).toHaveAttribute('aria-disabled', 'true');
  await matrix.undoButton.click();
  await expect(walk.progress).toContainText('1 of');
});

test('at 320 × 568 px the line with the result and what is asked are in view at every question', async ({ matrix, page }) => {
  await page.setViewportSize(PHONE);
  await matrix.open('./?layout=steps');
  const walk = steps(matrix);
  const seen = new Set();
  for (let step = 0; step < ORDER.length; step += 1) {
    const id = await walk.at();
    seen.add(id);
    await expect(walk.shown.locator('legend')).toBeInViewport({ ratio: 1 });
    await walk.shown.locator('label').last().click();
    await matrix.counts();
    await seesTheLine(page, matrix.bottomBar);
    await matrix.clear(id);
    await walk.button('Skip').click();
    await seesTheLine(page, matrix.bottomBar);
  }
  expect(seen.size).toBe(ORDER.length);
});

const STATES = {
  'at an open question': async () => {},
  'at an answered question': async (matrix, walk) => {
    await walk.shown.locator('label').last().click();
    await matrix.isAnalysed();
  },
  'at the end': async (matrix, walk) => {
    await expect(walk.button('Skip')).toBeVisible();
    while (await walk.button('Skip').isVisible()) {
      await walk.button('Skip').click();
      await matrix.counts();
    }
    await expect(walk.end).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: no axe violation, nothing scrolls sideways`, async ({ matrix, page }) => {
    test.slow();
    await matrix.open('./?layout=steps');
    await reach(matrix, steps(matrix));
    await expectAccessible(page, { withReading: false });
    await expectNoSidewaysScroll(page);
  });
}

test('with reduced motion nothing moves, and what one hits is large enough', async ({ matrix, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(PHONE);
  await matrix.open('./?layout=steps');
  const walk = steps(matrix);
  await walk.shown.locator('label').first().click();
  await walk.button('Next').click();
  expect(await page.evaluate(() => document.getAnimations().filter((it) => it.playState === 'running').length)).toBe(0);
  const small = await walk.all.locator('button, .pill').filter({ visible: true }).evaluateAll((all) => all
    .map((it) => ({ text: it.textContent, ...it.getBoundingClientRect().toJSON() }))
    .filter(({ width, height }) => width < 24 || height < 24).map(({ text }) => text));
  expect(small).toEqual([]);
});

test('on paper all answers stand there', async ({ matrix, page }) => {
  await matrix.open('./?layout=steps#v=1&admin=yes&realtime=core');
  await page.emulateMedia({ media: 'print' });
  for (const id of ['admin', 'realtime']) await expect(page.locator(`[data-question="${id}"]`)).toBeVisible();
  await expect(matrix.result).toBeVisible();
});

test.describe('what belongs to it cannot be had', () => {
  test.use({ noisy: true });

  test('the list is there, the page says why, and it is tried again', async ({ page, site }) => {
    site.breaks(/^steps-.*\.wasm$/, FAULTS.reset);
    const matrix = new MatrixPage(page);
    await matrix.open(site.url);
    const walk = steps(matrix);
    await walk.toSteps.click();
    await expect(walk.all).toContainText('One question at a time could not be loaded.');
    await expect(walk.shown).toHaveCount(ORDER.length);
    await matrix.answer('realtime', 'core');
    site.mends();
    await walk.button('Try again').click();
    await matrix.hasFocusSomewhere();
    await expect(walk.shown).toHaveCount(1);
    await expect(walk.progress).toContainText('1 of');
    await expect(walk.button('Skip')).toBeVisible();
  });
});

test('the builder of embeds offers it, and its preview is like that', async ({ matrix, page }) => {
  await matrix.open();
  const dialog = await new Dialogs(page).show('Embed');
  const text = dialog.getByLabel('Put this into your page');
  await expect(text).not.toHaveValue(/layout/);
  await dialog.getByLabel('Questions').selectOption('One question at a time');
  await expect(text).toHaveValue(/ layout="steps"/);
  const preview = new MatrixPage(page.frameLocator('#embed-preview iframe'));
  await preview.isReady();
  expect(await steps(preview).at()).toBe(FIRST);
  await dialog.getByLabel('Embed as').selectOption('Plain frame, without a script');
  await expect(text).toHaveValue(/index\.html\?embed&amp;layout=steps"/);
});

test.describe('in a page of somebody else', () => {
  const element = (attributes) => `<decision-matrix ${attributes}>Which framework?</decision-matrix>`;

  test('the attribute shows one question at a time, from the start, and takes no focus', async ({ host, page }) => {
    await page.setViewportSize({ width: 680, height: 800 });
    const embedded = await host.open(element('layout="steps"'));
    await embedded.isShown();
    expect(await embedded.iframe.getAttribute('src')).toContain('layout=steps');
    const walk = steps(embedded);
    expect(await walk.at()).toBe(FIRST);
    expect(await page.evaluate(() => document.activeElement.tagName)).toBe('BODY');
    await expect(embedded.result).toBeHidden();
    // No taller than what it asks.
    expect(await embedded.fits()).toBeLessThan(700);
    await walk.shown.locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const second = await walk.at();
    expect(second).not.toBe(FIRST);
    await walk.isAsked(second);
    await walk.button('Back').click();
    await walk.isAsked(FIRST);
    await seesTheLine(page, embedded.bottomBar);
  });

  test('the attribute changes the layout at once, and nothing is loaded', async ({ host, page }) => {
    const embedded = await host.open(element('theme="light"'));
    await embedded.isShown();
    const walk = steps(embedded);
    await expect(walk.shown).toHaveCount(ORDER.length);
    await embedded.mark();
    const set = (name, value) => embedded.element.evaluate((it, [name, value]) => it.setAttribute(name, value), [name, value]);
    await set('layout', 'steps');
    await expect(walk.shown).toHaveCount(1);
    await embedded.isTheSame();
    // What the visitor chose is not undone by something else that changes.
    await walk.button('All questions').click();
    await set('theme', 'dark');
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await expect(walk.shown).toHaveCount(ORDER.length);
    await walk.toSteps.click();
    await embedded.element.evaluate((it) => it.removeAttribute('layout'));
    await expect(walk.shown).toHaveCount(ORDER.length);
  });

  test('a focus that a new layout would hide goes to the question at hand', async ({ host }) => {
    const embedded = await host.open(element('theme="light"'));
    await embedded.isShown();
    const walk = steps(embedded);
    const set = (layout) => embedded.element.evaluate((it, layout) => it.setAttribute('layout', layout), layout);
    const last = ORDER.at(-1);
    await embedded.row(last).locator('input').first().focus();
    await set('steps');
    await expect(walk.shown).toHaveCount(1);
    const atHand = await walk.at();
    expect(atHand).not.toBe(last);
    await expect(embedded.row(atHand).locator('input').first()).toBeFocused();
    await walk.button('Skip').focus();
    await set('page');
    await expect(walk.shown).toHaveCount(ORDER.length);
    await expect(embedded.row(atHand).locator('input').first()).toBeFocused();
  });

  test('a plain frame of its own height keeps the line in view', async ({ host, page, site }) => {
    await host.open(`<iframe src="${site.url}index.html?embed&layout=steps" title="Chooser" width="320" height="400"></iframe>`);
    const matrix = new MatrixPage(page.frameLocator('iframe'));
    await matrix.isReady();
    const walk = steps(matrix);
    expect(await walk.at()).toBe(FIRST);
    await walk.button('Skip').focus();
    await expect(matrix.bottomBar).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await walk.isAsked(SECOND);
    await expect(matrix.bottomBar).toBeInViewport({ ratio: 1 });
  });

  test('a sandboxed frame goes on by Enter too', async ({ host, page, site }) => {
    site.sends('access-control-allow-origin', '*');
    const embedded = await host.open(element('layout="steps" sandbox'));
    await embedded.isShown();
    const walk = steps(embedded);
    await walk.shown.locator('input').first().focus();
    await page.keyboard.press('Enter');
    await walk.isAsked(SECOND);
  });

  test('Show why brings the result, in the frame and by the line of the element', async ({ host, page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    const embedded = await host.open(element('layout="steps" answers="realtime=core"'));
    await embedded.isShown();
    await embedded.isAnalysed();
    await embedded.bottomBar.getByRole('link', { name: 'Show why' }).click();
    await expect(embedded.result).toBeFocused();
    await embedded.result.locator('a.cause').first().click();
    await expect(embedded.result).toBeHidden();
    expect(await steps(embedded).at()).toBe('realtime');
    await page.evaluate(() => scrollTo(0, document.querySelector('decision-matrix').offsetHeight - innerHeight));
    const why = embedded.element.getByRole('button', { name: 'Show why' });
    if (await why.isVisible()) {
      await why.click();
      await expect(embedded.result).toBeFocused();
    }
  });

  test('no axe violation, in both themes', async ({ host, page }) => {
    test.slow();
    for (const theme of ['light', 'dark']) {
      const embedded = await host.open(`<section aria-label="A chapter"><h1>A page</h1>${element(`layout="steps" theme="${theme}" answers="realtime=core"`)}</section>`);
      await embedded.isShown();
      await embedded.isAnalysed();
      await expectAccessible(page, { withReading: false, without: [] });
    }
  });
});
