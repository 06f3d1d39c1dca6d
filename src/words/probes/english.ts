// The probes in English.
import type { ProbeWords } from './words.ts';

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const ENGLISH: ProbeWords = {
  names: {
    sheet: 'Sheet',
    calendars: 'Calendars',
    zones: 'Time zones',
    permissions: 'Permissions',
    key: 'telli’s key',
    address: 'Address of the web app',
    answers: 'Daily test',
    triggers: 'Triggers',
    lock: 'Lock',
    mails: 'Mails of today',
    activeSpreadsheet: 'Active spreadsheet',
    body: 'é, € and emoji',
    lastCall: 'Last call',
    hubspot: 'HubSpot',
    health: 'Tab Health',
  },
  sheetFine: 'Nothing is wrong in it.',
  sheetFindings: (count) => `Check finds ${counted(count, 'problem', 'problems')}.`,
  sheetWithdrawn: (count) =>
    `Because of a fault nothing at all is offered. Check finds ${counted(count, 'problem', 'problems')}.`,
  sheetUnreadable: (why) => `It could not be read. (Google: ${why})`,
  calendarsRead: (count) => (count === 1 ? 'The one calendar can be read.' : `All ${count} calendars can be read.`),
  noHosts: 'There is no host yet, so there is no calendar to read.',
  calendarsFailed: (why) => `Google Calendar did not answer. (Google: ${why})`,
  calendarsFaulty: (faulty, asked, named) =>
    `${faulty} of ${counted(asked, 'calendar', 'calendars')} cannot be used: ${named}.`,
  zonesAgree: (usesIntl, showsOffsets) => {
    const used = usesIntl ? 'Intl is used, and formatDate agrees' : 'Intl knows no time zones, so formatDate is used';
    const calendar = showsOffsets ? 'Calendar agrees' : 'No busy time shows what Calendar has';
    return `For the hosts’ zones ${used}. ${calendar}.`;
  },
  zonesDiffer: (zones) => `Google’s sources of zone data disagree about dates in ${zones}.`,
  zoneData: (source, isNew) => `${source} has zone data ${isNew ? 'of 2026b or newer' : 'older than 2026b'}.`,
  scopesAll: 'All are given.',
  scopesMissing: (names) => `Not given: ${names}.`,
  keySet: 'It is set.',
  keyMissing: 'It is not set, so that signed calls are refused.',
  addressKnown: 'It is known.',
  addressMissing: 'It is not known.',
  webAppOlder: (known, present) =>
    `Older code answers there than this menu has: it knows version ${known} of the tabs, and the menu version ${present}.`,
  answersCame: 'It asked for times as telli does, and got an answer.',
  answersNone: (came) => `It asked for times as telli does, and got no usable answer (${came}).`,
  answersUnsigned: 'It could not ask as telli does, as telli’s key is not set.',
  triggersRun: 'The job runs every 15 minutes, and changes of the Sheet are told.',
  triggersMissing: (names) => `Not there: ${names}. Bookings are brought in line no more by themselves.`,
  triggersOfOther: (owner) => `They belong to ${owner}. Google shows them to no other person.`,
  triggersUnknown: 'Google does not tell which there are, for want of a permission.',
  lockTaken: (milliseconds) => `It was taken and released in ${milliseconds} ms.`,
  lockNotTaken: 'It was not to be had within 5 seconds.',
  mailsLeft: (count) => `${counted(count, 'more mail', 'more mails')} can be sent.`,
  mailsUnknown: 'Google does not tell how many are left.',
  active: 'The script sees it.',
  notActive: 'The script sees none, and opens the one that Set up saved.',
  body: {
    utf8: 'They arrive as they were sent: Google reads a body as UTF-8.',
    latin1: 'They arrive changed: Google reads a body as ISO-8859-1.',
    otherwise: 'They arrive changed, and neither as UTF-8 nor as ISO-8859-1.',
  },
  lastCall: (time, action, outcome) => `${time}: ${action}, ${outcome}.`,
  noCall: 'None yet.',
  hubspotKeyMissing: 'A service has a HubSpot link, and no key is set.',
  hubspotRead: (links) =>
    links === 0 ? 'A key is set, and no service has a link.' : `${counted(links, 'link', 'links')} can be read.`,
  hubspotUnread: (unread, links) => `${unread} of ${counted(links, 'link', 'links')} cannot be read.`,
  hubspotProblems: (count) => `Check finds ${counted(count, 'problem', 'problems')} with links.`,
  unwritten: (why) => `What was seen could not be written there. (Google: ${why})`,
  fixes: {
    check: 'Check names each with its cell.',
    setUp: 'Choose Set up in the Sheet’s menu.',
    share:
      'Check the id in the tab Hosts, and share the calendar with the account that runs Slotsheet, with changes to events.',
    hosts: 'Enter a host with a calendar in the tab Hosts.',
    google: 'Try again in some minutes. If it stays so, see Google’s Workspace status page.',
    zones: 'Check names the dates, and what to write under Time zone.',
    allow: 'Choose Set up in the Sheet’s menu, and allow it on Google’s page, every box ticked.',
    deploy: 'Deploy the web app, then choose Set up.',
    deployAgain: 'Deploy once more, as docs/deploy.md says under Updates.',
    answers:
      'Compare address and key in Set up and in telli. “npm run doctor” on the computer that deployed Slotsheet names the place.',
    lock: 'Ask again. If it stays so, look under Executions in the script for one that hangs.',
    mails: 'Wait until tomorrow. Until then no alert can be sent.',
    body: 'Nothing with a relay, which sends ASCII. Without one callers with such letters in their names are refused.',
    log: 'The tab Log says why, in the column Reason.',
    call: 'Choose Try a call in the Sheet’s menu.',
    health: 'Let the account that runs Slotsheet edit the Sheet. Rename a tab of your own that is called Health.',
    hubspotKey: 'Choose HubSpot key in the Sheet’s menu.',
  },
};
