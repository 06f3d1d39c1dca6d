// Two views of the same, as tabs: the arrows choose.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly (readonly [key: K, text: string])[];
  readonly chosen: K;
  choose(key: K): void;
  readonly children: ComponentChildren;
}

export function Tabs<K extends string>({ label, tabs, chosen, choose, children }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (tabs.findIndex(([key]) => key === chosen) + step + tabs.length) % tabs.length;
    const next = tabs[at];
    if (next) choose(next[0]);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(([key, text]) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-selected={key === chosen}
            aria-controls="tab-panel"
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => choose(key)}
          >
            {text}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
