// A VitePress site that embeds a decision matrix. The finished site of the matrix, `dist/`, lies in
// `public/matrix/`, from where VitePress copies it into the site as it is.

import { defineConfig } from 'vitepress';

const base = '/vitepress/';

export default defineConfig({
  title: 'Team handbook',
  base,
  // Once for the whole site. Paths here are taken as they stand, so the base belongs to them.
  head: [
    ['link', { rel: 'icon', href: `${base}matrix/icon.svg` }],
    ['script', { src: `${base}matrix/embed.js`, defer: '' }],
  ],
  // Else the compiler takes it for a component.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'decision-matrix' } } },
});
