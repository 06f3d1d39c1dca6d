// The menu that onOpen made, behind its button.
import { useRef, useState } from 'preact/hooks';
import type { BenchMenu } from '../wire.ts';
import { Menu } from './menu.tsx';

interface MenuBarProps {
  readonly menu: BenchMenu;
  readonly onChoose: (functionName: string) => void;
}

export function MenuBar({ menu: { name, items }, onChoose }: MenuBarProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <div class="menuBar">
      <button
        ref={opener}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        // The menu closes when it loses the focus; a press of the open menu's button must not open it again.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {name}
      </button>
      {isOpen && (
        <Menu
          label={name}
          at={null}
          entries={items.map((item) => item && { label: item.label, work: () => onChoose(item.functionName) })}
          onClose={(wasLeft) => {
            setOpen(false);
            if (!wasLeft) opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}
