// What an instance says at its end of the use of Google's quotas.
import { type Row, wholeNumber } from '../../bench/table.ts';

const LINE = /^local: quota (\w+): (\d+) used, (\d+) refused, at most (\d+) a (\w+) \((.*)\)$/;

export function isQuotaLine(line: string): boolean {
  return LINE.test(line);
}

/** Only quotas that were used. */
export function quotaRows(lines: readonly string[]): Row[] {
  return lines.flatMap((line) => {
    const found = LINE.exec(line);
    if (found === null) return [];
    const [, name = '', used = '', refused = '', most = '', per = '', limit = ''] = found;
    if (Number(used) + Number(refused) === 0) return [];
    return [[name, ...[used, refused, most].map((digits) => wholeNumber(Number(digits))), `a ${per}`, limit]];
  });
}
