// The reasons for and against an option, and their sum.

/** @jsxImportSource preact */
import { sign, signed } from '../outcome.js';

export function Bill({ bill }) {
  const { option, score, reasons } = bill;
  return (
    <div>
      <ul class="bill">
        {reasons.map(({ rule, points }) => (
          <Reason key={rule.id} because={rule.because} points={points} />
        ))}
      </ul>
      <p class="bill-total">
        <strong class="points">{score}</strong>
        <strong>{option.name}</strong>
      </p>
    </div>
  );
}

function Reason({ because, points }) {
  return (
    <li data-sign={sign(points)}>
      <span class="points">{signed(points)}</span>
      <p>{because}</p>
    </li>
  );
}
