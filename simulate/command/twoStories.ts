// Whether a seed told the same story both times, byte for byte.
import type { Judged } from './seeds.ts';

type Story = Pick<Judged, 'trace' | 'history'>;

/** The first difference, in words; null if there is none. */
export function difference(one: Story, other: Story): string | null {
  const [lines, others] = [storyLines(one), storyLines(other)];
  const at = lines.findIndex((line, index) => line !== others[index]);
  if (at < 0 && lines.length === others.length) return null;
  const parting = at < 0 ? lines.length : at;
  return [`line ${parting + 1}`, lines[parting] ?? '(the end)', others[parting] ?? '(the end)'].join('\n  ');
}

/** The trace, and then what the trace does not tell. */
function storyLines({ trace, history }: Story): string[] {
  return [...trace, JSON.stringify(history)];
}
