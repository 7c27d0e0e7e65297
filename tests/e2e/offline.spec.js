// Later visits: without a network, with a new release, with a broken one, and with an owner who wants no worker any more.
//
// Each test has a server of its own, with a copy of the site under a sub-path, and two releases made by `matrix pack`.

import AxeBuilder from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST, expect, test as base } from './support/test.js';
import { empty, folder, publish, repack } from './support/release.js';
import { FAULTS, serve } from './support/server.js';
import { ROWS } from './support/rules.js';

const KILL_SWITCH = fileURLToPath(new URL('../../examples/kill-switch/sw.js', import.meta.url));
const [{ answers: mvp, winner: django }, , { answers: chat, winner: node }] = ROWS;
const MOUNT = '/docs/matrix/';
const OLD = 'The old title';
const NEW = 'The new title';

const test = base.extend({
  /** Two releases of the site. They take a moment to make, so all tests of a process share them. */
  releases: [async ({}, use) => {
    const [first, second] = [folder(), folder()];
    try {
      repack(DIST, first.path, { title: OLD });
      repack(DIST, second.path, { title: NEW, version: '2099.1' });
      await use({ first: first.path, second: second.path });
    } finally {
      first.remove();
      second.remove();
    }
  }, { scope: 'worker', timeout: 300_000 }],

  /** What the server gives out now: the first release, to begin with. */
  published: async ({ releases }, use) => {
    const published = folder();
    publish(releases.first, published.path);
    await use(published.path);
    published.remove();
  },

  site: async ({ published }, use) => {
    const site = await serve(published, MOUNT);
    await use(site);
    await site.stop();
  },
});

test.use({ serviceWorkers: 'allow', noisy: true });

/** The page of the site, with its worker at work. */
async function visit(matrix, url) {
  await matrix.open(url);
  await covered(matrix.page);
}

/** Waits until a worker answers for the page. */
async function covered(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** No server, no network. */
async function cutOff(site, context) {
  await site.stop();
  await context.setOffline(true);
}

const title = (page) => page.getByRole('heading', { level: 1 });
const bar = (page) => page.getByRole('region', { name: /new version/ });
const caches = (page) => page.evaluate(() => globalThis.caches.keys());
/** The states that the versions of the worker are in. */
const workers = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration && Object.fromEntries(['installing', 'waiting', 'active'].map((it) => [it, registration[it]?.state]));
});

/** Has the browser look for a new version, and waits until it has judged it: whether it took it. */
async function update(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((done) => { registration.addEventListener('updatefound', () => done(registration.installing), { once: true }); });
    const worker = registration.installing || registration.waiting || await registration.update().then((it) => it.installing || it.waiting || found, () => found);
    for (;;) {
      if (['installed', 'activated'].includes(worker.state)) return true;
      if (worker.state === 'redundant') return false;
      await new Promise((done) => { worker.addEventListener('statechange', done, { once: true }); });
    }
  });
}

/** The new release takes the place of the old one, as most hosts do it: all at once. */
function release(releases, published) {
  empty(published);
  publish(releases.second, published);
}

