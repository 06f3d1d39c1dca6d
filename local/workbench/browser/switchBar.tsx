// Who sits at the keyboard, and how this Google behaves.
import { type BenchLanguage, PERSONS } from '../wire.ts';
import { SLOW, type Switches, type Theme } from './switches.ts';
import type { Words } from './words.ts';

interface SwitchBarProps {
  readonly switches: Switches;
  readonly words: Words;
  readonly onChange: (changed: Partial<Switches>) => void;
}

export function SwitchBar({ switches, words, onChange }: SwitchBarProps) {
  const { person, language, theme, latency, clipboard } = switches;
  const persons = PERSONS.map((name) => [name, words.persons[name]] as const);
  const languages = [['', words.asInSettings] as const, ['en', 'English'] as const, ['de', 'Deutsch'] as const];
  const themes = Object.entries(words.themes);
  const latencies = Object.entries(words.latencies);
  return (
    <details class="switches">
      <summary>{words.switches}</summary>
      <Choice label={words.person} value={person} options={persons} onPick={(to) => onChange({ person: named(to) })} />
      <Choice
        label={words.language}
        value={language ?? ''}
        options={languages}
        onPick={(to) => onChange({ language: to === '' ? null : (to as BenchLanguage) })}
      />
      <Choice label={words.theme} value={theme} options={themes} onPick={(to) => onChange({ theme: to as Theme })} />
      <Choice
        label={words.latency}
        value={latency === null ? 'none' : 'slow'}
        options={latencies}
        onPick={(to) => onChange({ latency: to === 'none' ? null : SLOW })}
      />
      <label>
        <input type="checkbox" checked={clipboard} onChange={() => onChange({ clipboard: !clipboard })} />
        {words.clipboard}
      </label>
    </details>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onPick: (value: string) => void;
}

function Choice({ label, value, options, onPick }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(([name, shown]) => (
          <option key={name} value={name}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

function named(value: string): Switches['person'] {
  return PERSONS.find((name) => name === value) ?? 'owner';
}
