// The browser that the measurements drive, and the server that they read from.

import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** Root cannot use the sandbox. The rest keeps the browser from talking to anybody. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium or Chrome whose path is in CHROME. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROME || undefined, args: FLAGS });
}
