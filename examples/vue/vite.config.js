// A Vue application that embeds a decision matrix. The finished site of the matrix, `dist/`, lies in
// `public/matrix/`, from where Vite copies it as it is.

import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Else the compiler takes it for a component.
const isCustomElement = (tag) => tag === 'decision-matrix';

export default defineConfig({
  base: '/vue/',
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
