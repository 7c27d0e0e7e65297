// Types of the element `<decision-matrix>`.

/** The result in one word. */
export type MatrixState =
  | 'nothing-said'
  | 'nothing-separates'
  | 'tie'
  | 'close'
  | 'clear'
  | 'decided'
  | 'everything-ruled-out';

/** What `matrix-change` tells: once at the start, and after every change of answers or result. */
export interface MatrixChange {
  /** The rule file: its id, and its version. */
  readonly rules: string;
  readonly version: string;
  /** The answers, as the attribute `answers` takes them. */
  readonly answers: string;
  /** The ids of the options that lead: none, one, or several that share the lead. */
  readonly winner: readonly string[];
  /** The names of these options. */
  readonly names: readonly string[];
  readonly state: MatrixState;
  /** The address of the chooser by itself, with these answers. */
  readonly link: string;
  /** The result in one sentence. Text of the rule file: put it into a page as text, not as markup. */
  readonly text: string;
  /** Whether the visitor's own judgement is in it. */
  readonly own: boolean;
}

/** What `matrix-error` tells. */
export interface MatrixFailure {
  readonly message: string;
}

export type MatrixReadyEvent = CustomEvent<null>;
export type MatrixChangeEvent = CustomEvent<MatrixChange>;
export type MatrixErrorEvent = CustomEvent<MatrixFailure>;

/** The events of the element. They bubble. */
export interface MatrixEventMap {
  'matrix-ready': MatrixReadyEvent;
  'matrix-change': MatrixChangeEvent;
  'matrix-error': MatrixErrorEvent;
}

/** The attributes of the element, beside those that every element has. */
export interface MatrixAttributes {
  /** Where the chooser is: a folder, or a file such as `matrix.html`. In a bundle the element cannot find it by itself. */
  src: string;
  /** Without it `auto`: the theme of the page around. */
  theme?: 'light' | 'dark' | 'auto';
  /** `steps` asks one question at a time. */
  layout?: 'steps' | 'page';
  /** Answers to begin with, such as `admin=yes,realtime=core!`. */
  answers?: string;
  /** The path of another rule file, counted from the chooser. */
  rules?: string;
  /** The language of the chooser. */
  lang?: string;
  /** `lazy` loads the chooser when it comes near the visible part of the page. */
  loading?: 'lazy' | 'eager';
  /** A height in pixels to keep free until the chooser says its own. */
  reserve?: number | string;
  /** Runs the chooser in a sandbox. */
  sandbox?: boolean | '' | 'true' | 'false';
  /** Loads the frame without cookies and storage, for pages that are isolated. */
  credentialless?: boolean | '' | 'true' | 'false';
  /** What screen readers call the frame. */
  title?: string;
}

/** The element. It has no properties of its own: set its attributes. */
export interface DecisionMatrixElement extends HTMLElement {
  addEventListener<Name extends keyof MatrixEventMap>(
    type: Name,
    listener: (this: DecisionMatrixElement, event: MatrixEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: DecisionMatrixElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof MatrixEventMap>(
    type: Name,
    listener: (this: DecisionMatrixElement, event: MatrixEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: DecisionMatrixElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'decision-matrix': DecisionMatrixElement;
  }
  /** They bubble, so a document hears them too. */
  interface DocumentEventMap extends MatrixEventMap {}
}
