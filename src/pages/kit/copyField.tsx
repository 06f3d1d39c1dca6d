// A text to be copied. Google grants the clipboard to some frames and not to others, so there are three ways.
import { useId, useRef, useState } from 'preact/hooks';
import { copyWords } from '../words/copy.ts';
import { Button } from './button.tsx';

export function CopyField({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.focus();
    field.current?.select();
    const words = copyWords;
    setSaid((await isCopied(text)) ? words.copied : words.copyByHand);
  };
  return (
    <div class="copied">
      <label for={id}>{label}</label>
      <div class="beside">
        <input ref={field} id={id} readOnly value={text} spellcheck={false} onFocus={() => field.current?.select()} />
        <Button onClick={copy} name={`${copyWords.copy}: ${label}`}>
          {copyWords.copy}
        </Button>
      </div>
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}

/** Of the selected text. `execCommand` works in frames without a grant. */
async function isCopied(text: string): Promise<boolean> {
  try {
    if (document.execCommand('copy')) return true;
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
