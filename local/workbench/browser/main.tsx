// The page at `/` begins here.
import { render } from 'preact';
import { App } from './app.tsx';

const bench = document.getElementById('bench');
if (bench !== null) {
  bench.replaceChildren();
  render(<App />, bench);
}
