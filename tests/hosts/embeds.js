// What the widget has to do in every host, as tests for one of them.

import { test, expect } from '../e2e/support/test.js';
import { rules } from '../e2e/support/rules.js';
import { Widget } from './widget.js';

/** Declares the tests of a host. */
export function embeds(host) {
  test.describe(host.name, () => {
    test('shows the chooser with its answers, as high as it is', async ({ page, baseURL }) => {
      const widget = await open(page, host, baseURL);
      await expect(widget.matrix.root).toHaveAttribute('data-embed', 'seamless');
      await expect(widget.matrix.control('realtime', 'core')).toBeChecked();
      await widget.matrix.recommends('node');
      expect(new URL(widget.frame.url()).pathname).toBe(`${matrixOf(host)}index.html`);
    });

    test('grows and shrinks with its content', async ({ page, baseURL }) => {
      const widget = await open(page, host, baseURL);
      const before = await widget.height();
      await widget.matrix.openDetails();
      await expect.poll(() => widget.height()).toBeGreaterThan(before);
      await widget.fits();
      const opened = await widget.height();
      await widget.matrix.startOverButton.click();
      await expect.poll(() => widget.height()).toBeLessThan(opened);
      await widget.fits();
      const empty = await widget.height();
      await widget.matrix.answerAll({ deadline: 'weeks', auth: 'roles', admin: 'yes' });
      await expect.poll(() => widget.height()).not.toBe(empty);
      await widget.fits();
    });

    test('tells the page every change of the answers', async ({ page, baseURL }) => {
      const widget = await open(page, host, baseURL);
      await widget.matrix.answer('admin', 'yes');
      await widget.matrix.weigh('admin', 'must');
      await expect.poll(() => widget.told('matrix-change')).toContainEqual(expect.objectContaining({
        detail: {
          rules: rules.id,
          version: rules.version,
          answers: 'admin=yes!,realtime=core',
          winner: [expect.stringMatching(/^[a-z-]+$/)],
          names: [expect.any(String)],
          state: expect.stringMatching(/^[a-z-]+$/),
          link: expect.stringContaining('/matrix/index.html#rules='),
          text: expect.stringMatching(/^Recommended: /),
          own: false,
        },
      }));
      // Once more when more is known about the same answers: in the end the page knows what is shown.
      await expect.poll(() => widget.lastTold()).toEqual(await widget.shown());
      const others = (await widget.told()).filter(({ name }) => name !== 'matrix-change');
      expect(others.map(({ name }) => name)).toEqual(['matrix-ready']);
    });

    test('takes over the dark mode of the page, without a reload', async ({ page, baseURL }) => {
      const widget = await open(page, host, baseURL);
      await widget.hasTheme('light');
      await widget.matrix.answer('admin', 'yes');
      await widget.frame.evaluate(() => { window.same = true; });
      await host.dark(page);
      await widget.hasTheme('dark');
      expect(await widget.frame.evaluate(() => window.same)).toBe(true);
      await expect(widget.matrix.control('admin', 'yes')).toBeChecked();
      await widget.fits();
    });

    test('begins dark where the page is dark', async ({ page, baseURL }) => {
      const first = await open(page, host, baseURL);
      await host.dark(page);
      await first.hasTheme('dark');
      await page.reload();
      const widget = new Widget(page);
      await widget.isReady();
      await widget.hasTheme('dark');
      expect(new URL(widget.frame.url()).searchParams.get('theme')).toBe('dark');
    });

    test('is left and found again, and leaves nothing behind', async ({ page, baseURL }) => {
      await open(page, host, baseURL);
      await page.evaluate(() => { window.same = true; });
      const cdp = await page.context().newCDPSession(page);
      const listeners = await messageListeners(cdp);
      for (let times = 0; times < 3; times += 1) {
        await host.leave(page);
        await expect(page.locator('decision-matrix')).toHaveCount(0);
        await host.enter(page);
        await worksHere(page);
      }
      await host.leave(page);
      await page.goBack();
      await worksHere(page);
      expect(await messageListeners(cdp)).toBe(listeners);
      expect(await page.evaluate(() => window.same), 'the page was loaded anew').toBe(host.instant ? true : undefined);
    });

    // What an application makes in the browser is not there without its script.
    if (host.isApplication) return;

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('leads to the chooser by a link', async ({ page }) => {
        await page.goto(host.url);
        const { fallback, element, iframe } = new Widget(page);
        await expect(fallback).toBeVisible();
        await expect(iframe).toHaveCount(0);
        await element.getByRole('link').click();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(new URL(page.url()).pathname.startsWith(matrixOf(host))).toBe(true);
      });
    });
  });
}

/** The folder in which the host has the chooser. */
const matrixOf = (host) => host.matrix ?? `/${host.url.split('/')[0]}/matrix/`;

async function open(page, host, baseURL) {
  await Widget.prepare(page);
  await host.prepare(page, new URL(baseURL).origin);
  await page.goto(host.url);
  const widget = new Widget(page);
  await widget.isReady();
  return widget;
}

/** A widget that was made just now answers, and is heard. */
async function worksHere(page) {
  const widget = new Widget(page);
  await widget.isReady();
  await widget.matrix.recommends('node');
  await widget.matrix.answer('admin', 'yes');
  await expect.poll(async () => (await widget.told('matrix-change')).at(-1)?.detail.answers).toBe('admin=yes,realtime=core');
}

/** How many listeners the page has for messages, from frames. */
async function messageListeners(cdp) {
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: '(getEventListeners(window).message ?? []).length', includeCommandLineAPI: true, returnByValue: true,
  });
  return result.value;
}
