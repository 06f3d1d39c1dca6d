// Labelled fields.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  change(value: string): void;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Proposals, shown while typing. */
  readonly from?: readonly string[];
}

export function Field({ label, value, change, hint, placeholder, from }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        list={from && `${id}-list`}
        aria-describedby={hint && `${id}-hint`}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {from && (
        <datalist id={`${id}-list`}>
          {from.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {hint && (
        <p class="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  change(value: string): void;
  readonly options: readonly (readonly [value: string, text: string])[];
}

export function Select({ label, value, change, options }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TickProps {
  readonly isOn: boolean;
  change(isOn: boolean): void;
  readonly children: ComponentChildren;
  /** Of a group of which one is chosen; without it the tick stands for itself. */
  readonly group?: string;
}

export function Tick({ isOn, change, children, group }: TickProps) {
  return (
    <label class="tick">
      <input
        type={group === undefined ? 'checkbox' : 'radio'}
        name={group}
        checked={isOn}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
