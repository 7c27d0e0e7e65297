// Chromium, driven by Playwright, which the other tests use too.

import { chromium } from '@playwright/test';

export async function start() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage();
  const body = (script) => `(() => { ${script} })()`;
  return {
    version: browser.version(),
    open: (url) => page.goto(url),
    run: (script) => page.evaluate(body(script)),
    click: async (script) => (await page.evaluateHandle(body(script))).asElement().click(),
    stop: () => browser.close(),
  };
}
