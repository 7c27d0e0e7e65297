// How the chooser gets onto the page of somebody else: the script in each of its forms, policies and isolation of that page,
// and what is said when it does not get there.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { DIST } from './support/test.js';
import { Embedded, expect, test } from './support/host.js';

const element = (attributes = '') => `<decision-matrix ${attributes}><a href="https://example.org/">Which framework?</a></decision-matrix>`;
const pinned = (extension) => readdirSync(DIST).find((name) => new RegExp(`^embed-[0-9a-f]{16}\\.${extension}$`).test(name));
const integrity = (name) => `sha256-${createHash('sha256').update(readFileSync(`${DIST}/${name}`)).digest('base64')}`;
/** A script of the page around that has the name of ours. */
const NAMESAKE = '<script src="/assets/embed.js"></script>';

test.describe('the script', () => {
  /** Its forms, in the head of the page around; `SITE` is the folder of the chooser. */
  const FORMS = {
    'classic, beside another script of that name': `${NAMESAKE}<script src="SITEembed.js" defer></script>`,
    'a module': '<script type="module" src="SITEembed.mjs"></script>',
    'a module, beside another script of that name': `${NAMESAKE}<script type="module" src="SITEembed.mjs"></script>`,
    'a module that another one imports': `${NAMESAKE}<script type="module">import 'SITEembed.mjs';</script>`,
    'a module that comes later': `${NAMESAKE}<script type="module">setTimeout(() => import('SITEembed.mjs'), 50);</script>`,
    'classic, under the name that stands for its bytes': `<script src="SITE${pinned('js')}" integrity="${integrity('embed.js')}" crossorigin defer></script>`,
    'a module, under the name that stands for its bytes': `<script type="module" src="SITE${pinned('mjs')}" integrity="${integrity('embed.mjs')}" crossorigin></script>`,
    'classic, run as a module': '<script type="module" src="SITEembed.js"></script>',
  };
  for (const [name, head] of Object.entries(FORMS)) {
    test(`finds the chooser beside it: ${name}`, async ({ host, site }) => {
      site.sends('access-control-allow-origin', '*');
      host.adds('/assets/embed.js', '/* something else */');
      const embedded = await host.open(element(), { head: head.replaceAll('SITE', site.url) });
      await embedded.isShown();
      expect(await embedded.iframe.getAttribute('src')).toContain(`${site.url}index.html?`);
    });
  }
});

test.describe('where the script cannot see where it comes from', () => {
  test.use({ noisy: true });

  test('it guesses nothing, and says what to do', async ({ host, page, site }) => {
    site.sends('access-control-allow-origin', '*');
    host.adds('/assets/embed.js', '/* something else */');
    const head = `<script type="module" src="/assets/embed.js"></script><script type="module" src="${site.url}embed.js"></script>`;
    await host.open(element(), { head });
    await expect.poll(() => host.told('error')).toHaveLength(1);
    expect((await host.told('error'))[0].detail.message).toContain('use embed.mjs as a module, or say where the chooser is in src');
    await page.evaluate((src) => document.querySelector('decision-matrix').setAttribute('src', src), site.url);
    await new Embedded(page, 'decision-matrix').isShown();
  });
});

test.describe('a failure', () => {
  test.use({ noisy: true });

  /** The failure of the only element, which the console tells too. */
  async function failure({ host, heard }, within) {
    await expect.poll(() => host.told('error'), { timeout: within }).toHaveLength(1);
    const [{ detail }] = await host.told('error');
    expect(heard.said).toContain(`<decision-matrix>: ${detail.message}`);
    return detail.message;
  }

  test('names the address that was tried and the likely causes, within 10 seconds', async ({ host, site, heard }) => {
    site.sends('x-frame-options', 'DENY');
    await host.open(element());
    const message = await failure({ host, heard }, 14_000);
    for (const part of [`${site.url}index.html?`, 'X-Frame-Options', 'frame-ancestors', 'frame-src', 'Cross-Origin-Embedder-Policy']) expect(message).toContain(part);
  });

  test('is told at once where there is no chooser on the origin of the page', async ({ host, heard }) => {
    await host.open(element('src="/no-folder/docs/"'));
    const message = await failure({ host, heard }, 5_000);
    expect(message).toContain(`There is no chooser. Tried: ${host.origin}/no-folder/docs/index.html?`);
  });
});

test.describe('a page that is isolated from other origins', () => {
  const isolate = (host) => host.sends('cross-origin-embedder-policy', 'require-corp');
  const allow = (site) => {
    site.sends('cross-origin-resource-policy', 'cross-origin');
    site.sends('cross-origin-embedder-policy', 'require-corp');
  };

  test('shows the chooser where its server allows it', async ({ host, page, site }) => {
    isolate(host);
    allow(site);
    const embedded = await host.open(element('answers="realtime=core"'));
    await embedded.isShown();
    await embedded.recommends('node');
    expect(await page.evaluate(() => document.querySelector('script').src)).toContain('embed.js');
  });

  test('shows it in a sandbox, too', async ({ host, site }) => {
    isolate(host);
    allow(site);
    site.sends('access-control-allow-origin', '*');
    const embedded = await host.open(element('sandbox answers="realtime=core"'));
    await embedded.isShown();
    await embedded.recommends('node');
  });

  test('shows it without credentials where its server does not', async ({ host, site }) => {
    isolate(host);
    site.sends('access-control-allow-origin', '*');
    const embedded = await host.open(element('credentialless answers="realtime=core"'), { head: host.script('defer crossorigin') });
    await embedded.isShown();
    await embedded.recommends('node');
    expect(await embedded.root.evaluate(() => window.credentialless)).toBe(true);
  });

  test.describe('', () => {
    test.use({ noisy: true });

    test('shows the fallback without either, and says why', async ({ host, page, site }) => {
      isolate(host);
      site.sends('access-control-allow-origin', '*');
      await host.open(element('credentialless="false"'), { head: host.script('defer crossorigin') });
      await expect.poll(() => host.told('error'), { timeout: 14_000 }).toHaveLength(1);
      expect((await host.told('error'))[0].detail.message).toContain('Cross-Origin-Embedder-Policy');
      await expect(page.getByRole('link', { name: 'Which framework?' })).toBeVisible();
    });
  });
});

test.describe('one policy for a whole site, the chooser too', () => {
  /** Opens a page on the origin of the chooser. Both get the policy. */
  async function open({ page, site }, policy) {
    site.sends('content-security-policy', policy);
    site.adds('/own.html', `<!doctype html><html lang="en"><title>Own</title><link rel="icon" href="data:,"><script src="${new URL(site.url).pathname}embed.js" defer></script><body>${element()}`);
    await page.goto(new URL('/own.html', site.url).href);
    return new Embedded(page, 'decision-matrix');
  }

  test('has to allow WebAssembly, and the page to be framed by itself', async ({ page, site }) => {
    const embedded = await open({ page, site }, "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; frame-ancestors 'self'");
    await embedded.isShown();
    await embedded.answer('realtime', 'core');
    await embedded.recommends('node');
    await expect(embedded.root.locator('#matrix table')).toBeVisible();
  });

  test.describe('', () => {
    test.use({ noisy: true });

    test('else it says what is missing', async ({ page, site, host }) => {
      await open({ page, site }, "default-src 'self'; img-src 'self' data:");
      await expect.poll(() => host.told('error'), { timeout: 14_000 }).toHaveLength(1);
      expect((await host.told('error'))[0].detail.message).toMatch(/WebAssembly is blocked|policy for scripts/);
    });
  });
});
