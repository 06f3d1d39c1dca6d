// Set up writes these: every tab with its headers, and in each tab that people fill in the rows of a Sheet that works.
import type { Language } from './configuration.ts';
import { PRESENT_VERSION } from './sheetVersion.ts';
import { SETTING_ROWS, type SettingName, TABS } from './tabs.ts';

export interface TemplateTab {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the rows of a new Sheet say. */
export interface Draft {
  readonly timeZone: string;
  /** The callers'. */
  readonly language: Language;
  readonly hosts: readonly { readonly name: string; readonly calendar: string }[];
  readonly service: { readonly name: string; readonly minutes: string };
  /** For everyone and every service. */
  readonly hours: readonly { readonly days: string; readonly from: string; readonly to: string }[];
}

/** Google's own word for the main calendar of the account that runs the script. */
const OWN_CALENDAR = 'primary';

/** German for any German locale (`de`, `de_AT`, `de-CH`), English for all others. */
export function languageOfLocale(locale: string): Language {
  return /^de(?![a-z])/i.test(locale) ? 'de' : 'en';
}

/** What Set up proposes, in the locale's language: one host, one service of half an hour, working hours. */
export function proposedDraft(
  locale: string,
  timeZone: string,
  host = { name: 'Anna', calendar: OWN_CALENDAR },
): Draft {
  const language = languageOfLocale(locale);
  const { service, days } = wordsFor(language);
  return {
    ...{ timeZone, language, hosts: [host] },
    service: { name: service, minutes: '30' },
    hours: [{ days, from: '09:00', to: '17:00' }],
  };
}

/** In the locale's language, with the words of its drop-downs. */
export function templateTabs(locale: string, draft: Draft): TemplateTab[] {
  const words = wordsFor(languageOfLocale(locale));
  const values: { readonly [N in SettingName]: string } = {
    'Time zone': draft.timeZone,
    'Country code': '',
    Language: words.languages[draft.language],
    'Require signature': words.yes,
    'Offers per answer': '',
    'Spread offers': words.no,
    'Repeat bookings': words.allow,
    'Holiday calendars': '',
    'Keep log for (days)': '90',
    'Log contact details': words.no,
    'Keep bookings for (days)': '',
    'Alert e-mail': '',
    'HubSpot e-mail without one': '',
    'HubSpot contact fields': '',
    'HubSpot ticket': '',
    'HubSpot ticket title': '',
    Status: '',
    'Sheet version': String(PRESENT_VERSION),
  };
  const { name, minutes } = draft.service;
  const service = [name, name, minutes, minutes, '0', '0', words.notice, words.ahead, '', '', words.any];
  return [
    {
      ...TABS.settings,
      rows: SETTING_ROWS.map((setting) => [setting, values[setting], words.settings[setting]]),
    },
    { ...TABS.services, rows: [[...service, '', words.no, words.no, '', '', '', '', '']] },
    { ...TABS.hosts, rows: draft.hosts.map((host) => [host.name, host.calendar, '', '', '', '1', words.yes]) },
    { ...TABS.weeklyHours, rows: draft.hours.map(({ days, from, to }) => ['', days, from, to, '']) },
    { ...TABS.exceptions, rows: [words.exceptions] },
    { ...TABS.bookings, rows: [] },
    { ...TABS.log, rows: [] },
  ];
}

/** How the file says a language. */
export function languageWord(locale: string, language: Language): string {
  return wordsFor(languageOfLocale(locale)).languages[language];
}

/** The note of a row of Settings. */
export function settingNote(locale: string, name: SettingName): string {
  return wordsFor(languageOfLocale(locale)).settings[name];
}

function wordsFor(language: Language): typeof ENGLISH {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH = {
  yes: 'yes',
  no: 'no',
  allow: 'allow',
  any: 'any',
  languages: { en: 'English', de: 'German' },
  service: 'Consultation',
  notice: '2 h',
  ahead: '14 days',
  days: 'Mon-Fri',
  settings: {
    'Time zone': 'The time zone of all times in this Sheet, for example Europe/Berlin. Blank = the spreadsheet’s own.',
    'Country code':
      'How a phone number that begins with a single 0 is read, for example +49. Blank = the country of the spreadsheet’s locale.',
    Language: 'English or German: the language of what the phone agent says.',
    'Require signature': 'yes: only calls signed by telli are answered. no: the link with the token works too.',
    'Offers per answer': 'The most times in one answer. Blank = all that are free.',
    'Spread offers':
      'yes: a short answer is spread over days, mornings and afternoons. no: it holds the earliest times.',
    'Repeat bookings':
      'When a contact who has a booking asks for another time: allow books both, refuse keeps the first, move moves it.',
    'Holiday calendars':
      'Calendar ids, separated by commas: their all-day entries close the day, unless the tab Exceptions covers it.',
    'Keep log for (days)': 'Older rows of the Log are deleted.',
    'Log contact details': 'yes or no: write the caller’s name and phone number in the Log.',
    'Keep bookings for (days)':
      'Rows of Bookings that have been over for longer are deleted: 31 days or more. Blank = they stay.',
    'Alert e-mail': 'Who hears of problems, by mail. Blank = the owner of the script.',
    'HubSpot e-mail without one':
      'Only with a HubSpot link: an address of your own for callers who give none. Blank = they must give one.',
    'HubSpot contact fields':
      'What a contact gets after a booking, for example telli_contact_id={contact id}; phone={phone}.',
    'HubSpot ticket': 'Where a booking makes a ticket: pipeline / stage. Blank = none.',
    'HubSpot ticket title': 'The title of that ticket, with placeholders such as {name}. Blank = the usual one.',
    Status: 'Written by Slotsheet: whether the tabs can be read.',
    'Sheet version': 'Written by Set up: the version of the tabs. It changes with what Set up adds in an update.',
  },
  exceptions: ['2030-12-24', '2030-12-26', '', '', '', 'Example: closed over Christmas'],
};

const GERMAN: typeof ENGLISH = {
  yes: 'ja',
  no: 'nein',
  allow: 'erlauben',
  any: 'egal',
  languages: { en: 'Englisch', de: 'Deutsch' },
  service: 'Beratung',
  notice: '2 Std.',
  ahead: '14 Tage',
  days: 'Mo-Fr',
  settings: {
    'Time zone':
      'Die Zeitzone aller Zeiten in dieser Tabelle, zum Beispiel Europe/Berlin. Leer = die der Tabelle selbst.',
    'Country code':
      'Wie eine Telefonnummer zu lesen ist, die mit einer einzelnen 0 beginnt, zum Beispiel +49. Leer = das Land aus dem Gebietsschema der Tabelle.',
    Language: 'Deutsch oder Englisch: die Sprache dessen, was der Telefonagent sagt.',
    'Require signature': 'ja: Nur von telli signierte Anrufe werden beantwortet. nein: Auch der Link mit Token gilt.',
    'Offers per answer': 'Höchstzahl der Zeiten in einer Antwort. Leer = alle freien.',
    'Spread offers':
      'ja: Eine kurze Antwort verteilt sich auf Tage, Vormittage und Nachmittage. nein: Sie nennt die frühesten Zeiten.',
    'Repeat bookings':
      'Wenn ein Kontakt mit Termin eine andere Zeit möchte: „erlauben“ bucht beide, „ablehnen“ lässt es beim ersten, „verschieben“ verschiebt ihn.',
    'Holiday calendars':
      'Kalender-IDs, durch Kommas getrennt: Ihre ganztägigen Einträge schließen den Tag, sofern das Blatt Exceptions ihn nicht regelt.',
    'Keep log for (days)': 'Ältere Zeilen des Blatts Log werden gelöscht.',
    'Log contact details': 'ja oder nein: Name und Telefonnummer des Anrufers ins Log schreiben.',
    'Keep bookings for (days)':
      'Zeilen des Blatts Bookings, die länger vorbei sind, werden gelöscht: mindestens 31 Tage. Leer = sie bleiben.',
    'Alert e-mail': 'Wer per E-Mail von Problemen erfährt. Leer = wem das Skript gehört.',
    'HubSpot e-mail without one':
      'Nur mit HubSpot-Link: eine eigene Adresse für Anrufer, die keine nennen. Leer = sie müssen eine nennen.',
    'HubSpot contact fields':
      'Was ein Kontakt nach einer Buchung erhält, zum Beispiel telli_contact_id={contact id}; phone={phone}.',
    'HubSpot ticket': 'Wo eine Buchung ein Ticket anlegt: Pipeline / Phase. Leer = keines.',
    'HubSpot ticket title': 'Der Titel dieses Tickets, mit Platzhaltern wie {name}. Leer = der übliche.',
    Status: 'Von Slotsheet geschrieben: ob die Blätter lesbar sind.',
    'Sheet version':
      'Von Einrichten geschrieben: die Version der Blätter. Sie ändert sich mit dem, was Einrichten bei einem Update ergänzt.',
  },
  exceptions: ['24.12.2030', '26.12.2030', '', '', '', 'Beispiel: über Weihnachten geschlossen'],
};
