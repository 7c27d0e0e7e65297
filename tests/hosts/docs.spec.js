// What docs/hosts.md shows and names is what is tested: lines of the examples, and the pinned versions.

import { test, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/hosts.md');

test('every line of code in docs/hosts.md stands in an example', () => {
  const examples = ['mdbook/src/choose.md', 'mkdocs/mkdocs.yml', 'mkdocs/docs/choose.md', 'docusaurus/docusaurus.config.js', 'docusaurus/docs/choose.mdx'];
  const known = new Set(examples.flatMap((it) => read(`examples/${it}`).split('\n')));
  const shown = [...guide.matchAll(/^```\w+\n(.*?)^```$/gms)].flatMap(([, code]) => code.split('\n'));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((line) => !known.has(line) && line !== '// …')).toEqual([]);
});

test('docs/hosts.md names the versions that are tested', () => {
  const { dependencies } = JSON.parse(read('examples/docusaurus/package.json'));
  const pinned = (name) => read('examples/mkdocs/requirements.txt').match(new RegExp(`^${name}==(\\S+)`, 'm'))[1];
  const mdbook = read('xtask/src/tools.rs').match(/MDBOOK: &str = "(.+)"/)[1];
  expect(guide).toContain(`Tested: ${mdbook}.`);
  expect(guide).toContain(`Tested: Material ${pinned('mkdocs-material')} with MkDocs ${pinned('mkdocs')} `);
  expect(guide).toContain(`Tested: ${dependencies['@docusaurus/core']} with React ${dependencies.react} `);
});
