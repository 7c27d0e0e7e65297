// The package of the element, as the two applications have installed it: what is in it, and what its types let through.

import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (it) => fileURLToPath(new URL(`../../${it}`, import.meta.url));

const APPLICATIONS = [
  { name: 'React', folder: 'target/hosts/react', checker: 'typescript/bin/tsc', wrong: 'wrong.tsx' },
  { name: 'Vue', folder: 'target/hosts/vue', checker: 'vue-tsc/bin/vue-tsc.js', wrong: 'Wrong.vue' },
];

/** A file by itself, which knows of neither. */
const PLAIN = {
  name: 'Plain TypeScript',
  folder: 'target/hosts/react',
  checker: 'typescript/bin/tsc',
  wrong: 'wrong.ts',
  options: ['--strict', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', 'decision-matrix-element'],
};

/** What a type checker finds in an application, or in some files: file and line of each. */
function findings({ folder, checker, options = [] }, files = []) {
  const check = [path(`${folder}/node_modules/${checker}`), '--noEmit', '--pretty', 'false', ...options, ...files];
  try {
    execFileSync(process.execPath, check, { cwd: path(folder), encoding: 'utf8' });
    return [];
  } catch ({ stdout }) {
    const found = [...stdout.matchAll(/^(\S+)\((\d+),\d+\): error TS/gm)].map(([, file, line]) => `${file}:${line}`);
    return found.length > 0 ? found : [stdout];
  }
}

/** The lines of a file of wrong uses that a type checker has to name. */
function wrongLines(file) {
  const lines = readFileSync(path(`tests/more-hosts/wrong/${file}`), 'utf8').split('\n');
  const begin = lines.findIndex((line) => line.includes('Wrong, each:'));
  const end = lines.findIndex((line) => line.includes('That was all.'));
  expect(end - begin).toBeGreaterThan(8);
  // Lines count from 1.
  return lines.slice(begin + 1, end).map((_, at) => `src/${file}:${begin + 2 + at}`);
}

// One after the other: they put files into the same folders.
test.describe.configure({ mode: 'default', timeout: 120_000 });

for (const { name, folder } of APPLICATIONS) {
  test(`${name}: the package is installed as the build has made it`, () => {
    const installed = path(`${folder}/node_modules/decision-matrix-element`);
    const made = path('target/npm');
    expect(readdirSync(installed).sort()).toEqual([
      'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'embed.mjs', 'index.d.ts', 'package.json', 'react.d.ts', 'server.js', 'vue.d.ts',
    ]);
    for (const file of readdirSync(made)) {
      expect(readFileSync(`${installed}/${file}`, 'utf8'), file).toBe(readFileSync(`${made}/${file}`, 'utf8'));
    }
  });

  test(`${name}: on a server the import does nothing`, () => {
    const script = `await import('decision-matrix-element/${basename(folder)}'); console.log(typeof customElements)`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: path(folder), encoding: 'utf8' });
    expect(said.trim()).toBe('undefined');
  });
}

for (const checked of [PLAIN, ...APPLICATIONS]) {
  test(`${checked.name}: the types accept what is right, and refuse each line that is wrong`, () => {
    const { folder, wrong, options } = checked;
    const placed = path(`${folder}/src/${wrong}`);
    if (!options) expect(findings(checked)).toEqual([]);
    cpSync(path(`tests/more-hosts/wrong/${wrong}`), placed);
    try {
      expect(findings(checked, options && [`src/${wrong}`])).toEqual(wrongLines(wrong));
    } finally {
      rmSync(placed);
    }
  });
}
