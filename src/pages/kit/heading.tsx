// The heading of a page or step. Where a step follows another its heading takes the focus, so that it is heard.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** `step`: changes with each step; the first takes no focus. */
export function Heading({ children, step = 0 }: { readonly children: ComponentChildren; readonly step?: number }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
