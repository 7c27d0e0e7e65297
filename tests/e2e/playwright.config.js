// The whole site in a real browser, as it is published, but with the rules of the tests: the files of
// `target/test-site/`, served by a plain static server. `DIST` names another folder with a finished site. No browser is
// downloaded.

import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLAGS } from './support/chromium.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = process.env.DIST || 'target/test-site';
if (!existsSync(resolve(root, dist, 'index.html'))) throw new Error(`there is no site in ${dist}/; cargo xtask build and cargo xtask test sites make one`);
// Another port lets two of these run beside each other.
const port = Number(process.env.PORT) || 47_613;

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A browser on a busy machine may paint later than a test expects. A test that passes only then is named as such, with its
  // failure, and counted in the last line of `cargo xtask test`.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    // Each test is a first visit. `offline.spec.js`, which is about later ones, allows them.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROME || '/usr/bin/chromium',
      args: FLAGS,
    },
  },
  webServer: {
    command: `exec node_modules/.bin/sirv ${JSON.stringify(dist)} --host 127.0.0.1 --port ${port} --brotli --gzip --quiet`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
