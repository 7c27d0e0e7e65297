// The outcome of the answers. It comes later than they do, and what comes for older answers is dropped.

import { useEffect, useState } from 'react';
import { engineOf } from '../../engines/json-rules-engine.js';
import { file, rules } from '../file.js';
import { outcome } from '../outcome.js';

const engine = engineOf(file);
const byId = new Map(rules.map((rule) => [rule.id, rule]));
const LEVEL = outcome([]);

export function useOutcome(answers) {
  const [found, setFound] = useState(LEVEL);
  useEffect(() => {
    let isPresent = true;
    engine.run(answers).then(({ events }) => {
      if (isPresent) setFound(outcome(events.map((event) => byId.get(event.type))));
    });
    return () => {
      isPresent = false;
    };
  }, [answers]);
  return found;
}
