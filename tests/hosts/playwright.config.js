// Documentation sites that embed the finished site, in a real browser. `cargo xtask test hosts` makes them
// from `examples/`, in `target/hosts/sites`, where they are served from: each under a path of its own.

import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import e2e from '../e2e/playwright.config.js';

const port = Number(process.env.PORT) || 47_614;

export default defineConfig({
  ...e2e,
  outputDir: '../../target/hosts/e2e',
  // Some tests open a site and start the chooser four times.
  timeout: 60_000,
  use: { ...e2e.use, baseURL: `http://127.0.0.1:${port}/` },
  webServer: {
    command: `exec node_modules/.bin/sirv target/hosts/sites --host 127.0.0.1 --port ${port} --quiet`,
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    url: `http://127.0.0.1:${port}/mdbook/`,
    reuseExistingServer: false,
  },
});
