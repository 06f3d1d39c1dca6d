// Shows a page in its frame. A page is never blank: what fails while it is drawn is told too.
import { type ComponentType, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { kitWords } from '../words/kit.ts';

export function show(Page: ComponentType): void {
  const place = document.getElementById('page');
  if (place === null) return;
  place.textContent = '';
  render(<Guarded page={Page} />, place);
}

function Guarded({ page: Page }: { readonly page: ComponentType }) {
  const [error] = useErrorBoundary();
  if (error === undefined) return <Page />;
  return (
    <div class="failed" role="alert">
      <h1>Slotsheet</h1>
      <p>{kitWords.broken}</p>
    </div>
  );
}
