// The test function of the whole-site tests. Every test, whatever it is about, also holds that the
// page asks no other origin for anything and, unless something is provoked, says nothing in the console.

import { test as base, expect } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import { MatrixPage } from './page.js';
import { serve } from './server.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const DIST = fileURLToPath(new URL(process.env.DIST || 'target/test-site', `file://${root}`));

/** What Playwright writes into the console where a test allows no service worker. */
export const BLOCKED = 'Service Worker registration blocked by Playwright';

/** What Chromium writes when a page is left while it fetches ahead. A part that could not be had otherwise is told of by more than this. */
export const LEFT = /^Fetch API cannot load \S+\.wasm\. $/;

export const test = base.extend({
  /** Whether the test provokes what a browser reports in the console. */
  noisy: [false, { option: true }],

  /** What the browser said and asked for; judged when the test is over. */
  heard: [async ({ context, noisy }, use) => {
    const heard = { said: [], asked: [] };
    context.on('console', (message) => {
      if (message.text() === BLOCKED || LEFT.test(message.text())) return;
      if (['error', 'warning'].includes(message.type())) heard.said.push(message.text());
    });
    context.on('weberror', (error) => heard.said.push(String(error.error())));
    context.on('request', (request) => heard.asked.push(request.url()));
    await use(heard);
    const origins = new Set(heard.asked.filter((url) => /^(https?|wss?):/.test(url)).map((url) => new URL(url).origin));
    expect([...origins].length, `origins asked: ${[...origins]}`).toBeLessThanOrEqual(1);
    if (!noisy) expect(heard.said).toEqual([]);
  }, { auto: true }],

  /** The page with its verbs. */
  matrix: async ({ page }, use) => use(new MatrixPage(page)),

  /** The site under a sub-path, on a server that can misbehave. */
  site: async ({}, use) => {
    const site = await serve(DIST);
    await use(site);
    await site.stop();
  },
});

export { expect };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SIZES = [{ width: 1280, height: 800 }, { width: 390, height: 844 }];

/**
 * No axe violation, light and dark, wide and narrow. The part for reading is long, takes most of the
 * time and is the same in every state, so only some states look at it. `without` names other parts that
 * are looked at elsewhere.
 */
export async function expectAccessible(page, { withReading, without = [] }) {
  const violated = {};
  for (const colorScheme of ['light', 'dark']) {
    for (const size of SIZES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(size);
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS);
      for (const part of withReading ? without : ['#reading', ...without]) axe.exclude(part);
      const { violations } = await axe.analyze();
      for (const { id, help, nodes } of violations) {
        const at = nodes.slice(0, 3).map((node) => `${node.target}: ${node.failureSummary}`);
        violated[`${id} (${help})`] ??= { first: `${colorScheme}, ${size.width} px`, at };
      }
    }
  }
  expect.soft(violated).toEqual({});
}

/** Nothing makes the page scroll sideways: 320 px wide, and with text of twice the size. */
export async function expectNoSidewaysScroll(page) {
  const room = () => page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.scroll, .tools, .visually-hidden'))
      .map((it) => `${it.tagName}.${it.className}`);
    return { over: Math.max(scrollWidth - Math.min(clientWidth, innerWidth), 0), wide: scrollWidth > innerWidth ? wide.slice(0, 5) : [] };
  });
  const text = (size) => page.evaluate((size) => { document.documentElement.style.fontSize = size; }, size);
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await room(), '320 px').toEqual({ over: 0, wide: [] });
  await text('200%');
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await room(), `${width} px, text at 200 %`).toEqual({ over: 0, wide: [] });
  }
  await text('');
  await page.setViewportSize(SIZES[0]);
}
