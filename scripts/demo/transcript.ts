// The demo's output: the words of each speaker, and times as an agent would say them.

const COLOURS = { Agent: '36', Caller: '33', Slotsheet: '32', Stranger: '35', Demo: '2' } as const;
export type Speaker = keyof typeof COLOURS;

/** An expectation that did not hold, as one sentence for the person at the terminal. */
export class DemoError extends Error {}

/** Throws DemoError with the sentence unless the expectation holds. */
export function expectThat(holds: boolean, sentence: string): void {
  if (!holds) throw new DemoError(sentence);
}

export function say(speaker: Speaker, words: string): void {
  const name = `${speaker}:`.padEnd(11);
  console.log(colour(COLOURS[speaker], name) + words);
}

export function heading(words: string): void {
  console.log(`\n${colour('1', words)}`);
}

// Colour only on a terminal, and not if the person asked for none (no-color.org).
export function colour(code: string, words: string): string {
  const wanted = process.stdout.isTTY && !process.env.NO_COLOR;
  return wanted ? `\u001b[${code}m${words}\u001b[0m` : words;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The instant on the practice's wall clock: `Thursday 26 November at 14:30`. */
export function spoken(startMs: number): string {
  const part = partsOf(startMs);
  return `${part('weekday')} ${part('day')} ${part('month')} at ${part('hour')}:${part('minute')}`;
}

export function isThursday(startMs: number): boolean {
  return partsOf(startMs)('weekday') === 'Thursday';
}

function partsOf(startMs: number): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = CLOCK.formatToParts(startMs);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** Rows as aligned columns; the first row is the header. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    console.log(`  ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join('  ')}`.trimEnd());
  }
}