test.describe('without a network', () => {
  test('after one visit the page works with the server gone, the analysis included', async ({ context, heard, matrix, page, site }) => {
    await visit(matrix, site.url);
    await cutOff(site, context);
    heard.said.length = 0;
    await matrix.reload();
    await matrix.answerAll(chat);
    await matrix.recommends(node);
    // Never asked for while there was a network.
    await matrix.isAnalysed();
    await expect(matrix.outlook).not.toBeEmpty();
    await matrix.reload();
    await matrix.recommends(node);
    expect(heard.said).toEqual([]);
  });

  test('a link that somebody sent opens with its answers', async ({ context, matrix, page, site }) => {
    await visit(matrix, site.url);
    await matrix.answerAll(chat);
    await cutOff(site, context);
    await page.goto('about:blank');
    await matrix.open(`${site.url}#v=1&rules=web-frameworks@2026.11&deadline=weeks&auth=roles&admin=yes`);
    for (const [id, value] of Object.entries(mvp)) await expect(matrix.control(id, value)).toBeChecked();
    await matrix.recommends(django);
    await expect(matrix.control('realtime', 'core')).not.toBeChecked();
  });

  test('dialogs that were never opened work, the preview of an embedded page included', async ({ context, matrix, page, site }) => {
    await visit(matrix, site.url);
    await cutOff(site, context);
    await matrix.reload();
    await matrix.answerAll(chat);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/Node/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await matrix.menu.locator('> summary').click();
    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    await expect(page.getByRole('dialog').frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'ready');
  });

  test('any way into the page works, and its link reaches it whole', async ({ context, matrix, page, site }) => {
    await visit(matrix, site.url);
    await cutOff(site, context);
    for (const way of ['', 'index.html', '?theme=dark&a=%2F..%2F', 'index.html?embed']) {
      const url = `${site.url}${way}#v=1&rules=web-frameworks@2026.11&realtime=core`;
      await page.goto('about:blank');
      await matrix.open(url);
      expect(page.url()).toContain(way);
      expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0].name)).toBe(url);
    }
  });

  test('what is no part of the page is left to the network', async ({ context, matrix, page, published, site }) => {
    writeFileSync(join(published, 'team.json'), '{}');
    await visit(matrix, site.url);
    const asks = (file, options) => page.evaluate(
      ([file, options]) => fetch(file, options).then((it) => it.status, () => 'nothing'), [file, options],
    );
    expect(await asks('team.json')).toBe(200);
    expect(await asks('rules.json', { method: 'HEAD' })).toBe(200);
    expect(await asks('constructor')).toBe(404);
    await cutOff(site, context);
    for (const file of ['team.json', 'rules.json?x', 'constructor', 'sw.js', '../neighbour/']) expect(await asks(file), file).toBe('nothing');
    expect(await asks('rules.json', { method: 'HEAD' })).toBe('nothing');
    expect(await asks('rules.json', { cache: 'reload' })).toBe('nothing');
    expect(await asks('rules.json')).toBe(200);
    await expect(page.goto(`${site.url}missing.html`)).rejects.toThrow(/ERR_/);
  });

  test('a host that leads from index.html to the folder is no obstacle', async ({ context, matrix, page, site }) => {
    site.breaks(/^index\.html$/, (answer, bytes, type, path) => {
      if (path.endsWith('/')) answer.writeHead(200, { 'content-type': type }).end(bytes);
      else answer.writeHead(308, { location: './' }).end();
    });
    await visit(matrix, site.url);
    await cutOff(site, context);
    await matrix.reload();
    await page.goto('about:blank');
    await matrix.open(`${site.url}index.html`);
  });

  test('neighbours on the same origin keep their caches, whatever their paths', async ({ matrix, page, releases, published, site }) => {
    await visit(matrix, site.url);
    const others = ['decision-matrix:/docs/matrix/deeper/:0123456789abcdef', 'decision-matrix:/docs/:0123456789abcdef', 'decision-matrix:/docs/matrix/:x/:0123456789abcdef', 'squoosh'];
    await page.evaluate((names) => Promise.all(names.map((name) => globalThis.caches.open(name))), others);
    const [own] = (await caches(page)).filter((name) => !others.includes(name));
    expect(own).toMatch(/^decision-matrix:\/docs\/matrix\/:[0-9a-f]{16}$/);
    release(releases, published);
    expect(await update(page)).toBe(true);
    await bar(page).getByRole('button', { name: 'Use it now' }).click();
    await expect(title(page)).toHaveText(NEW);
    await expect.poll(() => caches(page)).not.toContain(own);
    expect(await caches(page)).toEqual(expect.arrayContaining(others));
    expect(await caches(page)).toHaveLength(others.length + 1);
  });
});

