// How the page is laid out where a style sheet can go wrong without anything else failing: long tables, narrow
// screens, paper, forced colours. What moves by itself is judged in `steady.spec.js`, what nobody can reach in
// `accessibility.spec.js`.

import { expect, test } from './support/test.js';

const WIDE = { width: 1280, height: 800 };
const NARROW = [{ width: 390, height: 844 }, { width: 320, height: 640 }];

/** Where things are, each as `{ top, bottom, left, right }`. */
const boxes = (locator) => locator.evaluateAll((all) => all.map((it) => it.getBoundingClientRect().toJSON()));

for (const size of [WIDE, ...NARROW]) {
  test(`tables for reading are cut nowhere, ${size.width} px`, async ({ matrix, page }) => {
    await page.setViewportSize(size);
    await page.goto('./rules.html');
    const hidden = await matrix.reading.locator('.scroll').evaluateAll((all) => all.map((it) => {
      it.scrollIntoView();
      return it.scrollHeight - it.clientHeight;
    }));
    expect(hidden.length).toBeGreaterThan(1);
    expect(Math.max(...hidden)).toBeLessThanOrEqual(1);
  });
}

for (const table of ['weights', 'comparison']) {
  test(`the heads of a table that fits stay in view and cover nothing that has the focus: ${table}`, async ({ matrix, page }) => {
    await page.goto('./rules.html');
    const all = matrix.reading.locator(`.${table}`);
    const heads = all.locator('thead th');
    // Sections that come near for the first time get their length then, and things move.
    await expect(async () => {
      await all.locator('tr').nth(-8).evaluate((it) => it.scrollIntoView({ block: 'center' }));
      expect((await boxes(all.locator('thead')))[0].bottom).toBeLessThan(0);
      // Columns end between two pixels.
      await expect(heads.last()).toBeInViewport({ ratio: 0.99, timeout: 500 });
    }).toPass();
    const [name] = await boxes(heads.first());
    expect(name.top).toBe(0);
    const links = await all.locator('a').all();
    for (const link of links.slice(0, 3).reverse()) {
      await link.focus();
      expect((await boxes(link))[0].top).toBeGreaterThanOrEqual(name.bottom);
    }
  });
}

for (const size of [WIDE, { width: 1200, height: 800 }, ...NARROW]) {
  test(`no word in a table for reading is broken, and no text pushes the page sideways, ${size.width} px`, async ({ matrix, page }) => {
    await page.setViewportSize(size);
    await page.goto('./rules.html');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    const broken = await matrix.reading.locator('.scroll :is(th, td)').evaluateAll((all) => all.flatMap((it) => {
      const texts = [...it.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      return texts.flatMap((text) => [...text.data.matchAll(/[^\s-]+/g)].filter(({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map((box) => box.top)).size > 1;
      }).map(([word]) => word));
    }));
    expect(broken).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, noisy: true });

  test('nothing waits to be scrolled to: the page has its full length at once', async ({ page }) => {
    await page.goto('./');
    const sections = page.locator('#reading > section');
    for (const section of await sections.all()) await expect(section).toHaveCSS('content-visibility', 'visible');
  });
});

