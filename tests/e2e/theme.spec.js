// The theme: chosen in the page or by its address, kept on the device, and there before anything is painted.

import { expect, test } from './support/test.js';

const KEY = 'decision-matrix:/:theme';
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const select = (page) => page.getByRole('combobox', { name: 'Theme', includeHidden: true });
const choose = async (page, option) => {
  if (!(await select(page).isVisible())) await page.locator('#tools > summary').click();
  await select(page).selectOption(option);
};
const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Runs in the page: notes the theme at the moment the body begins, before anything of it can be painted, and at every change. */
function watchTheme() {
  window.themes = [];
  new MutationObserver((changes, watch) => {
    if (!document.body) return;
    window.themes.push(document.documentElement.dataset.theme ?? 'none');
    watch.disconnect();
    new MutationObserver(() => window.themes.push(document.documentElement.dataset.theme ?? 'none')).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }).observe(document, { childList: true, subtree: true });
}

test.beforeEach(({ page }) => page.addInitScript(watchTheme));

for (const [theme, other] of [['dark', 'light'], ['light', 'dark']]) {
  test(`${theme}, chosen where the system is ${other}: is used, kept, and there from the first paint`, async ({ matrix, page }) => {
    await page.emulateMedia({ colorScheme: other });
    await matrix.open();
    await expect(select(page)).toHaveValue('');
    const before = await background(page);
    await choose(page, `Theme: ${theme}`);
    await expect(matrix.root).toHaveAttribute('data-theme', theme);
    expect(await background(page)).not.toBe(before);
    expect(await kept(page)).toBe(theme);

    await matrix.reload();
    expect(await page.evaluate(() => window.themes)).toEqual([theme]);
    await expect(select(page)).toHaveValue(theme);
    expect(await background(page)).not.toBe(before);

    await choose(page, 'Theme: system');
    await expect(matrix.root).not.toHaveAttribute('data-theme');
    expect(await background(page)).toBe(before);
    expect(await kept(page)).toBe(null);
    await matrix.reload();
    expect(await page.evaluate(() => window.themes)).toEqual(['none']);
  });
}

test('the one of the address goes before the one that is kept, and does not replace it', async ({ matrix, page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, 'light'), KEY);
  await matrix.open('./?theme=dark');
  expect(await page.evaluate(() => window.themes)).toEqual(['dark']);
  await expect(select(page)).toHaveValue('dark');
  expect(await kept(page)).toBe('light');
});

for (const odd of ['blue', '', 'constructor']) {
  test(`“${odd}” in the address is none: the theme of the system is used`, async ({ matrix, page }) => {
    await matrix.open(`./?theme=${odd}`);
    expect(await page.evaluate(() => window.themes)).toEqual(['none']);
    await expect(select(page)).toHaveValue('');
  });
}

test('kept text that is no theme does no harm', async ({ matrix, page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, '<b>'), KEY);
  await matrix.open();
  await expect(matrix.root).not.toHaveAttribute('data-theme');
  await expect(select(page)).toHaveValue('');
});

const BLOCKED = {
  'throws when it is touched': () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
  'is full': () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
};
for (const [how, block] of Object.entries(BLOCKED)) {
  test(`storage that ${how}: a theme can be chosen all the same`, async ({ matrix, page }) => {
    await page.addInitScript(block);
    await matrix.open();
    await choose(page, 'Theme: dark');
    await expect(matrix.root).toHaveAttribute('data-theme', 'dark');
  });
}

test('the theme of the system is followed while none is chosen', async ({ matrix, page }) => {
  await matrix.open();
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => background(page)).not.toBe(light);
});
