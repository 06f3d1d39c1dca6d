// An open menu: arrows move in it, Escape and Tab close it, and so does leaving it.
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface MenuEntry {
  readonly label: string;
  readonly work: () => void;
}

interface MenuProps {
  readonly label: string;
  /** null = a separator. */
  readonly entries: readonly (MenuEntry | null)[];
  /** Where it stands on the screen; null = where its parent puts it. */
  readonly at: { readonly left: number; readonly top: number } | null;
  /** `wasLeft`: the person is elsewhere already. */
  readonly onClose: (wasLeft: boolean) => void;
}

export function Menu({ label, entries, at, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const from = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: items.length - 1 }[event.key];
    const isEnd = event.key === 'Escape' || event.key === 'Tab';
    if (isEnd) onClose(false);
    if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    if (isEnd || to !== undefined) event.preventDefault();
  }

  return (
    <div
      ref={list}
      role="menu"
      class={at === null ? '' : 'placed'}
      style={at === null ? undefined : { left: `${at.left}px`, top: `${at.top}px` }}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!list.current?.contains(event.relatedTarget as Node | null)) onClose(true);
      }}
    >
      {entries.map((entry, place) => (
        <Entry key={place} entry={entry} onChoose={() => onClose(false)} />
      ))}
    </div>
  );
}

function Entry({ entry, onChoose }: { readonly entry: MenuEntry | null; readonly onChoose: () => void }) {
  if (entry === null) return <hr />;
  const { label, work } = entry;
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        onChoose();
        work();
      }}
    >
      {label}
    </button>
  );
}
