// Chromium, driven by Playwright, which the other tests use too.

import { chromium } from '@playwright/test';
import { FLAGS } from '../e2e/support/chromium.js';

export async function start() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME || '/usr/bin/chromium',
    args: FLAGS,
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
