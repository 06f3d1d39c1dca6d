// The field in which a cell is typed, with the choices of the cell's drop-down. Any other text is taken too.
import { useLayoutEffect, useRef } from 'preact/hooks';

interface EditorProps {
  readonly text: string;
  readonly choices: readonly string[];
  readonly onCommit: (text: string, key: 'Enter' | 'Tab' | 'blur') => void;
  readonly onCancel: () => void;
}

const LIST = 'grid-choices';

export function Editor({ text, choices, onCommit, onCancel }: EditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  // Before the next key: it belongs to the field already.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  function commit(key: 'Enter' | 'Tab' | 'blur'): void {
    if (isDone.current) return;
    isDone.current = true;
    onCommit(field.current?.value ?? '', key);
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      isDone.current = true;
      onCancel();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
      event.preventDefault();
      commit(event.key);
    }
  }

  return (
    <>
      <input
        ref={field}
        class="editor"
        defaultValue={text}
        aria-label="Text"
        list={choices.length > 0 ? LIST : undefined}
        autocomplete="off"
        spellcheck={false}
        onKeyDown={onKeyDown}
        onBlur={() => commit('blur')}
        onMouseDown={(event) => event.stopPropagation()}
      />
      {choices.length > 0 && (
        <datalist id={LIST}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}
