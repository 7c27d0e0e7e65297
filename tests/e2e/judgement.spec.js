// One's own judgement: marked wherever it shows, in the link, kept, undone; what a stranger sends stays text.

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.js';
import { option, rules } from './support/rules.js';

const KEY = 'decision-matrix:/:web-frameworks:v1';
const MADE = `rules=web-frameworks@${rules.version}`;
const ANSWERS = 'admin=yes!&auth=roles&deadline=weeks';
const fragment = (page) => new URL(page.url()).hash.slice(1);
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const basis = (page) => page.locator('.own-basis');
const list = (page) => page.locator('.own-list > li');
const dialog = (page) => page.getByRole('dialog');

/** Writes a reason that gives an option points. */
async function addReason(page, sentence, id, points) {
  await page.getByRole('button', { name: 'Add a reason' }).click();
  await dialog(page).getByLabel('Why, in a sentence').fill(sentence);
  await dialog(page).getByLabel(option(id).name, { exact: true }).selectOption(`${points}`);
  await dialog(page).getByRole('button', { name: 'Add it' }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test('a reason is weighed otherwise by keyboard, marked, in the link, and undone', async ({ matrix, page }) => {
  await matrix.open(`./#${ANSWERS}&v=1`);
  await matrix.isAnalysed();
  await expect(basis(page)).toHaveCount(0);
  const disagree = page.locator('.leader').getByRole('button', { name: /^Disagree\?/ }).first();
  const id = await disagree.getAttribute('id');
  await disagree.press('Enter');
  const field = page.locator('#weigh-points');
  await expect(field).toBeFocused();
  await field.selectOption('1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(basis(page)).toContainText('With 1\u{a0}change of yours. Rule file alone: ');
  await expect(page.locator(`#${id}`)).toBeFocused();
  const line = page.locator('.leader .bill > li[data-own]');
  await expect(line).toContainText('Yours: +1, was +3');
  await matrix.counts();
  expect(fragment(page)).toMatch(/&[a-z0-9-]+\.django=1&v=2$/);
  await matrix.undoButton.click();
  await expect(basis(page)).toHaveCount(0);
  await matrix.redoButton.click();
  await expect(basis(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo .*was \+3/ }).click();
  await expect(basis(page)).toHaveCount(0);
  await expect(page.locator('#own-judgement')).toBeFocused();
  await matrix.counts();
  expect(fragment(page)).toMatch(/v=1$/);
});

test('a reason of one’s own counts everywhere, is kept, and is still one’s own after a reload', async ({ matrix, page }) => {
  await matrix.open(`./#${ANSWERS}&v=1`);
  await matrix.isAnalysed();
  await addReason(page, 'We run FastAPI already – 100 % of it!', 'fastapi', 5);
  await matrix.isAnalysed();
  await expect(list(page)).toHaveText([/Yours.*“We run FastAPI already – 100 % of it!” \(FastAPI \+5\)/]);
  await expect(matrix.matrixRegion).toContainText('Own reasons');
  await expect(page.locator('.own-note')).toBeVisible();
  expect(await kept(page)).toContain('own.1=We_run_FastAPI_already_~e2~80~93_100_~25_of_it~21,own.1.fastapi=5');
  await matrix.reload();
  await matrix.isAnalysed();
  await expect(list(page).locator('.own-mark')).toHaveText(['Yours']);
  await expect(page.locator('#link-notice')).toBeEmpty();
});

test('what a link brings is its sender’s, and one action takes it out', async ({ matrix, page }) => {
  await matrix.open(`./#${MADE}&${ANSWERS}&own.1=Buy_from_us~21&own.1.go=5&v=2`);
  await matrix.isAnalysed();
  await expect(page.locator('#link-notice')).toContainText('1 change came with it');
  await expect(list(page).locator('.own-mark')).toHaveText(['From the link']);
  await expect(basis(page)).toContainText('With 1\u{a0}change from the link.');
  expect(await kept(page)).toBeNull();
  await page.getByRole('button', { name: 'Remove what came with the link' }).click();
  await expect(basis(page)).toHaveCount(0);
  await expect(page.locator('#own-judgement')).toBeFocused();
});

test('hostile sentences stay text wherever they show', async ({ matrix, page }) => {
  const hostile = '<img src=x onerror=window.hit=1> [a](javascript:alert(1)) `=1+1` https://example.org/';
  const escaped = [...new TextEncoder().encode(hostile)]
    .map((byte) => (/[A-Za-z0-9-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : byte == 32 ? '_' : `~${byte.toString(16).padStart(2, '0')}`))
    .join('');
  await matrix.open(`./#${MADE}&${ANSWERS}&own.1=${escaped}&own.1.django=1&v=2`);
  await matrix.isAnalysed();
  await expect(list(page)).toContainText([hostile]);
  await expect(page.locator('#result img, #result a[href*="javascript"], #result a[href*="example.org"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Export' }).click();
  const text = dialog(page).getByLabel('Document');
  await expect(text).toHaveValue(/own reason/);
  expect(await text.inputValue()).not.toContain('<img');
  await dialog(page).getByLabel('Format').selectOption('csv');
  await expect(text).toHaveValue(/\r?\njudgement,/);
  expect(await page.evaluate(() => window.hit)).toBeUndefined();
});

test('damaged judgements are named, and the rest counts', async ({ matrix, page }) => {
  await matrix.open(`./#${MADE}&${ANSWERS}&own.1=~zz&nothing.django=3&admin-built-in.nobody=1&own.9=x&v=2`);
  await matrix.isAnalysed();
  await expect(page.locator('#link-notice')).toContainText('the sentence is damaged');
  await expect(page.locator('#link-notice')).toContainText('no rule ‘nothing’');
  await expect(basis(page)).toHaveCount(0);
});

for (const theme of ['light', 'dark']) {
  test(`with changes and an open form it is accessible, ${theme}, and fits 320 px`, async ({ matrix, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: theme });
    await matrix.open(`./#${MADE}&${ANSWERS}&own.1=We_run_it&own.1.django=2&own.1.go=-5&v=2`);
    await matrix.isAnalysed();
    await page.locator('.leader').getByRole('button', { name: /^Disagree\?/ }).first().click();
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    const sound = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
      expect(violations.map((it) => `${it.id}: ${it.nodes[0].html}`)).toEqual([]);
    };
    await sound();
    await page.getByRole('button', { name: 'Add a reason' }).click();
    await expect(dialog(page)).toBeVisible();
    await sound();
  });
}
