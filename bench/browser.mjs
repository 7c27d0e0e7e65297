// The browser that the measurements drive, and the server that they read from.

import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { FLAGS } from '../tests/e2e/support/chromium.js';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** Starts the Chromium or Chrome whose path is in CHROME. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROME || undefined, args: FLAGS });
}
