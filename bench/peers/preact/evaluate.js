// The plain loop: which rules fire for these answers, and what follows.

import { holds, read } from '../../engines/plain.js';
import { rules } from '../file.js';
import { outcome } from '../outcome.js';

const conditions = new Map(rules.map((rule) => [rule, read(rule.if)]));

export const evaluate = (answers) => outcome(rules.filter((rule) => holds(conditions.get(rule), answers) === true));
