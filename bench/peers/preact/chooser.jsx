// The page: questions on the left, the result on the right.

/** @jsxImportSource preact */
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { NONE, answering } from '../answers.js';
import { file, groups } from '../file.js';
import { evaluate } from './evaluate.js';
import { Question } from './question.jsx';
import { Result } from './result.jsx';

export function Chooser() {
  const [answers, act] = useReducer(answering, NONE);
  const outcome = useMemo(() => evaluate(answers), [answers]);
  useEffect(() => {
    document.documentElement.dataset.app = 'ready';
  }, []);
  return (
    <div class="app">
      <header class="head">
        <div>
          <h1>{file.title}</h1>
          <p class="lead">{file.summary}</p>
        </div>
        <div class="toolbar">
          <button class="button" id="start-over" type="button" onClick={() => act({ type: 'start over' })}>
            Start over
          </button>
        </div>
      </header>
      <main>
        <div class="columns">
          <section class="questions" aria-label="Questions">
            {groups.map(({ id, title, questions }) => (
              <section class="group" key={id}>
                <h2>{title}</h2>
                {questions.map((question) => (
                  <Question key={question.id} question={question} answer={answers[question.id]} act={act} />
                ))}
              </section>
            ))}
          </section>
          <Result outcome={outcome} />
        </div>
      </main>
    </div>
  );
}
