// What the script tells the person at a page, in English. The pages' own words are theirs.

export interface PageWords {
  /** Addresses. */
  readonly twoOwners: (job: string, webApp: string) => string;
  readonly questionsWritten: (count: number) => string;
  /** `missing`: each permission with what fails. */
  readonly notAllowed: (missing: string) => string;
  readonly notAllowedAt: (missing: string, url: string) => string;
  readonly notAllowedByOwner: (owner: string, missing: string) => string;
  readonly tabGone: (tab: string) => string;
  readonly notAsked: (owner: string, why: string) => string;
  readonly ownerUnknownAddress: (owner: string) => string;
  readonly offered: (count: number) => string;
  readonly noneOffered: (why: string) => string;
  readonly booked: string;
  readonly notBooked: (why: string) => string;
  readonly notKnown: (why: string) => string;
  readonly perhaps: string;
  readonly copied: string;
  readonly unreadableAnswer: string;
  readonly unreachable: (why: string) => string;
  readonly noKeyToSign: string;
  readonly noRelay: string;
  readonly entered: (service: string, start: string, host: string) => string;
  readonly removed: string;
  readonly notTest: string;
  readonly notRemoved: (why: string) => string;
  readonly hubspotRemoval: string;
  readonly busy: string;
  readonly noRow: string;
  readonly removedBefore: string;
  readonly notWritable: string;
  readonly testName: string;
}

export const ENGLISH: PageWords = {
  twoOwners: (job, webApp) =>
    `The job that brings Bookings in line runs as ${job}, the web app as ${webApp}. Both must see the calendars of all hosts.`,
  questionsWritten: (count) =>
    `${count === 1 ? '1 question was' : `${count} questions were`} written into the tab HubSpot form. Write the answers there, then check again.`,
  notAllowed: (missing) =>
    `Google was not told to allow this. Missing: ${missing} In the menu Slotsheet choose Set up, and allow it.`,
  notAllowedAt: (missing, url) =>
    `Google was not told to allow this. Missing: ${missing} Allow it on Google’s page, every box ticked, then try again: ${url}`,
  notAllowedByOwner: (owner, missing) =>
    `${owner} did not tell Google to allow this. Missing: ${missing} Ask ${owner} to choose Set up, and to allow it.`,
  tabGone: (tab) => `There is no tab ${tab} any more, or its column or row is gone. Check again.`,
  notAsked: (owner, why) => `The web app of ${owner} could not be asked: ${why}`,
  ownerUnknownAddress: (owner) =>
    `Only ${owner} sees all calendars, and the web app’s address is not known yet. Ask ${owner} to choose Set up once more.`,
  offered: (count) => (count === 1 ? '1 time is free.' : `${count} times are free.`),
  noneOffered: (why) => `No time is free. ${why}`.trim(),
  booked: 'The appointment is booked.',
  notBooked: (why) => `It was not booked: ${why}`,
  notKnown: (why) => `It is not known whether it was booked: ${why}`,
  perhaps: 'If the appointment was booked, it can be removed here.',
  copied: 'This request came in before, so that nothing was done a second time. Begin once more.',
  unreadableAnswer: 'What came back is no answer of Slotsheet.',
  unreachable: (why) => `No answer came: ${why}`,
  noKeyToSign: 'Without telli’s key the test call cannot be signed. Choose Set up, and enter the key.',
  noRelay: 'There is no relay’s address yet. Choose Set up, and enter it.',
  entered: (service, start, host) => `${service}, ${start}${host === '' ? '' : `, ${host}`}`,
  removed: 'The test booking is removed, and its time is free again.',
  notTest: 'This is no test booking of this page, so it stays. Nothing was changed.',
  notRemoved: (why) => `The test booking still stands: ${why}`,
  hubspotRemoval: 'The meeting stands at HubSpot. Cancel it there, as HubSpot lets no program do so.',
  busy: 'other bookings are being written. Try again.',
  removedBefore: 'It was removed before. Nothing was changed.',
  noRow:
    'There is no row of it in the tab Bookings. If its event is in the calendar, the job adds the row or removes the event within 15 minutes.',
  notWritable: 'its calendar may be read, not changed.',
  testName: 'Test call',
};
