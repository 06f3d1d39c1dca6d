// Buttons and links. A link opens a new tab: without a target it would replace the page in its frame.
import type { ComponentChildren, RefObject } from 'preact';
import { kitWords } from '../words/kit.ts';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly look?: 'plain' | 'main' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** In place of the text, where that is a sign. */
  readonly name?: string;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
}

export function Button({ children, onClick, look = 'plain', type = 'button', disabled, name, buttonRef }: ButtonProps) {
  return (
    <button
      class={look}
      type={type}
      disabled={disabled}
      aria-label={name}
      title={name}
      onClick={onClick}
      {...(buttonRef && { ref: buttonRef })}
    >
      {children}
    </button>
  );
}

export function Link({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  return (
    <a href={to} target="_blank" rel="noopener">
      {children}
      <span class="hidden"> {kitWords.opensInTab}</span>
    </a>
  );
}
