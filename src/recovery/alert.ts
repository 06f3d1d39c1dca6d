// Mails each finding once: when it is new, or when it comes back.
import { findProblems, openedSheet } from '../check/check.ts';
import type { Execution } from '../execution.ts';
import { isOfJob, type JobFinding, MOST_MARKS, mailedMarks, markOf, writeMarks } from '../notes/mailedProblems.ts';
import { platformText, told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { DAY_MS } from '../scheduling/time.ts';
import type { Finding, Language } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/sentences.ts';
import { TABS } from '../sheet/tabs.ts';
import { type RecoveryWords, recoveryWords } from '../words/recovery.ts';
import type { Snapshot } from './snapshot.ts';

// A calendar's refusal is a finding for ten minutes only. An owner who hears of it by mail has a day to fix it.
const PAUSED_FOR_MS = DAY_MS;
const MOST_LINES = 50;

/** The job's own findings. `isWhole`: every calendar could be read, so there are no others. */
export interface JobFindings {
  readonly findings: readonly JobFinding[];
  readonly isWhole: boolean;
}

/** One mail at most. If it cannot be sent, the next run tries again. */
export function alertAbout(ports: Ports, snapshot: Snapshot, { findings: ofJob, isWhole }: JobFindings): void {
  const { notes, startedMs } = snapshot.execution;
  const opened = openedSheet(ports, notes, snapshot.sheet.workbook, startedMs);
  const { findings, language } = findProblems(ports, opened, { pausedForMs: PAUSED_FOR_MS });
  const now = [...ofJob, ...findings].map((finding) => ({ finding, mark: markOf(finding, ports.codec) }));
  const before = mailedMarks(notes);
  const unseen = isWhole ? [] : before.filter(isOfJob);
  const all = [...new Set([...unseen, ...now.map(({ mark }) => mark)])].slice(0, MOST_MARKS);
  const stay = all.filter((mark) => before.includes(mark));
  // A finding that cannot be noted is not mailed; Check names it.
  const isNew = (mark: string): boolean => all.includes(mark) && !before.includes(mark);
  const news = now.filter(({ mark }) => isNew(mark)).map(({ finding }) => finding);
  if (news.length === 0) writeMarks(notes, stay, before);
  else if (isNoted(snapshot.execution, all, before, stay) && !sendMail(ports, snapshot, news, language))
    writeMarks(notes, stay, all);
}

/** Marks come before the mail: if they cannot be written, the same mail would go out every quarter of an hour. */
function isNoted(
  { notes, ports }: Execution,
  all: readonly string[],
  before: readonly string[],
  stay: readonly string[],
): boolean {
  try {
    writeMarks(notes, all, before);
    return true;
  } catch (error) {
    ports.report(`No mail about what is wrong, as it cannot be noted: ${platformText(error)}`);
    // The call that failed may have written the marks.
    writeMarks(notes, stay, all);
    return false;
  }
}

function sendMail(ports: Ports, snapshot: Snapshot, news: readonly Finding[], language: Language): boolean {
  const words = recoveryWords(language);
  try {
    const to = snapshot.sheet.configuration.settings.alertEmail || ports.mail.owner();
    ports.mail.send(to, words.subject(news.length), textOf(snapshot, news, words, language));
    return true;
  } catch (error) {
    ports.report(`The mail about what is wrong could not be sent: ${told(error)}`);
    return false;
  }
}

function textOf(
  { execution, sheet }: Snapshot,
  news: readonly Finding[],
  words: RecoveryWords,
  language: Language,
): string {
  const lines = news.slice(0, MOST_LINES).map((finding) => `- ${lineOf(finding, words, language)}`);
  const more = news.length - lines.length;
  const link = execution.workbook.link(sheet.workbook, 1);
  return [
    words.intro,
    ...lines,
    ...(more > 0 ? [words.andMore(more)] : []),
    words.whatToDo,
    ...(link === '' ? [] : [link]),
    words.onlyOnce,
  ].join('\n\n');
}

/** A cell of Bookings may show a caller's text, so the mail names only its row. Our own sentences are safe. */
function lineOf(finding: Finding, words: RecoveryWords, language: Language): string {
  const isCell = finding.tab === TABS.bookings.name && finding.row !== null && finding.column !== null;
  return placed(isCell ? { ...finding, sentence: words.cellUnreadable } : finding, language);
}
