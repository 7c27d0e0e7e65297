// How long it takes from a save of a rule file until the tab that `matrix serve` keeps open shows it, with the machine that
// it was measured on: node bench/edit.mjs MATRIX FILE...

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launch, root } from './browser.mjs';

const RUNS = 15;
const [matrix, ...files] = process.argv.slice(2);

const browser = await launch();
try {
  console.log(`From a save to the open tab, on ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`);
  for (const file of files) {
    const times = await edits(file);
    console.log(`  ${basename(file)}: ${times[RUNS >> 1]} ms in the middle of ${RUNS} saves (${times[0]} to ${times.at(-1)} ms), goal 500 ms`);
  }
} finally {
  await browser.close();
}

async function edits(from) {
  const rules = JSON.parse(readFileSync(from, 'utf8'));
  const file = join(mkdtempSync(join(tmpdir(), 'matrix-edit-')), 'rules.json');
  const save = (title) => writeFileSync(file, JSON.stringify({ ...rules, title }, null, 2));
  save(rules.title);
  const server = spawn(matrix, ['serve', file, '--port', '0', '--dist', join(root, 'dist')]);
  try {
    const said = await new Promise((done) => server.stdout.once('data', (data) => done(String(data))));
    const page = await browser.newPage();
    await page.goto(/http:\S+/.exec(said)[0]);
    const heading = page.locator('html[data-app=ready] h1');
    await heading.first().waitFor();
    const times = [];
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      save(`Edit ${run}`);
      await heading.filter({ hasText: `Edit ${run}` }).first().waitFor();
      times.push(Math.round(performance.now() - start));
    }
    return times.sort((a, b) => a - b);
  } finally {
    server.kill();
  }
}
