// matrix.html where only Chromium can show it: inside the frame of another page. That it works in three
// engines, from disk and from a server, is in `tests/engines/`.

import { expect, test } from './support/test.js';

test('it works in a sandbox that has an origin of its own', async ({ page, site }) => {
  // The server gives no CORS headers, so the site in many files cannot start here.
  site.adds('/host.html', `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src=".${new URL(site.url).pathname}matrix.html" width="900" height="700"></iframe>`);
  await page.goto(`${site.origin}/host.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
  await frame.locator('[data-question="realtime"] label').last().click();
  await expect(frame.locator('#result')).toHaveAttribute('data-winner', 'node');
  await expect(frame.locator('#outlook')).not.toBeEmpty();
});

test('the element shows it in a sandbox, gives it answers and hears the result', async ({ page, site }) => {
  const at = new URL(site.url).pathname;
  const element = `<decision-matrix src="${at}matrix.html" sandbox="allow-scripts" answers="realtime=core">Not loaded</decision-matrix>`;
  site.adds('/host.html', `<!doctype html><title>Host</title><link rel="icon" href="data:,"><script type="module" src="${at}embed.js"></script>${element}`);
  await page.addInitScript(() => {
    window.winners = [];
    document.addEventListener('matrix-change', ({ detail }) => window.winners.push(detail.winner));
  });
  await page.goto(`${site.origin}/host.html`);
  await expect.poll(() => page.evaluate(() => window.winners)).toEqual([['node']]);
});

test('it asks for nothing but itself', async ({ matrix, page, heard }) => {
  await matrix.open('matrix.html');
  await matrix.answer('realtime', 'core');
  await matrix.isAnalysed();
  await page.waitForLoadState('networkidle');
  expect(heard.asked.filter((it) => it.startsWith('http'))).toEqual([page.url().split('#')[0]]);
});

test('its policy allows no address at all', async ({ request }) => {
  const html = await (await request.get('matrix.html')).text();
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1] ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src ('sha256-[A-Za-z0-9+/]{43}=' )+'wasm-unsafe-eval'; style-src( 'sha256-[A-Za-z0-9+/]{43}=')+;/);
  expect(policy).toContain("connect-src 'none'; base-uri 'none'; form-action 'none'");
  expect(policy).not.toMatch(/'self'|unsafe-inline|'unsafe-eval'|https?:|\*/);
});
