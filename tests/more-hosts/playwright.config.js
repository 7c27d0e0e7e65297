// More hosts that embed the finished site, in a real browser. `cargo xtask test more-hosts` makes them from `examples/`, in
// `target/hosts/sites`, where they are served from: each under a path of its own.

import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import hosts from '../hosts/playwright.config.js';

const port = Number(process.env.PORT) || 47_616;

export default defineConfig({
  ...hosts,
  outputDir: '../../target/hosts/more-e2e',
  use: { ...hosts.use, baseURL: `http://127.0.0.1:${port}/` },
  webServer: {
    command: `exec node_modules/.bin/sirv target/hosts/sites --host 127.0.0.1 --port ${port} --quiet`,
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    url: `http://127.0.0.1:${port}/vitepress/`,
    reuseExistingServer: false,
  },
});
