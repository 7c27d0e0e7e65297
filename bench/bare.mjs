// A page that holds the pills of the rule file and nothing else: native controls, no script, and a style
// sheet of two lines. What a click takes here is what the browser takes, not the product.

/** The text of the page. */
export function bare(rules) {
  const question = ({ id, kind, values }) => {
    const labels = values?.map((it) => it.label) ?? ['Yes', 'No'];
    const type = kind === 'many' ? 'checkbox' : 'radio';
    const pills = labels.map((label) => `<label class="pill"><input type="${type}" name="${id}">${text(label)}</label>`);
    return `<fieldset data-question="${id}">${pills.join(' ')}</fieldset>`;
  };
  return `<!doctype html>
<html lang="en" data-app="ready">
<meta charset="utf-8">
<title>Nothing but pills</title>
<link rel="icon" href="data:,">
<style>
.pill { display: inline-block; border: 1px solid; border-radius: 1em; padding: 0.25em 0.75em }
.pill:has(:checked) { background: #cde }
</style>
<form>${rules.questions.map(question).join('\n')}<button type="reset" id="start-over">Start over</button></form>
</html>`;
}

const text = (label) => label.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
