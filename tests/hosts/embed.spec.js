// What the widget has to do in every documentation tool, and does in each of them.

import { test, expect } from '../e2e/support/test.js';
import { embeds } from './embeds.js';
import { HOSTS } from './hosts.js';
import { Widget } from './widget.js';

HOSTS.forEach(embeds);

test.describe('mdBook on one page for printing', () => {
  test('shows every chooser with answers of its own', async ({ page }) => {
    await page.addInitScript(() => { window.print = () => {}; });
    await Widget.prepare(page);
    await page.goto('mdbook/print.html');
    const [first, second] = [new Widget(page, 0), new Widget(page, 1)];
    await expect(page.locator('decision-matrix')).toHaveCount(2);
    await first.isReady();
    await second.isReady();
    await first.matrix.recommends('node');
    await second.matrix.recommends('fastapi');
    await second.matrix.answer('admin', 'yes');
    await expect.poll(async () => (await second.told('matrix-change')).at(-1)).toMatchObject({
      answers: 'shape=micro,traffic=high', detail: { answers: 'admin=yes,shape=micro,traffic=high' },
    });
    await expect(first.matrix.control('admin', 'yes')).not.toBeChecked();
    await first.fits();
    await second.fits();
  });
});
