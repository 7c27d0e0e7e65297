// How long it takes from a save of a rule file until the tab that `matrix serve` keeps open shows it, with the machine that
// it was measured on: MATRIX=target/release/matrix node bench/edit.mjs [FILE] [DIST]

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { FLAGS } from '../tests/e2e/support/chromium.js';

const RUNS = 15;
const [from = 'rules.json', dist = 'dist'] = process.argv.slice(2);
const text = readFileSync(from, 'utf8');
const title = `"title": ${JSON.stringify(JSON.parse(text).title)}`;
const file = join(mkdtempSync(join(tmpdir(), 'matrix-edit-')), 'rules.json');
writeFileSync(file, text);

const server = spawn(process.env.MATRIX || 'target/release/matrix', ['serve', file, '--port', '0', '--dist', dist]);
const said = await new Promise((done) => server.stdout.once('data', (data) => done(String(data))));
const browser = await chromium.launch({ executablePath: process.env.CHROME || '/usr/bin/chromium', args: FLAGS });
try {
  const page = await browser.newPage();
  await page.goto(/http:\S+/.exec(said)[0]);
  const heading = page.locator('html[data-app=ready] h1');
  await heading.first().waitFor();
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    writeFileSync(file, text.replace(title, `"title": "Edit ${run}"`));
    await heading.filter({ hasText: `Edit ${run}` }).first().waitFor();
    times.push(Math.round(performance.now() - start));
  }
  times.sort((a, b) => a - b);
  console.log(`${from}, ${text.length} characters, on ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`);
  console.log(`shown after ${times[0]} to ${times.at(-1)} ms, in the middle ${times[RUNS >> 1]} ms, of ${RUNS} saves`);
} finally {
  await browser.close();
  server.kill();
}
