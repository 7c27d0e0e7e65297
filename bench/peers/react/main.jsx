// The chooser in React. The rules are asked by json-rules-engine, whose answer is a promise.

import { createRoot } from 'react-dom/client';
import { Chooser } from './chooser.jsx';

createRoot(document.getElementById('app')).render(<Chooser />);
