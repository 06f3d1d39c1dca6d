// Where the focus goes when what has it disappears. Otherwise it would be lost, and reading would begin anew.
import { useEffect } from 'preact/hooks';

/** To the page's heading. */
export function useFocusBack(): void {
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector('h1')?.focus({ preventScroll: true });
      });
    },
    [],
  );
}
