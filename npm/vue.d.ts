// `<decision-matrix>` in the templates of Vue 3.

import type { HTMLAttributes, PublicProps } from 'vue';
import type { DecisionMatrixElement, MatrixAttributes, MatrixChangeEvent, MatrixErrorEvent, MatrixReadyEvent } from './index.js';

export * from './index.js';

/** What the element takes in a template. */
export interface MatrixProps extends Omit<HTMLAttributes, keyof MatrixAttributes>, MatrixAttributes {
  onMatrixReady?: (event: MatrixReadyEvent) => void;
  onMatrixChange?: (event: MatrixChangeEvent) => void;
  onMatrixError?: (event: MatrixErrorEvent) => void;
}

declare module 'vue' {
  interface GlobalComponents {
    'decision-matrix': new () => DecisionMatrixElement & { $props: MatrixProps & PublicProps };
  }
}
