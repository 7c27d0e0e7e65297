// Draws the icons of the installed page from their SVG sources: `CHROME=/usr/bin/chromium node style/icons/draw.mjs`.
// Run it after a change of a source, and commit what it writes.

import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const ICONS = [
  ['icon-192.png', '../icon.svg', 192],
  ['icon-512.png', '../icon.svg', 512],
  ['icon-maskable.png', 'maskable.svg', 512],
  // iOS rounds the corners itself, and shows transparent ones black.
  ['apple-touch-icon.png', 'maskable.svg', 180],
];

const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
const page = await browser.newPage();
for (const [file, source, size] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${readFileSync(here(source), 'utf8')}`);
  await page.screenshot({ path: here(file), omitBackground: true });
}
await browser.close();
