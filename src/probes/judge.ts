// Makes probes of what there is around the Sheet: what is as it should be, and what to do about the rest.
import type { ZoneFault } from '../scheduling/zoneData.ts';
import type { Language } from '../sheet/configuration.ts';
import { PRESENT_VERSION } from '../sheet/sheetVersion.ts';
import { ENGLISH } from '../words/probes/english.ts';
import { GERMAN } from '../words/probes/german.ts';
import type { Fix, ProbeName, ProbeWords } from '../words/probes/words.ts';
import type { HostLeftOut } from '../words/reasons/reasons.ts';
import type { Around, HubspotAround, LastCall, SheetAround, Triggers, ZoneData } from './around.ts';
import type { Probe } from './probe.ts';

/** In the order in which a person should read them. */
export function probesOf(around: Around, language: Language): readonly Probe[] {
  const words = wordsIn(language);
  const { sheet, body } = around;
  const named = (name: ProbeName, { result, sentence, fix }: Judged): Probe => ({
    ...{ name: words.names[name], result, sentence },
    fix: fix === null ? '' : words.fixes[fix],
  });
  const ofSheet = 'unreadable' in sheet ? null : sheet;
  return [
    named('sheet', 'unreadable' in sheet ? unreadableProbe(sheet.unreadable, around, words) : sheetProbe(sheet, words)),
    ...(ofSheet === null ? [] : [named('calendars', calendarsProbe(ofSheet, around, words))]),
    ...(ofSheet === null ? [] : [named('zones', zonesProbe(ofSheet, around.zoneData, words))]),
    named('permissions', permissionsProbe(around.refusedScopes, words)),
    named('key', around.hasKey ? pass(words.keySet) : fail(words.keyMissing, 'setUp')),
    named('address', addressProbe(around, words)),
    ...(around.selfTest === null ? [] : [named('answers', answersProbe(around.selfTest, words))]),
    named('triggers', triggersProbe(around.triggers, words)),
    named('lock', lockProbe(around.lock, words)),
    named('mails', mailsProbe(around.mailsLeft, words)),
    named('activeSpreadsheet', pass(around.hasActiveSpreadsheet ? words.active : words.notActive)),
    ...(body === null ? [] : [named('body', body === 'utf8' ? pass(words.body.utf8) : warn(words.body[body], 'body'))]),
    ...(ofSheet === null ? [] : [named('lastCall', lastCallProbe(ofSheet.lastCall, words))]),
    ...(ofSheet?.hubspot ? [named('hubspot', hubspotProbe(ofSheet.hubspot, words))] : []),
  ];
}

/** `why`: Google's words. */
export function unwrittenProbe(why: string, language: Language): Probe {
  const { names, fixes, unwritten } = wordsIn(language);
  return { name: names.health, result: 'warn', sentence: unwritten(why), fix: fixes.health };
}

function wordsIn(language: Language): ProbeWords {
  return language === 'de' ? GERMAN : ENGLISH;
}

interface Judged extends Omit<Probe, 'name' | 'fix'> {
  readonly fix: Fix | null;
}

const pass = (sentence: string): Judged => ({ result: 'pass', sentence, fix: null });
const warn = (sentence: string, fix: Fix): Judged => ({ result: 'warn', sentence, fix });
const fail = (sentence: string, fix: Fix): Judged => ({ result: 'fail', sentence, fix });

/** In place of Google's words for it; null if the permission was given. */
function notAllowed(scope: string, { refusedScopes }: Around, words: ProbeWords): Judged | null {
  return refusedScopes.includes(scope) ? fail(words.scopesMissing(scope), 'allow') : null;
}

function unreadableProbe(why: string, around: Around, words: ProbeWords): Judged {
  return notAllowed('spreadsheets', around, words) ?? fail(words.sheetUnreadable(why), 'google');
}

function sheetProbe({ findings, isWithdrawn }: SheetAround, words: ProbeWords): Judged {
  if (isWithdrawn) return fail(words.sheetWithdrawn(findings), 'check');
  return findings === 0 ? pass(words.sheetFine) : warn(words.sheetFindings(findings), 'check');
}

// More would fill the page. Check names all.
const MOST_NAMED = 5;

