// A Starlight site that embeds a decision matrix. The finished site of the matrix, `dist/`, lies in
// `public/matrix/`, from where Astro copies it into the site as it is.

import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';

const base = '/starlight';

export default defineConfig({
  base,
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title: 'Team handbook',
      favicon: '/matrix/icon.svg',
      pagefind: false,
      // Once for the whole site. Paths here are taken as they stand, so the base belongs to them.
      head: [{ tag: 'script', attrs: { src: `${base}/matrix/embed.js`, defer: true } }],
    }),
  ],
});
