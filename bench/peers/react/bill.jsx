// The reasons for and against an option, and their sum. A line that stays as it is is not drawn anew.

import { memo } from 'react';
import { sign, signed } from '../outcome.js';

export function Bill({ bill }) {
  const { option, score, reasons } = bill;
  return (
    <div>
      <ul className="bill">
        {reasons.map(({ rule, points }) => (
          <Reason key={rule.id} because={rule.because} points={points} />
        ))}
      </ul>
      <p className="bill-total">
        <strong className="points">{score}</strong>
        <strong>{option.name}</strong>
      </p>
    </div>
  );
}

const Reason = memo(function Reason({ because, points }) {
  return (
    <li data-sign={sign(points)}>
      <span className="points">{signed(points)}</span>
      <p>{because}</p>
    </li>
  );
});
