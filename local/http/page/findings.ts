// The place of each finding's cell on the page, and the list of findings with links to the cells.
import type { Finding } from '../../../src/sheet/configuration.ts';
import { placed } from '../../../src/sheet/sentences/sentences.ts';
import { headerKey } from '../../../src/sheet/text.ts';
import type { Inspection } from '../../start/inspection.ts';
import { escapeHtml } from '../html.ts';
import type { PageTab } from './content.ts';

/** A cell, or a header cell, that a finding is about. */
export interface Mark {
  /** Counted from 1, as in the list. */
  readonly number: number;
  /** The tab's place on the page. */
  readonly tabAt: number;
  /** Counted from 0, as in `PageTab.rows`; 0 is the header. */
  readonly row: number;
  /** Counted from 0; null where the whole row, or the whole tab, is meant. */
  readonly column: number | null;
}

/** Findings come after the files in the list; `marksOf` counts the findings alone, `findingItems` adds the files. */
export function marksOf(findings: readonly Finding[], tabs: readonly PageTab[]): readonly Mark[] {
  return findings.flatMap((finding, at): Mark[] => {
    const tabAt = tabs.findIndex(({ name }) => headerKey(name) === headerKey(finding.tab));
    const tab = tabs[tabAt];
    if (tab === undefined || 'unreadable' in tab) return [];
    const row = (finding.row ?? 1) - 1;
    const [header = []] = tab.rows;
    const found = header.findIndex((name) => finding.column !== null && headerKey(name) === headerKey(finding.column));
    const isThere = row < tab.rows.length;
    return [{ number: at + 1, tabAt, row: isThere ? row : 0, column: found < 0 ? null : found }];
  });
}

export function findingItems({ files, findings, language }: Inspection, marks: readonly Mark[]): string[] {
  const ofFindings = findings.map((finding, at) => {
    const text = escapeHtml(placed(finding, language));
    const mark = marks.find(({ number }) => number === at + 1);
    const line = mark ? `<a href="#tab-${mark.tabAt}-finding-${at + 1}">${text}</a>` : text;
    return `<li id="finding-${at + 1}" value="${at + 1}">${line}</li>`;
  });
  const ofFiles = files.map(({ file, sentence }, at) => {
    return `<li value="${findings.length + at + 1}"><strong>${escapeHtml(file)}</strong>: ${escapeHtml(sentence)}</li>`;
  });
  return [...ofFindings, ...ofFiles];
}
