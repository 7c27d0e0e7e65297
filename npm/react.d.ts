// `<decision-matrix>` in JSX, from React 19 on, which hands events of elements to `on` and their name.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DecisionMatrixElement, MatrixAttributes, MatrixChangeEvent, MatrixErrorEvent, MatrixReadyEvent } from './index.js';

export * from './index.js';

/** What the element takes in JSX. */
export interface MatrixProps
  extends Omit<DetailedHTMLProps<HTMLAttributes<DecisionMatrixElement>, DecisionMatrixElement>, keyof MatrixAttributes>,
    MatrixAttributes {
  'onmatrix-ready'?: (event: MatrixReadyEvent) => void;
  'onmatrix-change'?: (event: MatrixChangeEvent) => void;
  'onmatrix-error'?: (event: MatrixErrorEvent) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'decision-matrix': MatrixProps;
    }
  }
}