test.describe('a new release', () => {
  test('waits until the visitor wants it; answers stay', async ({ matrix, page, releases, published, site }) => {
    await visit(matrix, site.url);
    await expect(bar(page)).toBeHidden();
    await matrix.answerAll(chat);
    const before = await caches(page);
    release(releases, published);
    await matrix.reload();
    await expect(title(page)).toHaveText(OLD);
    await expect(bar(page)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'A new version of this page is ready' })).toBeVisible();
    await matrix.recommends(node);
    expect(await workers(page)).toEqual({ waiting: 'installed', active: 'activated' });

    let loads = 0;
    page.on('domcontentloaded', () => { loads += 1; });
    await bar(page).getByRole('button', { name: 'Use it now' }).click();
    await expect(title(page)).toHaveText(NEW);
    await matrix.isReady();
    await matrix.recommends(node);
    await expect(matrix.control('realtime', 'core')).toBeChecked();
    await expect(bar(page)).toBeHidden();
    expect(loads).toBe(1);
    expect(await workers(page)).toEqual({ active: 'activated' });
    await expect.poll(() => caches(page)).toHaveLength(1);
    expect(await caches(page)).not.toEqual(before);
  });

  test('can be put off; it is there when all tabs were closed', async ({ context, matrix, page, releases, published, site }) => {
    await visit(matrix, site.url);
    release(releases, published);
    expect(await update(page)).toBe(true);
    await bar(page).getByRole('button', { name: 'Later' }).click();
    await expect(bar(page)).toBeHidden();
    await matrix.answer('realtime', 'core');
    await matrix.isAnalysed();
    // A tab of its own keeps the browser open.
    const other = await context.newPage();
    await page.close();
    await expect.poll(async () => {
      await other.goto(site.url);
      const heading = await title(other).textContent();
      await other.goto('about:blank');
      return heading;
    }).toBe(NEW);
  });

  test('reaches the first visitor who stays as well, and works without a network', async ({ context, matrix, page, releases, published, site }) => {
    await visit(matrix, site.url);
    release(releases, published);
    // A tab that was away for two hours.
    await page.evaluate(() => {
      const now = Date.now();
      Date.now = () => now + 2 * 3_600_000;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(bar(page)).toBeVisible();
    await cutOff(site, context);
    await bar(page).getByRole('button', { name: 'Use it now' }).click();
    await expect(title(page)).toHaveText(NEW);
    await matrix.isReady();
    await matrix.answerAll(chat);
    await matrix.recommends(node);
    await matrix.isAnalysed();
  });

  test('is not forced on other tabs: they are told', async ({ context, matrix, page, releases, published, site }) => {
    await visit(matrix, site.url);
    await matrix.answerAll(chat);
    const other = await context.newPage();
    await other.goto(site.url);
    await expect(other.locator('html')).toHaveAttribute('data-app', 'ready');
    await covered(other);
    release(releases, published);
    expect(await update(other)).toBe(true);
    await bar(other).getByRole('button', { name: 'Use it now' }).click();
    await expect(title(other)).toHaveText(NEW);
    await expect(bar(page)).toContainText('from another tab');
    await expect(title(page)).toHaveText(OLD);
    await matrix.recommends(node);
    await bar(page).getByRole('button', { name: 'Reload' }).click();
    await expect(title(page)).toHaveText(NEW);
    await matrix.isReady();
    await matrix.recommends(node);
  });

  test('is offered where one can see, reach and read it', async ({ matrix, page, releases, published, site }) => {
    await visit(matrix, site.url);
    release(releases, published);
    expect(await update(page)).toBe(true);
    await expect(bar(page)).toBeVisible();
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).include('.update').analyze();
      expect(violations).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.emulateMedia({ media: 'print' });
    await expect(bar(page)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    // By keyboard: the first stop, and the focus goes on from there.
    await page.keyboard.press('Tab');
    await expect(bar(page).getByRole('button', { name: 'Use it now' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(bar(page)).toBeHidden();
    await matrix.hasFocusSomewhere();
  });
});

test.describe('a broken release', () => {
  /** What can be wrong with what is published: it changes the folder, or how the server gives it out. */
  const BROKEN = {
    'a file is damaged': ({ releases, published, site }) => {
      release(releases, published);
      site.breaks(/^analysis-.*\.wasm$/, FAULTS.damaged);
    },
    'a file is missing': ({ releases, published, site }) => {
      release(releases, published);
      site.breaks(/^rules\.json$/, FAULTS.missing);
    },
    'a file is cut off': ({ releases, published, site }) => {
      release(releases, published);
      site.breaks(/^checker-.*\.wasm$/, FAULTS.cut);
    },
    'only half of it is there': ({ releases, published }) => publish(releases.second, published, /^(sw\.js|index\.html)$/),
    'its start page comes in place of what is missing': ({ releases, published, site }) => {
      release(releases, published);
      site.breaks(/\.json$/, FAULTS.startPage);
    },
  };
  for (const [name, happens] of Object.entries(BROKEN)) {
    test(`${name}: the version before goes on, nothing is left behind, and a whole release is taken`, async ({ context, heard, matrix, page, releases, published, site }) => {
      await visit(matrix, site.url);
      await matrix.answerAll(chat);
      const before = await caches(page);
      happens({ releases, published, site });
      expect(await update(page)).toBe(false);
      await expect.poll(() => heard.said.join('\n')).toContain('matrix pack');
      await expect(bar(page)).toBeHidden();
      expect(await workers(page)).toEqual({ active: 'activated' });
      expect(await caches(page)).toEqual(before);
      await matrix.reload();
      await expect(title(page)).toHaveText(OLD);
      await matrix.recommends(node);
      await context.setOffline(true);
      await matrix.reload();
      await matrix.recommends(node);
      await context.setOffline(false);

      site.mends();
      release(releases, published);
      expect(await update(page)).toBe(true);
      await bar(page).getByRole('button', { name: 'Use it now' }).click();
      await expect(title(page)).toHaveText(NEW);
      await expect.poll(() => caches(page)).toHaveLength(1);
    });
  }

  test('rules that were put in by hand: the page works, nothing is kept, and the owner is told what to do', async ({ heard, matrix, page, published, site }) => {
    const rules = JSON.parse(readFileSync(join(published, 'rules.json'), 'utf8'));
    writeFileSync(join(published, 'rules.json'), JSON.stringify({ ...rules, title: 'By hand' }));
    await matrix.open(site.url);
    await expect.poll(() => heard.said.join('\n')).toContain('run `matrix pack`');
    await expect(title(page)).toHaveText('By hand');
    expect(await caches(page)).toEqual([]);
    expect(await workers(page)).toBeUndefined();
    await matrix.answerAll(chat);
    await matrix.recommends(node);
  });

  test('trying again does without the worker when what it keeps is what is wrong', async ({ matrix, page, published, releases, site }) => {
    await visit(matrix, site.url);
    await page.evaluate(async () => {
      const [name] = await globalThis.caches.keys();
      const cache = await globalThis.caches.open(name);
      const module = (await cache.keys()).find(({ url }) => /decision-matrix_bg/.test(url));
      await cache.put(module, new Response('damaged'));
    });
    await page.reload();
    await matrix.hasFailed();
    await page.getByRole('button', { name: 'Try again' }).click();
    await matrix.isReady();
    await covered(page);
    release(releases, published);
    expect(await update(page)).toBe(true);
  });
});

test.describe('the kill switch', () => {
  test('ends offline use: caches and worker go, open pages go on, neighbours stay', async ({ context, matrix, page, published, site }) => {
    await visit(matrix, site.url);
    await matrix.answerAll(chat);
    const other = 'decision-matrix:/docs/matrix/deeper/:0123456789abcdef';
    await page.evaluate((name) => globalThis.caches.open(name), other);
    writeFileSync(join(published, 'sw.js'), readFileSync(KILL_SWITCH));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await expect(bar(page)).toBeVisible();
    await expect.poll(() => caches(page)).toEqual([other]);
    await matrix.recommends(node);
    await matrix.answer('deadline', 'weeks');
    await matrix.isAnalysed();
    await bar(page).getByRole('button', { name: 'Reload' }).click();
    await matrix.isReady();
    await expect(matrix.control('realtime', 'core')).toBeChecked();
    await expect.poll(() => workers(page)).toBeUndefined();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await context.setOffline(true);
    await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  });
});

test.describe('without a worker', () => {
  test('in a frame none is registered', async ({ page, site }) => {
    site.adds('/host.html', `<!doctype html><title>Host</title><iframe src="${MOUNT}" title="Matrix"></iframe>`);
    await page.goto(`${site.origin}/host.html`);
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'ready');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  const MISSING = {
    'the browser has no workers': () => { delete Navigator.prototype.serviceWorker; },
    'the browser refuses': () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('Not here.', 'SecurityError')); },
    'something swallows the registration': () => { ServiceWorkerContainer.prototype.register = async () => undefined; },
    'caches are blocked': () => { delete globalThis.caches; },
  };
  for (const [name, happens] of Object.entries(MISSING)) {
    test(`${name}: the page works the same`, async ({ matrix, page, site }) => {
      await page.addInitScript(happens);
      await matrix.open(site.url);
      await page.waitForLoadState('networkidle');
      await matrix.answerAll(chat);
      await matrix.recommends(node);
      await matrix.isAnalysed();
      await expect(page.locator('.update[role]')).toHaveCount(0);
    });
  }
});

test.describe('installing', () => {
  test('the manifest is one that the browser accepts, with icons of the right sizes', async ({ context, matrix, page, site }) => {
    await matrix.open(site.url);
    const session = await context.newCDPSession(page);
    const { url, errors, manifest } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${site.url}manifest.webmanifest`);
    expect(manifest).toMatchObject({ name: OLD, id: site.url, startUrl: site.url, scope: site.url });
    for (const [file, size] of [['icon-192.png', 192], ['icon-512.png', 512], ['icon-maskable.png', 512], ['apple-touch-icon.png', 180]]) {
      const drawn = await page.evaluate(async (file) => {
        const picture = await createImageBitmap(await (await fetch(file)).blob());
        return [picture.width, picture.height];
      }, file);
      expect(drawn, file).toEqual([size, size]);
    }
  });
});
