import 'decision-matrix-element';

const matrix = document.querySelector('decision-matrix')!;
const made = document.createElement('decision-matrix');
matrix.addEventListener('matrix-error', ({ detail }) => detail.message.trim());
matrix.addEventListener('click', ({ clientX }) => clientX);
document.addEventListener('matrix-change', ({ detail: { winner, names, own, link, text } }) => [winner.join(), names.length, own, link, text]);
export const examples = [
  // Wrong, each:
  made.answers,
  matrix.addEventListener('matrix-change', ({ detail }) => detail.winner.trim()),
  matrix.addEventListener('matrix-change', ({ detail }) => detail.own.length),
  matrix.addEventListener('matrix-change', ({ detail }) => detail.state === 'won'),
  matrix.addEventListener('matrix-change', ({ detail }) => { detail.text = ''; }),
  matrix.addEventListener('matrix-error', ({ detail }) => detail.text),
  matrix.addEventListener('matrix-ready', ({ detail }) => detail.rules),
  matrix.addEventListener('click', ({ detail }) => detail.rules),
  document.addEventListener('matrix-change', ({ detail }) => detail.winners),
  // That was all.
];
