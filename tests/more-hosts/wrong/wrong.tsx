import 'decision-matrix-element/react';

export const examples = [
  <decision-matrix src="/matrix/" theme="dark" layout="steps" reserve={900} sandbox onmatrix-change={({ detail }) => detail.own} />,
  <decision-matrix src="/matrix/" className="wide" hidden title="Which framework?" lang="en" onmatrix-ready={() => {}} />,
  // Wrong, each:
  <decision-matrix />,
  <decision-matrix src={1} />,
  <decision-matrix src="/matrix/" theme="blue" />,
  <decision-matrix src="/matrix/" layout="list" />,
  <decision-matrix src="/matrix/" loading="never" />,
  <decision-matrix src="/matrix/" answers={{ admin: true }} />,
  <decision-matrix src="/matrix/" colour="red" />,
  <decision-matrix src="/matrix/" onmatrix-change={({ detail }) => detail.winners} />,
  <decision-matrix src="/matrix/" onmatrix-error={({ detail }) => detail.own} />,
  // That was all.
];
