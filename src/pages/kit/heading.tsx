// The heading of a page or step. Where a step follows another its heading takes the focus, so that it is heard.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface HeadingProps {
  readonly children: ComponentChildren;
  /** Changes with each step. */
  readonly step?: number;
  /** Takes the focus as soon as it is shown. */
  readonly isNew?: boolean;
}

export function Heading({ children, step = 0, isNew = false }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(isNew ? null : step);
  useLayoutEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