function calendarsProbe({ hosts, calendars }: SheetAround, around: Around, words: ProbeWords): Judged {
  const { asked, failed, leftOut } = calendars;
  if (hosts === 0) return fail(words.noHosts, 'hosts');
  if (failed !== null)
    return notAllowed('calendar.freebusy', around, words) ?? fail(words.calendarsFailed(failed), 'google');
  if (leftOut.length === 0) return pass(words.calendarsRead(asked));
  const faulty = [...new Set(leftOut.map(({ calendarId }) => calendarId))];
  const named = faulty.slice(0, MOST_NAMED).map((id) => `${id} (${hostsOf(id, leftOut)})`);
  const more = faulty.length > MOST_NAMED ? [' …'] : [];
  return fail(words.calendarsFaulty(faulty.length, asked, [named.join(', '), ...more].join(',')), 'share');
}

function hostsOf(calendar: string, leftOut: readonly HostLeftOut[]): string {
  const own = leftOut.filter(({ calendarId }) => calendarId === calendar);
  return [...new Set(own.map(({ host }) => host))].join(', ');
}

function zonesProbe({ calendars }: SheetAround, data: ZoneData, words: ProbeWords): Judged {
  const { zoneFaults, showsOffsets } = calendars;
  const sources = [
    ...(data.intl === null ? [] : [words.zoneData('Intl', data.intl)]),
    words.zoneData('formatDate', data.formatDate),
  ].join(' ');
  if (zoneFaults.length > 0) return warn(`${words.zonesDiffer(zonesIn(zoneFaults))} ${sources}`, 'zones');
  return pass(`${words.zonesAgree(data.intl !== null, showsOffsets)} ${sources}`);
}

function zonesIn(faults: readonly ZoneFault[]): string {
  return [...new Set(faults.map(({ timeZone }) => timeZone))].join(', ');
}

// Without one of these callers are offered nothing, or nothing can be booked.
const NEEDED: readonly string[] = ['spreadsheets', 'calendar.freebusy', 'calendar.events'];

function permissionsProbe(refused: readonly string[], words: ProbeWords): Judged {
  if (refused.length === 0) return pass(words.scopesAll);
  const isNeeded = refused.some((scope) => NEEDED.includes(scope));
  return (isNeeded ? fail : warn)(words.scopesMissing(refused.join(', ')), 'allow');
}

function addressProbe({ hasAddress, olderWebApp }: Around, words: ProbeWords): Judged {
  if (!hasAddress) return warn(words.addressMissing, 'deploy');
  if (olderWebApp !== null) return warn(words.webAppOlder(olderWebApp, PRESENT_VERSION), 'deployAgain');
  return pass(words.addressKnown);
}

/** The job tries once more before it mails. */
function answersProbe({ failures, came }: NonNullable<Around['selfTest']>, words: ProbeWords): Judged {
  if (failures === 0) return pass(words.answersCame);
  const sentence = came === '' ? words.answersUnsigned : words.answersNone(came);
  return (failures === 1 ? warn : fail)(sentence, 'answers');
}

function triggersProbe(triggers: Triggers, words: ProbeWords): Judged {
  if ('ofOther' in triggers) return pass(words.triggersOfOther(triggers.ofOther));
  if ('unknown' in triggers) return warn(words.triggersUnknown, 'allow');
  const { missing } = triggers;
  return missing.length === 0 ? pass(words.triggersRun) : warn(words.triggersMissing(missing.join(', ')), 'setUp');
}

function lockProbe({ isTaken, milliseconds }: Around['lock'], words: ProbeWords): Judged {
  return isTaken ? pass(words.lockTaken(milliseconds)) : warn(words.lockNotTaken, 'lock');
}

function mailsProbe(left: number | null, words: ProbeWords): Judged {
  if (left === null) return warn(words.mailsUnknown, 'allow');
  return left > 0 ? pass(words.mailsLeft(left)) : warn(words.mailsLeft(left), 'mails');
}

// Calls that Slotsheet could answer, with a time or without.
const ANSWERED: readonly string[] = ['success', 'failed'];

function lastCallProbe(call: LastCall | null, words: ProbeWords): Judged {
  if (call === null) return warn(words.noCall, 'call');
  const sentence = words.lastCall(call.time, call.action, call.outcome);
  return ANSWERED.includes(call.outcome) ? pass(sentence) : warn(sentence, 'log');
}

function hubspotProbe({ hasKey, links, read, problems }: HubspotAround, words: ProbeWords): Judged {
  if (!hasKey) return fail(words.hubspotKeyMissing, 'hubspotKey');
  if (read < links) return fail(words.hubspotUnread(links - read, links), 'check');
  return problems > 0 ? warn(words.hubspotProblems(problems), 'check') : pass(words.hubspotRead(links));
}
