// The tools' names, as a person may have spelt them in a tool's configuration.
import { cut, firstField, readFields } from '../telli/fields.ts';
import { plainName } from '../text/plainName.ts';
import { TOOL_NAMES, type ToolName } from './toolCall.ts';

const LONGEST = 100;

// By plain name.
const SPELT: ReadonlyMap<string, ToolName> = new Map([
  ...TOOL_NAMES.map((name) => [plainName(name), name] as const),
  ['nextappointment', 'next-appointments'],
  ['availability', 'available'],
  ['availableappointments', 'available'],
  ['bookappointment', 'book'],
  ['moveappointment', 'move'],
  ['reschedule', 'move'],
  ['rescheduleappointment', 'move'],
  ['cancelappointment', 'cancel'],
]);

/** The first of `asked` that names one of our tools; else the first that names any. */
export function toolNamed(...asked: readonly string[]): string {
  const ours = asked.map((name) => SPELT.get(plainName(name))).find((name) => name !== undefined);
  return ours ?? shown(asked.find((name) => name.trim() !== '') ?? '');
}

/** Fit for the Log. */
function shown(name: string): string {
  return cut(firstField(readFields({ name }), ['name']), LONGEST);
}
