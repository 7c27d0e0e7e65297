// Runs the component tests (`tests/web.rs`) in a real browser, without a WebDriver.
//
// `wasm-bindgen-test-runner` can serve the tests as a page instead of driving a browser. This script
// starts it, opens the page, waits for the result and passes it on. The path of the browser is in CHROME.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';

const BUILD_MINUTES = 15;
const RUN_MINUTES = 3;

const address = `127.0.0.1:${await freePort()}`;
const runner = spawn('cargo', ['test', '--locked', '--target', 'wasm32-unknown-unknown', '--test', 'web'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  // A process group of its own, so that the page server ends together with cargo.
  detached: true,
  env: {
    ...process.env,
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
    NO_HEADLESS: '1',
    WASM_BINDGEN_TEST_ADDRESS: address,
  },
});
let ended = false;
runner.on('exit', () => { ended = true; });

let passed = false;
try {
  await served(`http://${address}/`);
  const text = await result(`http://${address}/`);
  console.log(text.trim());
  passed = /test result: ok\./.test(text);
} catch (error) {
  console.error(`error: ${error.message}`);
} finally {
  if (!ended) process.kill(-runner.pid);
}
process.exit(passed ? 0 : 1);

/** Waits until the runner has compiled the tests and serves them. */
async function served(url) {
  for (const end = Date.now() + BUILD_MINUTES * 60_000; Date.now() < end;) {
    if (ended) throw new Error('cargo ended before it served the tests');
    if (await fetch(url).then((response) => response.ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the tests were not served within ${BUILD_MINUTES} minutes`);
}

/** Opens the page and reads its report. */
async function result(url) {
  const browser = await chromium.launch({ executablePath: process.env.CHROME || undefined, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`page: ${error.message}`));
    await page.goto(url);
    const report = page.locator('#output');
    await report.filter({ hasText: 'test result:' }).waitFor({ timeout: RUN_MINUTES * 60_000 }).catch(async () => {
      throw new Error(`no result within ${RUN_MINUTES} minutes; the page says:\n${await report.innerText()}`);
    });
    return await report.innerText();
  } finally {
    await browser.close();
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
