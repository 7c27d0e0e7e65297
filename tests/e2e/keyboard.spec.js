// Everything by keyboard alone, with a focus that is always visible and never lost.

import { expect, test } from './support/test.js';
import { ROWS, question } from './support/rules.js';

const [{ answers: mvp, winner }] = ROWS;

/** Presses a key and holds that the focus did not get lost. */
async function press(matrix, key) {
  await matrix.page.keyboard.press(key);
  await matrix.hasFocusSomewhere();
}

/** Tabs until the focus is where it is wanted; says where it has been when it never gets there. */
async function tabTo(matrix, isThere, key = 'Tab') {
  const seen = [];
  for (let step = 0; step < 120; step += 1) {
    await press(matrix, key);
    seen.push(await matrix.focus());
    if (await isThere()) return seen;
  }
  throw new Error(`never reached; been at ${seen.join(', ')}`);
}

const isFocused = (locator) => locator.evaluate((it) => it === document.activeElement);

/** Chooses a value the way one does without a mouse: space for the first, arrows for the others. */
async function choose(matrix, id, value) {
  const at = question(id).values.findIndex((it) => it.id === value);
  await tabTo(matrix, async () => (await matrix.focus()) === id);
  if (at === 0) await press(matrix, 'Space');
  for (let step = 0; step < at; step += 1) await press(matrix, 'ArrowRight');
  await expect(matrix.control(id, value)).toBeChecked();
  await expect(matrix.control(id, value)).toBeFocused();
}

/** Whether what has the focus looks like it: an outline on it or on the words beside it. */
const focusShows = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return [at, at.nextElementSibling, at.parentElement].some((it) => {
    if (!it) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(it);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
});

test('the first stop skips to the result', async ({ matrix, page }) => {
  await matrix.open();
  await press(matrix, 'Tab');
  const skip = page.getByRole('link', { name: 'Skip to the result' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect(await focusShows(page)).toBe(true);
  await press(matrix, 'Enter');
  await expect(matrix.result).toBeFocused();
});

test('rapid MVP with user roles is answered, weighed, cleared and undone without a mouse', async ({ matrix, page }) => {
  await matrix.open();
  const inOrder = Object.keys(mvp).sort((a, b) => {
    const all = [...document(matrix)];
    return all.indexOf(a) - all.indexOf(b);
  });
  for (const id of inOrder) await choose(matrix, id, mvp[id]);
  await matrix.recommends(winner);

  // Back to the importance of the last answer: arrows change it.
  const last = inOrder.at(-1);
  await expect(matrix.importance(last)).toBeVisible();
  await tabTo(matrix, () => isFocused(matrix.importance(last)));
  await press(matrix, 'ArrowDown');
  await expect(matrix.importance(last)).toHaveValue('more');
  await expect(matrix.importance(last)).toBeFocused();

  // Its answer is taken back.
  await press(matrix, 'Tab');
  await press(matrix, 'Enter');
  expect(await matrix.focus()).toBe(last);
  await expect(matrix.row(last)).toContainText('Not answered');

  // Start over and undo.
  await tabTo(matrix, () => isFocused(matrix.startOverButton), 'Shift+Tab');
  await press(matrix, 'Enter');
  await matrix.recommends('', 'nothing-said');
  await tabTo(matrix, () => isFocused(matrix.undoButton), 'Shift+Tab');
  await press(matrix, 'Enter');
  await expect(matrix.undoButton).toBeFocused();
  await expect.poll(() => matrix.answered()).toBe(inOrder.length - 1);
  await matrix.recommends(winner);
});

/** The questions in the order of the page: by group, then as they stand in the file. */
function* document({ file }) {
  for (const group of file.groups) for (const it of file.questions) if (it.group === group.id) yield it.id;
}

test('check boxes of one question are each reached and toggled', async ({ matrix }) => {
  await matrix.open();
  await tabTo(matrix, () => isFocused(matrix.control('languages', 'js')));
  await press(matrix, 'Space');
  await expect(matrix.control('languages', 'js')).toBeChecked();
  await press(matrix, 'Tab');
  await expect(matrix.control('languages', 'go')).toBeFocused();
  await press(matrix, 'Space');
  await expect(matrix.control('languages', 'go')).toBeChecked();
  await press(matrix, 'Space');
  await expect(matrix.control('languages', 'go')).not.toBeChecked();
});

test('details open and close by Enter, and a cause leads to its question', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  const runner = matrix.result.locator('.row:not([data-lead]) > details').first();
  await tabTo(matrix, () => isFocused(runner.locator('> summary')));
  await press(matrix, 'Enter');
  await expect(runner).toHaveAttribute('open');
  await expect(runner.locator('.bill-total')).toBeVisible();
  await tabTo(matrix, () => isFocused(runner.locator('a.cause').first()));
  await press(matrix, 'Shift+Tab');
  await runner.locator('> summary').focus();
  await press(matrix, 'Enter');
  await expect(runner).not.toHaveAttribute('open');
  await tabTo(matrix, () => isFocused(matrix.part('node').locator('a.cause').first()));
  await press(matrix, 'Enter');
  expect(await matrix.focus()).toBe('realtime');
});

test('an opened runner-up stays open while answers change that keep it there', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  const runner = matrix.rank('go').locator('> details');
  await runner.locator('> summary').click();
  await matrix.answer('io', false);
  await matrix.answer('schema', 'stable');
  await expect(runner).toHaveAttribute('open');
});

test('a focus in the reasons keeps a place there when undoing draws them anew', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.answer('schema', 'stable');
  const cause = matrix.result.locator('#leaders a.cause').last();
  await cause.focus();
  await press(matrix, 'ControlOrMeta+z');
  await matrix.isAnalysed();
  await expect.poll(() => page.evaluate(() => document.activeElement.closest('#leaders, #others')?.id)).toBe('leaders');
});

test('every stop of the way through the answered page is seen', async ({ matrix, page }) => {
  test.slow();
  await matrix.open();
  await matrix.answerAll(mvp);
  await page.evaluate(() => document.activeElement.blur());
  const unseen = [];
  let stops = 0;
  for (; stops < 150; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await matrix.focus();
    if (at === 'nowhere') break;
    if (!(await focusShows(page))) unseen.push(at);
  }
  expect(unseen).toEqual([]);
  expect(stops).toBeGreaterThan(20);
});

test('on a narrow screen the bar shows the leader and leads to the reasons', async ({ matrix, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await matrix.open();
  const bar = page.getByRole('complementary', { name: 'Current result' });
  await matrix.answer('realtime', 'core');
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText('Node.js');
  await bar.getByRole('link', { name: 'Show why' }).click();
  await expect(matrix.result).toBeFocused();
  await expect(matrix.result.getByRole('heading', { level: 2 })).toBeInViewport();
});
