// One question with its pills. It is drawn anew only when its own answer changes.

/** @jsxImportSource preact */
import { Component } from 'preact';

export class Question extends Component {
  shouldComponentUpdate({ answer }) {
    return answer !== this.props.answer;
  }

  render({ question, answer, act }) {
    const { id, ask, help, kind, values } = question;
    const several = kind === 'many';
    const type = several ? 'toggle' : 'choose';
    return (
      <fieldset class="question" data-question={id}>
        <legend>{ask}</legend>
        {help && <p class="help">{help}</p>}
        <div class="pills">
          {values.map((value) => (
            <label class="pill" key={value.id}>
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
  }
}
