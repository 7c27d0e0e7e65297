// Pages of somebody else, on another site than the chooser, that show it. Beside the verbs this holds the
// rule of all these tests: what the frame asks for comes from where the frame comes from.

import { BLOCKED, LEFT, expect, test as base } from './test.js';
import { MatrixPage } from './page.js';
import { serve } from './server.js';

/** Runs in the page before its scripts: notes the events of the element, and what is listened to and observed. */
function watchHost() {
  if (self !== top) return;
  window.told = [];
  for (const type of ['matrix-ready', 'matrix-change', 'matrix-error']) {
    document.addEventListener(type, ({ target, detail, bubbles, composed }) => {
      window.told.push({ type, id: target.id, detail: detail ?? null, bubbles, composed });
    });
  }
  window.alive = 0;
  const counts = (owner, method, by) => {
    const real = owner[method];
    owner[method] = function (...all) {
      if (!by || by(this, ...all)) window.alive += method === 'removeEventListener' || method === 'disconnect' ? -1 : 1;
      return real.apply(this, all);
    };
  };
  const message = (_, type) => type === 'message';
  counts(window, 'addEventListener', message);
  counts(window, 'removeEventListener', message);
  counts(MediaQueryList.prototype, 'addEventListener');
  counts(MediaQueryList.prototype, 'removeEventListener');
  // An observer that is made and not disconnected is alive, however much it observes. What drives the browser observes the document.
  const made = new WeakSet();
  const first = (it, target) => target !== document && !made.has(it) && made.add(it);
  const last = (it) => made.delete(it);
  for (const { prototype } of [MutationObserver, IntersectionObserver]) {
    counts(prototype, 'observe', first);
    counts(prototype, 'disconnect', last);
  }
}

/** The chooser as a page around shows it. */
export class Embedded extends MatrixPage {
  constructor(page, selector) {
    const frame = page.frameLocator(`${selector} iframe`);
    super(frame);
    this.element = page.locator(selector);
    this.iframe = page.locator(`${selector} iframe`);
  }

  async isShown() {
    await expect(this.iframe).toBeVisible();
    await this.isReady();
  }

  /** As tall as its content, with nothing to scroll inside. */
  async fits() {
    const content = () => this.root.evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
    const hidden = () => this.root.evaluate((it) => it.scrollHeight - innerHeight);
    // Content that arrives late makes a frame that fitted fit anew.
    await expect(async () => {
      expect(await this.iframe.evaluate((it) => it.clientHeight)).toBe(await content());
      expect(await hidden()).toBe(0);
    }).toPass({ timeout: 10_000 });
    return content();
  }

  /** Leaves a mark in the frame that a reload would wipe away. */
  async mark() {
    await this.root.evaluate(() => { window.mark = true; });
  }

  async isTheSame() {
    expect(await this.root.evaluate(() => window.mark)).toBe(true);
  }
}

export const test = base.extend({
  /** What is judged here in place of the rule for a page of its own: what each frame asks for. */
  heard: [async ({ context, noisy }, use) => {
    const heard = { said: [], asked: [] };
    const strays = [];
    context.on('console', (message) => {
      if (message.text() === BLOCKED || LEFT.test(message.text())) return;
      if (['error', 'warning'].includes(message.type())) heard.said.push(message.text());
    });
    context.on('weberror', (error) => heard.said.push(String(error.error())));
    context.on('request', (request) => {
      heard.asked.push(request.url());
      if (request.isNavigationRequest() || !request.frame().parentFrame()) return;
      const [from, to] = [request.frame().url(), request.url()].map((url) => new URL(url).origin);
      if (from !== to) strays.push(`${from} asked ${request.url()}`);
    });
    await use(heard);
    expect(strays).toEqual([]);
    if (!noisy) expect(heard.said).toEqual([]);
  }, { auto: true }],

  host: async ({ page, site }, use) => {
    const server = await serve('.', '/no-folder/');
    // The same machine by another name is another site, as far as a browser knows.
    const origin = server.origin.replace('127.0.0.1', 'localhost');
    await page.addInitScript(watchHost);
    await use({
      origin,
      script: (attributes = 'defer') => `<script src="${site.url}embed.js" ${attributes}></script>`,
      /** Opens a page with this in its body. The head has the script unless another head is given. */
      async open(body, { head = this.script(), html = '', path = '/page.html' } = {}) {
        server.adds(path, `<!doctype html><html lang="en" ${html}><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">`
          + `${head}</head><body>${body}</body></html>`);
        await page.goto(origin + path, { waitUntil: 'commit' });
        return new Embedded(page, 'decision-matrix');
      },
      adds: (path, text) => server.adds(path, text),
      /** Sends a header with the pages of this host. */
      sends: (name, value) => server.sends(name, value),
      /** What was told so far, of one kind. */
      told: (type) => page.evaluate((type) => window.told.filter((it) => it.type === `matrix-${type}`), type),
    });
    await server.stop();
  },
});

export { expect };
