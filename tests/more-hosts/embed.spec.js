// What the widget has to do everywhere, in more hosts; and that applications are told what they ask for.

import { test, expect } from '../e2e/support/test.js';
import { embeds } from '../hosts/embeds.js';
import { Widget } from '../hosts/widget.js';
import { APPLICATIONS, HOSTS } from './hosts.js';

HOSTS.forEach(embeds);

for (const { name, url } of APPLICATIONS) {
  test(`${name}: the application shows what the event tells it`, async ({ page }) => {
    await Widget.prepare(page);
    await page.goto(url);
    const widget = new Widget(page);
    await widget.isReady();
    const told = page.getByRole('status');
    await expect(told).toHaveText(/^Recommended: .*Node/);
    const before = await told.textContent();
    await widget.matrix.answer('admin', 'yes');
    await widget.matrix.weigh('admin', 'must');
    await expect(told).not.toHaveText(before);
    const { text } = (await widget.told('matrix-change')).at(-1).detail;
    await expect(told).toHaveText(text);
  });
}
