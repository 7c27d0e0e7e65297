// The page: questions on the left, the result on the right.

import { useEffect, useReducer } from 'react';
import { NONE, answering } from '../answers.js';
import { file, groups } from '../file.js';
import { Question } from './question.jsx';
import { Result } from './result.jsx';
import { useOutcome } from './use-outcome.js';

export function Chooser() {
  const [answers, act] = useReducer(answering, NONE);
  const outcome = useOutcome(answers);
  useEffect(() => {
    document.documentElement.dataset.app = 'ready';
  }, []);
  return (
    <div className="app">
      <header className="head">
        <div>
          <h1>{file.title}</h1>
          <p className="lead">{file.summary}</p>
        </div>
        <div className="toolbar">
          <button className="button" id="start-over" type="button" onClick={() => act({ type: 'start over' })}>
            Start over
          </button>
        </div>
      </header>
      <main>
        <div className="columns">
          <section className="questions" aria-label="Questions">
            {groups.map(({ id, title, questions }) => (
              <section className="group" key={id}>
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
