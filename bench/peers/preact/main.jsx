// The chooser in Preact. The rules are asked by a plain loop, in the turn of the click.

/** @jsxImportSource preact */
import { render } from 'preact';
import { Chooser } from './chooser.jsx';

render(<Chooser />, document.getElementById('app'));
