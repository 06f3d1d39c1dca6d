// The bodies that the workbench's page sends, checked: what was meant for another start of the server is refused.
import { isObject } from '../services/jsonObject.ts';
import { type CellEdit, PERSONS, type RowEdit, type Seat } from './wire.ts';

export function textIn(asked: unknown, name: string): string {
  const value: unknown = isObject(asked) ? asked[name] : undefined;
  if (typeof value !== 'string') throw new Error(`A request of the workbench lacks ${name}.`);
  return value;
}

export function readSeat(asked: unknown): Seat {
  const given = textIn(asked, 'person');
  const person = PERSONS.find((name) => name === given);
  if (person === undefined) throw new Error(`The workbench knows no person ${given}.`);
  return { person, language: textIn(asked, 'language') === 'de' ? 'de' : 'en' };
}

export function isCellEdit(asked: unknown): asked is CellEdit {
  return (
    isObject(asked) &&
    typeof asked.tab === 'string' &&
    isPlace(asked.row) &&
    isPlace(asked.column) &&
    typeof asked.pasted === 'boolean' &&
    Array.isArray(asked.cells) &&
    asked.cells.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  );
}

export function isRowEdit(asked: unknown): asked is RowEdit {
  const kinds: readonly unknown[] = ['insert', 'remove'];
  return isObject(asked) && typeof asked.tab === 'string' && isPlace(asked.row) && kinds.includes(asked.kind);
}

function isPlace(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
