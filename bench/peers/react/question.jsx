// One question with its pills. It is drawn anew only when its own answer changes.

import { memo } from 'react';

export const Question = memo(function Question({ question, answer, act }) {
  const { id, ask, help, kind, values } = question;
  const several = kind === 'many';
  const type = several ? 'toggle' : 'choose';
  return (
    <fieldset className="question" data-question={id}>
      <legend>{ask}</legend>
      {help && <p className="help">{help}</p>}
      <div className="pills">
        {values.map((value) => (
          <label className="pill" key={value.id}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              checked={several ? (answer ?? []).includes(value.id) : answer === value.id}
              onChange={() => act({ type, question: id, value: value.id })}
            />
            <span>{value.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
});
