// What docs/hosts.md shows and names is what is tested: lines of the examples, and the pinned versions.

import { test, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/hosts.md');

test('every line of code in docs/hosts.md stands in an example', () => {
  const examples = [
    'mdbook/src/choose.md', 'mkdocs/mkdocs.yml', 'mkdocs/docs/choose.md', 'docusaurus/docusaurus.config.js', 'docusaurus/docs/choose.mdx',
    'vitepress/.vitepress/config.mjs', 'vitepress/choose.md', 'starlight/astro.config.mjs', 'starlight/src/content/docs/choose.md',
    'sphinx/conf.py', 'sphinx/choose.rst', 'react/package.json', 'react/src/Choose.tsx', 'vue/vite.config.js', 'vue/src/Choose.vue',
  ];
  const known = new Set(examples.flatMap((it) => read(`examples/${it}`).split('\n')));
  const shown = [...guide.matchAll(/^```\w+\n(.*?)^```$/gms)].flatMap(([, code]) => code.split('\n'));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((line) => !known.has(line) && line !== '// …')).toEqual([]);
});

test('docs/hosts.md names the versions that are tested', () => {
  const packages = (example) => {
    const { dependencies, devDependencies } = JSON.parse(read(`examples/${example}/package.json`));
    return { ...dependencies, ...devDependencies };
  };
  const pinned = (name, example = 'mkdocs') => read(`examples/${example}/requirements.txt`).match(new RegExp(`^${name}==(\\S+)`, 'm'))[1];
  const mdbook = read('xtask/src/tools.rs').match(/MDBOOK: &str = "(.+)"/)[1];
  expect(guide).toContain(`Tested: ${mdbook}.`);
  expect(guide).toContain(`Tested: Material ${pinned('mkdocs-material')} with MkDocs ${pinned('mkdocs')} `);
  const docusaurus = packages('docusaurus');
  expect(guide).toContain(`Tested: ${docusaurus['@docusaurus/core']} with React ${docusaurus.react} `);
  const vitepress = packages('vitepress');
  expect(guide).toContain(`Tested: ${vitepress.vitepress} with Vue ${vitepress.vue} `);
  const starlight = packages('starlight');
  expect(guide).toContain(`Tested: Starlight ${starlight['@astrojs/starlight']} with Astro ${starlight.astro} `);
  expect(guide).toContain(`Tested: Sphinx ${pinned('sphinx', 'sphinx')} with Furo ${pinned('furo', 'sphinx')} `);
  const [react, vue] = [packages('react'), packages('vue')];
  expect(guide).toContain(`Tested: ${react.react} with Vite ${react.vite} and TypeScript ${react.typescript}.`);
  expect(guide).toContain(`Tested: ${vue.vue} with Vite ${vue.vite} and vue-tsc ${vue['vue-tsc']}.`);
});
