// Releases of the site for the tests that are about more than one: copies of it, finished with `matrix pack`
// and other rules, as the owner of a site would.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from './rules.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A folder that is gone when `remove` is called. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'matrix-release-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Puts the files of one folder into another, all of them or those that match. */
export function publish(from, to, only = /./) {
  for (const name of readdirSync(from).filter((it) => only.test(it))) cpSync(join(from, name), join(to, name), { recursive: true });
}

/** Takes everything out of a folder. */
export function empty(path) {
  for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
}

/** A copy of a site with another version and title. */
export function repack(dist, path, changes) {
  publish(dist, path, /^(?!.*\.(br|gz)$)/);
  const file = join(path, 'rules-source.json');
  writeFileSync(file, JSON.stringify({ ...rules, ...changes }));
  execFileSync(
    process.env.CARGO || 'cargo',
    ['run', '-q', '--locked', '--release', '-p', 'matrix-cli', '--', 'pack', '--any-size', '--dist', path, '--rules', file],
    { cwd: root, encoding: 'utf8' },
  );
  rmSync(file);
}