test.describe('on narrow screens', () => {
  for (const size of NARROW) {
    test(`two options stand below what is compared, and no word is broken, ${size.width} px`, async ({ matrix, page }) => {
      await page.setViewportSize(size);
      await matrix.open('./#v=1&realtime=core&admin=yes');
      await matrix.isAnalysed();
      await matrix.comparison.locator('> summary').click();
      const rows = matrix.comparison.locator('tbody tr');
      await expect(rows.last()).toBeVisible();
      const wrong = await rows.evaluateAll((all) => all.filter((row) => {
        const [title, one, two] = [...row.cells].map((it) => it.getBoundingClientRect());
        return one.top < title.bottom || one.top !== two.top || two.left < one.right;
      }).map((it) => it.textContent));
      expect(wrong).toEqual([]);
      const broken = await matrix.comparison.locator('th, td').evaluateAll((all) => {
        // Left whole, a word that had to be broken is wider than its place.
        for (const it of all) Object.assign(it.style, { overflowWrap: 'normal', hyphens: 'manual' });
        return all.filter((it) => it.scrollWidth > it.clientWidth).map((it) => it.textContent);
      });
      expect(broken).toEqual([]);
    });

    test(`what one does while answering is ${size.width < 390 ? 'within two rows' : 'one row'}, and menus are whole on the screen, ${size.width} px`, async ({ matrix, page }) => {
      await page.setViewportSize(size);
      await matrix.open();
      const all = await boxes(page.locator('.toolbar :is(.button, summary):visible'));
      expect(all).toHaveLength(5);
      expect(new Set(all.map(({ top, bottom }) => Math.round((top + bottom) / 2))).size).toBeLessThanOrEqual(size.width < 390 ? 2 : 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      await matrix.examples.locator('> summary').click();
      await expect(matrix.examples.getByRole('button').first()).toBeInViewport({ ratio: 1 });
      // However many there are, the menu is whole on the screen and scrolls by itself.
      await expect(matrix.examples.locator('.examples')).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await matrix.menu.locator('> summary').click();
      await expect(matrix.examples).not.toHaveAttribute('open');
      await expect(matrix.menu.locator('.menu-items')).toBeInViewport({ ratio: 1 });
    });

    test(`answering moves nothing of a question, ${size.width} px`, async ({ matrix, page }) => {
      await page.setViewportSize(size);
      await matrix.open();
      const row = matrix.row('admin');
      const place = async () => (await row.locator('.help, .pill').evaluateAll((all) => all.map((it) => [it.offsetTop, it.offsetLeft, it.offsetWidth])));
      const [before, height] = [await place(), (await row.boundingBox()).height];
      await matrix.answer('admin', 'yes');
      await expect(matrix.importance('admin')).toBeVisible();
      expect(await place()).toEqual(before);
      expect(Math.abs((await row.boundingBox()).height - height)).toBeLessThanOrEqual(1);
    });
  }
});

test('on paper every option has its place, and importance is said', async ({ matrix, page }) => {
  await matrix.open('./#v=1&realtime=core!&admin=yes');
  await matrix.isAnalysed();
  await page.emulateMedia({ media: 'print' });
  const shown = (locator) => locator.evaluateAll((all) => all.filter((it) => it.checkVisibility()).length);
  const options = await matrix.result.locator('.row .name').count();
  expect(options).toBeGreaterThan(2);
  expect(await shown(matrix.result.locator('.row .name'))).toBe(options);
  await expect(matrix.importance('realtime')).toBeVisible();
  await expect(matrix.importance('admin')).toBeHidden();
  await expect(matrix.row('realtime').getByText('Clear', { exact: true })).toBeHidden();
});

test('in forced colours what cannot be used looks so, and a block is seen', async ({ matrix, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.isAnalysed();
  const colour = (locator) => locator.evaluate((it) => getComputedStyle(it).color);
  expect(await colour(matrix.redoButton)).not.toBe(await colour(matrix.undoButton));
  expect(await colour(matrix.examples.locator('> summary'))).toBe(await colour(matrix.undoButton));
  const block = await matrix.rank('node').locator('.bar.for').evaluate((it) => getComputedStyle(it, '::before').backgroundImage);
  expect(block).toContain('gradient');
});

test('on a phone the line at the bottom has the ranking in small, best first', async ({ matrix, page }) => {
  await page.setViewportSize(NARROW[0]);
  await matrix.open();
  await expect(matrix.bottomBar.locator('.mini')).toHaveCount(0);
  await matrix.answer('realtime', 'core');
  const bars = matrix.bottomBar.locator('.mini > span');
  await expect(bars.first()).toHaveAttribute('data-lead', '');
  // A bar is as long as its points: what leads has most for it that is not against it.
  const sums = await bars.evaluateAll((all) => all.map((it) => {
    const width = (part) => Number.parseFloat(getComputedStyle(it, part).width);
    return width('::after') - width('::before');
  }));
  expect(sums.length).toBeGreaterThan(1);
  for (const [at, sum] of sums.slice(1).entries()) expect(sum).toBeLessThanOrEqual(sums[at] + 0.1);
  await matrix.clear('realtime');
  await expect(bars).toHaveCount(0);
});
