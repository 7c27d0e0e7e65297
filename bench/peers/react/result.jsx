// Who leads, and every option with its reasons, best first.

import { memo } from 'react';
import { certainty, headline, points } from '../outcome.js';
import { Bill } from './bill.jsx';

export const Result = memo(function Result({ outcome }) {
  const { best, leaders, behind, winner } = outcome;
  return (
    <section className="result" id="result" aria-label="Recommended stack" tabIndex={0} data-winner={winner}>
      <div className="result-head">
        <p className="eyebrow">Recommended stack</p>
        <h2>{headline(outcome)}</h2>
        <p className="certainty">{certainty(outcome)}</p>
      </div>
      <div id="leaders">
        {leaders.map((it) => (
          <Leader key={it.option.id} bill={it} isTied={leaders.length > 1} />
        ))}
      </div>
      <div id="others">
        <h3>{leaders.length > 0 ? 'Runners-up' : 'In the running'}</h3>
        {behind.map((it) => (
          <RunnerUp key={it.option.id} bill={it} best={best} />
        ))}
      </div>
    </section>
  );
});

function Leader({ bill, isTied }) {
  const { name, summary } = bill.option;
  return (
    <article className="leader">
      {isTied && <h3 className="leader-name">{name}</h3>}
      <p className="summary">{summary}</p>
      <h3>Why, line by line</h3>
      <Bill bill={bill} />
    </article>
  );
}

function RunnerUp({ bill, best }) {
  const { option, score } = bill;
  return (
    <details className="runner">
      <summary>
        <span className="runner-name">{option.name}</span>
        <meter className="share" aria-hidden="true" max={Math.max(best, 1)} value={Math.max(score, 0)} />
        <span className="runner-gap">{`${points(score)}, ${best - score} behind`}</span>
      </summary>
      <p className="summary">{option.summary}</p>
      <Bill bill={bill} />
    </details>
  );
}
