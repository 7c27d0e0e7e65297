import { useState } from 'react';
import 'decision-matrix-element/react';

const matrix = `${import.meta.env.BASE_URL}matrix/`;

export function Choose() {
  const [result, setResult] = useState('');
  return (
    <>
      <h1>Choose a web framework</h1>
      <p>Answer what you know about the project. The recommendation follows each answer.</p>
      <decision-matrix src={matrix} answers="realtime=core" onmatrix-change={({ detail }) => setResult(detail.text)}>
        <p>The decision matrix needs JavaScript here. <a href={`${matrix}index.html`}>Read it on a page of its own.</a></p>
      </decision-matrix>
      <p>So far: <output>{result}</output></p>
      <p>When you have decided, go <a href="#/">back to the handbook</a>.</p>
    </>
  );
}
