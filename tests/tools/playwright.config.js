// What authors and their programs use beside the page: the schema in an editor, and the command line as other programs meet
// it. `MATRIX` names the program, `DIST` the site that it shows.

import { defineConfig } from '@playwright/test';
import { FLAGS } from '../e2e/support/chromium.js';

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/tools-tests',
  forbidOnly: true,
  workers: 2,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: process.env.CHROME || '/usr/bin/chromium', args: FLAGS },
  },
});
