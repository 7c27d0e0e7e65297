// The rules of the tests with a word of seventy letters in every text.

import { rules } from './rules.js';

const WORD = `${'Donaudampfschifffahrtsgesellschaft'.repeat(2)}en`;

/** Texts of a rule file, by their names there. */
const TEXTS = new Set(['title', 'summary', 'version', 'ask', 'help', 'label', 'name', 'because', 'warn', 'feature', 'say',
  'until', 'licence', 'basis', 'test', 'strengths', 'weaknesses', 'avoid', 'cells']);

function longer(name, value) {
  if (Array.isArray(value)) return value.map((it) => longer(name, it));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, longer(TEXTS.has(name) ? name : key, it)]));
  }
  // The end of a source is a day.
  if (typeof value !== 'string' || /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  if (name === 'short') return WORD.slice(0, 23);
  return TEXTS.has(name) ? `${WORD} ${value}` : value;
}

export const longRules = {
  ...longer('', rules),
  words: { result: WORD.slice(0, 60), stack: WORD.slice(0, 60) },
  presets: rules.presets.map((it) => ({ ...it, title: `${WORD} ${it.title}`, group: it.group && `${WORD} ${it.group}` })),
};
