// Two pages, told apart by the fragment, and a switch for dark mode that is remembered.

import { useState, useSyncExternalStore } from 'react';
import { Choose } from './Choose';

function usePage() {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
}

function show(theme: string) {
  document.documentElement.dataset.theme = theme;
  localStorage.theme = theme;
  return theme;
}

// Before anything is rendered: an effect would come after the frame of the chooser has been made.
const startTheme = show(localStorage.theme ?? 'light');

export function App() {
  const page = usePage();
  const [theme, setTheme] = useState(startTheme);
  const turn = () => setTheme(show(theme === 'dark' ? 'light' : 'dark'));
  return (
    <>
      <header>
        <button type="button" aria-pressed={theme === 'dark'} onClick={turn}>
          Dark mode
        </button>
      </header>
      <main>{page === '#/choose' ? <Choose /> : <Handbook />}</main>
    </>
  );
}

function Handbook() {
  return (
    <>
      <h1>Team handbook</h1>
      <p>When a new service begins, <a href="#/choose">choose a web framework</a>.</p>
    </>
  );
}
