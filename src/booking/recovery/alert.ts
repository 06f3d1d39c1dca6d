// Mails what is wrong, once: a finding is mailed when it is new, and again only if it was gone in between.
import { DAY_MS } from '../../scheduling/time.ts';
import type { Finding, Language } from '../../sheet/configuration.ts';
import { placed } from '../../sheet/sentences/placed.ts';
import { TABS } from '../../sheet/tabs.ts';
import { parseJson } from '../../telli/json.ts';
import { findProblems, openedSheet } from '../check.ts';
import type { Ports } from '../ports.ts';
import { PROPERTY } from '../propertyNames.ts';
import type { Look } from './job.ts';
import { type RecoveryWords, recoveryWords } from './words.ts';

// A calendar's refusal is no finding for longer than ten minutes; who hears of it by mail has a day to mend it.
const READ_ONLY_FOR_MS = DAY_MS;
// A property holds 9 KB; a mark has 16 characters, and three around it.
const MOST_MARKS = 400;
const MARK_CHARACTERS = 16;
const MOST_LINES = 50;

interface Marked {
  readonly finding: Finding;
  readonly mark: string;
}

/** One mail at most. If it cannot be sent, the next run tries again. */
export function alertAbout(ports: Ports, known: Look, doubles: readonly Finding[]): void {
  const { properties } = known.session;
  const opened = openedSheet(ports, properties, known.sheet.workbook);
  const { findings, language } = findProblems(ports, opened, { readOnlyForMs: READ_ONLY_FOR_MS });
  const now = [...findings, ...doubles].map((finding) => ({ finding, mark: markOf(finding, ports) }));
  const before = marksIn(properties[PROPERTY.alerted]);
  const news = now.filter(({ mark }) => !before.includes(mark));
  const isSent = news.length === 0 || send(ports, known, news, language);
  const stay = [...new Set(now.map(({ mark }) => mark))].filter((mark) => isSent || before.includes(mark));
  remember(ports, stay.slice(0, MOST_MARKS), before);
}

/** The number of rows that wait changes, and the finding is the same. */
function markOf(finding: Finding, { codec }: Ports): string {
  const text = finding.tab === TABS.log.name ? finding.tab : placed(finding, 'en');
  return codec.sha256Hex(text).slice(0, MARK_CHARACTERS);
}

function marksIn(value: string | undefined): readonly string[] {
  const marks = parseJson(value ?? '[]');
  return Array.isArray(marks) ? marks.map(String) : [];
}

function remember({ properties }: Ports, marks: readonly string[], before: readonly string[]): void {
  const isSame = marks.length === before.length && marks.every((mark) => before.includes(mark));
  if (isSame) return;
  if (marks.length === 0) properties.delete(PROPERTY.alerted);
  else properties.set(PROPERTY.alerted, JSON.stringify(marks));
}

function send(ports: Ports, known: Look, news: readonly Marked[], language: Language): boolean {
  const words = recoveryWords(language);
  try {
    const to = known.rules.configuration.settings.alertEmail || ports.mail.owner();
    ports.mail.send(to, words.subject(news.length), textOf(known, news, words, language));
    return true;
  } catch (error) {
    ports.report(`The mail about what is wrong could not be sent: ${error}`);
    return false;
  }
}

function textOf({ session, sheet }: Look, news: readonly Marked[], words: RecoveryWords, language: Language): string {
  const lines = news.slice(0, MOST_LINES).map(({ finding }) => `- ${lineOf(finding, words, language)}`);
  const more = news.length - lines.length;
  const link = session.workbook.link(sheet.workbook, 1);
  return [
    words.intro,
    ...lines,
    ...(more > 0 ? [words.andMore(more)] : []),
    words.whatToDo,
    ...(link === '' ? [] : [link]),
    words.onlyOnce,
  ].join('\n\n');
}

/** What a cell of Bookings shows may be a caller's: of its rows only the place is told. Our own sentences are safe. */
function lineOf(finding: Finding, words: RecoveryWords, language: Language): string {
  const isCell = finding.tab === TABS.bookings.name && finding.column !== null;
  return placed(isCell ? { ...finding, sentence: words.cellUnreadable } : finding, language);
}
