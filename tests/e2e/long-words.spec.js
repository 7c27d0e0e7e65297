// Rules with a word of seventy letters in every text: whatever they say, nothing is pushed sideways.

import { expect, test } from './support/test.js';
import { MatrixPage } from './support/page.js';
import { longRules } from './support/long.js';

// The rules of the site are fetched before the address is read, and Chromium says so when nobody needs them.
test.use({ noisy: true });

/** What reaches over the edge of the screen, or text over that of its block. What scrolls by itself may be as wide as it is. */
const over = (page) => page.evaluate(() => {
  const isBlock = (it) => !['inline', 'contents'].includes(getComputedStyle(it).display);
  const blockOf = (it) => (isBlock(it) ? it : blockOf(it.parentElement));
  const right = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return Math.max(...[...range.getClientRects()].map((box) => box.right));
  };
  const all = [...document.querySelectorAll('body *:not(.scroll *, .visually-hidden, .in-words, .in-words *, svg *)')];
  return all.filter((it) => it.checkVisibility()).flatMap((it) => {
    const texts = [...it.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const edge = blockOf(it).getBoundingClientRect().right + 2;
    const isOver = it.getBoundingClientRect().right > innerWidth + 1 || texts.some((text) => right(text) > edge);
    return isOver ? [`${it.tagName}.${it.className}: ${it.textContent.slice(0, 20)}`] : [];
  });
});

async function expectNothingOver(page) {
  expect(await over(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize().width);
}

for (const width of [320, 1280]) {
  test.describe(`${width} px`, () => {
    test.beforeEach(async ({ page, site }) => {
      site.adds('/docs/matrix/long.json', JSON.stringify(longRules));
      await page.setViewportSize({ width, height: 800 });
    });

    test('the chooser keeps within the screen: empty, with answers and conflicts, opened', async ({ page, site }) => {
      const matrix = new MatrixPage(page, longRules);
      await matrix.open(`${site.url}?rules=long.json`);
      await expectNothingOver(page);
      await matrix.answerAll({ admin: 'yes', realtime: 'core', data: 'document', traffic: 'high' });
      await matrix.isAnalysed();
      await expect(page.locator('.conflict').first()).toBeVisible();
      await matrix.openDetails();
      await expectNothingOver(page);
      for (const menu of [matrix.examples, matrix.menu]) {
        await menu.locator('> summary').click();
        await expectNothingOver(page);
        await menu.locator('> summary').click();
      }
    });

    test('what is for reading keeps within the screen', async ({ page, site }) => {
      const matrix = new MatrixPage(page, longRules);
      await matrix.open(`${site.url}?rules=long.json`);
      await expect(matrix.reading).toHaveAttribute('data-whole');
      await matrix.reading.locator('details').evaluateAll((all) => all.forEach((it) => { it.open = true; }));
      await expectNothingOver(page);
    });
  });
}
