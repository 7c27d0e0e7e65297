// The widget on a page of a host, in verbs: from outside, as the page sees it, and inside its frame.

import { expect } from '@playwright/test';
import { MatrixPage } from '../e2e/support/page.js';

/** Runs in every page before anything else: notes the events of the widget. They arrive here because they bubble. */
function listen() {
  window.told = [];
  for (const name of ['matrix-ready', 'matrix-change', 'matrix-error']) {
    document.addEventListener(name, ({ target, detail }) => window.told.push({ name, answers: target.getAttribute('answers'), detail }));
  }
}

export class Widget {
  /** Begins to listen; to be called before the page is opened. */
  static prepare(page) {
    return page.addInitScript(listen);
  }

  constructor(page, at = 0) {
    this.page = page;
    this.element = page.locator('decision-matrix').nth(at);
    this.fallback = this.element.getByText('Read it on a page of its own.');
    this.iframe = this.element.locator('iframe');
  }

  /** Waits until the chooser runs in the frame and is seen in place of what stood there. */
  async isReady() {
    await expect(this.iframe).toBeVisible();
    const handle = await this.iframe.elementHandle();
    this.frame = await handle.contentFrame();
    this.matrix = new MatrixPage(this.frame);
    await this.matrix.isReady();
    await expect(this.fallback).toBeHidden();
    await this.fits();
  }

  /** The frame is as high as its content, so that nothing scrolls in it, and stays so. */
  async fits() {
    await expect.poll(async () => {
      const outside = await this.height();
      const inside = await this.frame.evaluate(() => ({
        height: Math.ceil(document.documentElement.getBoundingClientRect().height),
        scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
      }));
      return { over: outside - inside.height, scrolls: inside.scrolls, empty: outside < 200 };
    }).toEqual({ over: 0, scrolls: false, empty: false });
  }

  height() {
    return this.iframe.evaluate((it) => it.getBoundingClientRect().height);
  }

  /** Whether the text in the frame is light, as it is on dark ground. */
  isDark() {
    return this.frame.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d');
      canvas.fillStyle = getComputedStyle(document.body).color;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return red + green + blue > 3 * 128;
    });
  }

  async hasTheme(theme) {
    await expect(this.matrix.root).toHaveAttribute('data-theme', theme);
    await expect.poll(() => this.isDark()).toBe(theme === 'dark');
  }

  /** What the frame shows: winners and state. */
  async shown() {
    const { winner, state } = await this.matrix.result.evaluate((it) => ({ ...it.dataset }));
    return { winner: winner.split(' ').filter(Boolean), state };
  }

  /** The winners and the state that the page heard of last. */
  async lastTold() {
    const { winner, state } = (await this.told('matrix-change')).at(-1)?.detail ?? {};
    return { winner, state };
  }

  /** The events that the page got, one after the other; all of them or those of one name. */
  async told(name) {
    const told = await this.page.evaluate(() => window.told);
    return name ? told.filter((it) => it.name === name) : told;
  }
}
