// The names of our script properties. They stand only here.

export const PROPERTY = {
  /** telli's API key, the key of the signature. Never shown again once set. */
  telliKey: 'telliKey',
  /** The key before it, and the instant (epoch ms) until which it is valid: for a day if it had not leaked. */
  formerKey: 'formerTelliKey',
  formerKeyUntil: 'formerTelliKeyUntil',
  /** HubSpot's service key. Never shown again once set. */
  hubspotKey: 'hubspotKey',
  /** Prefix: the secrets of voice agents' tool calls, by platform; see toolSecrets.ts. */
  toolSecret: 'toolSecret.',
  /** Retell's API key, with which it signs. Never shown again once set. */
  retellKey: 'retellKey',
  /** The link token of the direct door. */
  linkToken: 'linkToken',
  /** The relay's address without a path, `https://slots.example`. */
  relay: 'relay',
  /** The address of the web app that ends in `/exec`. */
  webApp: 'webApp',
  /** The address of the person as whom the web app runs, as it told itself; see fromPage/webAppOwner.ts. */
  webAppOwner: 'webAppOwner',
  /** The key with which the script's own pages sign what they ask the web app. Made by Set up, and never shown. */
  insideKey: 'insideKey',
  /** The Sheet's version that Set up was shown, and the one that its writing makes of it; see fromPage/setUp. */
  setUpVersions: 'setUpVersions',
  /** The spreadsheet that holds the tabs, saved by Set up. */
  spreadsheetId: 'spreadsheetId',
  /** The address of the person who first ran Set up: what `primary` in the Sheet means. */
  mainCalendar: 'mainCalendar',
  /** The address of the owner of the recovery job. This person ran Set up, or took the job over there. */
  recoveryOwner: 'recoverer',
  /** The numbers of our tabs, as Set up and bookings saw them; see sheet/rememberedTabs.ts. */
  tabs: 'tabs',
  /** The looks that Set up has given each tab; see sheet/looks/givenLooks.ts. */
  looks: 'looks',
  /** The services that had a HubSpot link; see sheet/rememberedLinks.ts. */
  linkedServices: 'linkedServices',
  /** Which rows of Bookings requests read; see nearBookings.ts. */
  nearBookings: 'nearBookings',
  /** Changes with every edit above those rows. */
  bookingsEdit: 'bookingsEdit',
  /** On which day all rows were last looked at for those to delete; see trimmedBookings.ts. */
  bookingsTrimmed: 'bookingsTrimmed',
  /** When a person edited the Log last, in epoch ms. */
  logEdit: 'logEdit',
  /** Changes with every edit of a person's, and with Set up. */
  sheetEdit: 'sheetEdit',
  /** Changes as tabs come, go, or are renamed, as far as Google tells. */
  tabsEdit: 'tabsEdit',
  /** The names, numbers, sizes and merged cells of our tabs; see tabFacts.ts. */
  tabFacts: 'tabFacts',
  /** Prefix: the bookings of the last minutes, in pieces of one text; see recentBookings.ts. */
  recentBookings: 'recent.',
  /** When Google last refused to write into the Sheet as too often, and when gathered rows were last tried; see gathering.ts. */
  sheetLimit: 'sheetLimit',
  /** Changes with every edit and most changes of our own; part of the cache's key. Bookings of lately need no other. */
  version: 'version',
  /** What the tabs that people fill in showed when they changed last, as a digest. */
  tabsShown: 'tabsShown',
  /** Prefix: rows that the Sheet did not take yet, one property a row; see waitingRows.ts. */
  waitingRow: 'pending.',
  /** Prefix: counts of refused requests, of a version that kept them here. The recovery job deletes them. */
  refused: 'refused.',
  /** Problems that the recovery job has mailed about and that still exist. */
  mailedProblems: 'alerted',
  /** How the job's last test of its own address ended; see selfTest.ts. */
  selfTest: 'selfTest',
  /** Prefix: calendars that refused a booking, with the instant (epoch ms) until which their host is not offered. */
  pausedUntil: 'readOnly.',
  /** How often events were moved today with a mail to their guest; see invitedMoves.ts. */
  invitedMoves: 'invitedMoves',
  /** Prefix: contacts who were invited to an event that was taken back, for a day; see mailsTakenBack.ts. */
  mailTakenBack: 'takenBack.',
  /** Prefix: events that should be gone and could not be removed yet. */
  eventToRemove: 'leftOver.',
  /** Prefix: events of contacts who were erased; see erasedEvents.ts. */
  erasedEvent: 'erased.',
  /** Prefix: requests to book that were told that they failed, for ten minutes; see toldFailed.ts. */
  toldFailed: 'settled.',
  /** Prefix: what tool calls changed, by request id, for ten minutes; see toolChanges.ts. */
  toolChange: 'toolChange.',
  /** Prefix: the dates a holiday calendar closes, and when it was read. */
  holidays: 'holidays.',
  /** Prefix: starts that an execution is booking at HubSpot; see hubspotClaims.ts. */
  hubspotClaim: 'hubspotClaim.',
  /** Prefix: what HubSpot refused or left open lately, by service and kind; see hubspotProblems.ts. */
  hubspotProblem: 'hubspotProblem.',
  /** What the names of the ticket's pipeline and stage mean; see hubspotStages.ts. */
  hubspotStage: 'hubspotStage',
  /** Prefix: changes of a contact and tickets that still follow a booking; see hubspotFollowUps.ts. */
  hubspotFollowUp: 'hubspotFollowUp.',
} as const;
