// A React application that embeds a decision matrix. The finished site of the matrix, `dist/`, lies in
// `public/matrix/`, from where Vite copies it as it is.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({ base: '/react/', plugins: [react()] });
