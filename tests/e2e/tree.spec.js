// What a screen reader finds in the main states, kept as snapshots in `tree.spec.js-snapshots/`. They are of a small rule
// file, so that one can read them. `--update-snapshots` writes them anew; read what has changed before you keep it.

import { expect, test } from './support/test.js';
import { trees, treesText } from './support/rules.js';
import { MatrixPage } from './support/page.js';

/** Ways into the states. */
const STATES = {
  empty: async () => {},
  answered: async (matrix) => {
    await matrix.answer('shade', 'yes');
    await matrix.answer('wet', 'yes');
    await matrix.isAnalysed();
  },
  'own-judgement': async (matrix, page) => {
    await matrix.answer('shade', 'yes');
    await matrix.isAnalysed();
    await page.getByRole('button', { name: /^Disagree/ }).first().click();
    await page.locator('#weigh-points').selectOption('0');
    await page.getByRole('button', { name: 'Apply' }).click();
    await matrix.isAnalysed();
  },
  'one-at-a-time': async (matrix, page) => {
    await page.getByRole('button', { name: 'One question at a time' }).click();
    await matrix.answer('shade', 'yes');
    await matrix.isAnalysed();
  },
  together: async (matrix, page) => {
    await matrix.answer('shade', 'yes');
    await matrix.isAnalysed();
    await matrix.result.getByRole('button', { name: 'Decide together' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: what a screen reader finds`, async ({ page, site }) => {
    site.breaks(/^rules\.json$/, treesText);
    const matrix = new MatrixPage(page, trees);
    await matrix.open(site.url);
    await reach(matrix, page);
    const place = state === 'together' ? page.getByRole('dialog') : page.locator('#app');
    await expect(place).toMatchAriaSnapshot({ name: `${state}.aria.yml` });
  });
}
