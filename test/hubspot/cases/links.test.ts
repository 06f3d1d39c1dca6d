// Cases 9, 19 and 20: the link as the Sheet names it, and what its form asks.
import { describe, expect, it } from 'vitest';
import { A, ADA, B, BOB, C, D, DORIS, DORIS_BUSY, EMIL, GUESSES, LINK, practice, SUCCESS } from './practice.ts';

const COMPANY = { name: 'company', label: 'Company', fieldType: 'text', isRequired: true };
const REASON = { name: 'reason', label: 'Why do you call?', fieldType: 'text', isRequired: true };
const FAILED = { available: [], status: 'failed', reason: expect.stringMatching(/\S/) };

function answered(field: string, answer: string) {
  return { Service: 'Talk', Field: field, Question: 'As in HubSpot', Required: 'yes', Answer: answer };
}

describe.each(GUESSES)('$guesses', ({ switches }) => {
  describe('9: the column HubSpot link', () => {
    it.each([
      ['https://meetings-eu1.hubspot.com/praxis/demo?uuid=1'],
      ['https://meetings.hubspot.com/praxis/demo/'],
      ['https://termine.praxis.de/praxis/demo#top'],
      ['meetings.hubspot.com/praxis/demo'],
      ['https://meetings.hubspot.com/praxis%2Fdemo'],
      ['praxis/demo'],
      [' /praxis/demo/ '],
    ])('%s is the slug praxis/demo', async (link) => {
      const opened = practice({ switches, service: { 'HubSpot link': link } });
      expect(await opened.starts()).toEqual([A, B, C, D]);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      const paths = opened.asked('availability').map(({ path }) => path.split('/').at(-1));
      expect(new Set(paths)).toEqual(new Set(['praxis%2Fdemo']));
      expect(opened.posts()).toMatchObject([{ slug: 'praxis/demo' }]);
    });

    it.each(['demo', 'https://meetings.hubspot.com/demo'])('%s alone is no link of the account', async (link) => {
      const opened = practice({ switches, service: { 'HubSpot link': link } });
      expect((await opened.available()).json).toEqual(FAILED);
      expect(opened.lastLog()).toMatchObject({ Outcome: 'error', Reason: expect.stringMatching(/404/) });
      expect((await opened.book(ADA, A)).status).toBe('failed');
      expect(opened.posts()).toEqual([]);
    });

    it('with a slug of one part is read as it is', async () => {
      const links = [{ ...LINK, slug: 'anna-berg' }];
      const opened = practice({
        switches,
        links,
        service: { 'HubSpot link': 'https://meetings.hubspot.com/anna-berg' },
      });
      expect(await opened.starts()).toEqual([A, B, C, D]);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()).toMatchObject([{ slug: 'anna-berg' }]);
    });

    it('that cannot be read fails its own service alone', async () => {
      const opened = practice({ switches, service: { 'HubSpot link': 'https://meetings.hubspot.com/%E0%A4%A' } });
      expect((await opened.available()).json).toEqual(FAILED);
      expect(opened.levers.requests).toEqual([]);
      expect((await opened.starts('Visit')).length).toBeGreaterThan(0);
    });
  });

  describe('19: a question that the form requires', () => {
    it.each(['en', 'de'])('withdraws the service while the tab does not answer it (%s)', async (language) => {
      const opened = practice({ switches, link: { formFields: [COMPANY] }, settings: { Language: language } });
      expect((await opened.available()).json).toEqual(FAILED);
      expect(opened.lastLog()).toMatchObject({ Outcome: 'failed', Reason: expect.stringMatching(/company/) });
      const answer = await opened.book(ADA, A);
      expect(answer.status).toBe('failed');
      expect(answer.reason).not.toMatch(/no longer available/);
      expect(opened.posts()).toEqual([]);
    });

    it('withdraws it too where the tab has the row, and its Answer is blank', async () => {
      const sheet = { hubspotForm: [answered('company', ' ')] };
      const opened = practice({ switches, link: { formFields: [COMPANY] }, sheet });
      expect((await opened.available()).json).toEqual(FAILED);
      expect(opened.posts()).toEqual([]);
    });

    it('is answered by the tab', async () => {
      const sheet = { hubspotForm: [answered('company', 'Privatkunde')] };
      const opened = practice({ switches, link: { formFields: [COMPANY] }, sheet });
      expect(await opened.starts()).toEqual([A, B, C, D]);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()[0].formFields).toEqual([{ name: 'company', value: 'Privatkunde' }]);
    });

    it('is answered by what callers say, and asked for where they do not', async () => {
      const sheet = { hubspotForm: [answered('reason', '{reason}'), answered('company', '{name}, {e-mail}')] };
      const opened = practice({ switches, link: { formFields: [REASON, COMPANY] }, sheet });
      expect(await opened.starts()).toEqual([A, B, C, D]);
      const silent = await opened.book(ADA, A);
      expect(silent).toMatchObject({ status: 'failed', reason: expect.stringMatching(/Why do you call\?/) });
      expect(opened.posts()).toEqual([]);
      const told = { contact_id: 'c-bob', contact_details: { ...BOB.contact_details, reason: 'knee' } };
      expect(await opened.book(told, A)).toEqual(SUCCESS);
      expect(opened.posts()[0].formFields).toEqual([
        { name: 'reason', value: 'knee' },
        { name: 'company', value: 'Bob Ross, bob@praxis.de' },
      ]);
    });

    it('with choices takes one of them alone', async () => {
      const choice = {
        ...{ name: 'kind', label: 'Kind', fieldType: 'select', isRequired: true },
        options: [
          { label: 'Privat', value: 'private' },
          { label: 'Gesetzlich', value: 'statutory' },
        ],
      };
      const wrong = practice({
        switches,
        link: { formFields: [choice] },
        sheet: { hubspotForm: [answered('kind', 'other')] },
      });
      expect((await wrong.available()).json).toEqual(FAILED);
      expect(wrong.lastLog().Reason).toMatch(/private.*statutory/);
      const right = practice({
        switches,
        link: { formFields: [choice] },
        sheet: { hubspotForm: [answered('kind', 'Privat')] },
      });
      expect(await right.book(ADA, A)).toEqual(SUCCESS);
      expect(right.posts()[0].formFields).toEqual([{ name: 'kind', value: 'private' }]);
    });

    it('for a file cannot be answered at all', async () => {
      const file = { name: 'report', label: 'Report', fieldType: 'file', isRequired: true };
      const sheet = { hubspotForm: [answered('report', 'x.pdf')] };
      const opened = practice({ switches, link: { formFields: [file] }, sheet });
      expect((await opened.available()).json).toEqual(FAILED);
      expect(opened.lastLog().Reason).toMatch(/report/);
    });

    it('is not answered for a field that the form does not have, nor for one of another service', async () => {
      const sheet = { hubspotForm: [answered('budget', '100'), { ...answered('company', 'X'), Service: 'Visit' }] };
      const opened = practice({ switches, link: { formFields: [{ ...COMPANY, isRequired: false }] }, sheet });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()[0].formFields).toEqual([]);
    });

    it('that is new since the form was read is told by another sentence than that of a slot', async () => {
      const opened = practice({ switches });
      expect(await opened.starts()).toEqual([A, B, C, D]);
      opened.levers.fail('missing-field');
      const answer = await opened.book(ADA, A);
      expect(answer.status).toBe('failed');
      expect(answer.reason).not.toMatch(/no longer available|not confirmed/);
      expect((await opened.available()).json).toEqual(FAILED);
    });
  });

  describe('20: consent', () => {
    const box = (required: boolean) => ({ communicationTypeId: '77', label: 'Newsletter', required });
    const consent = (required: boolean, processingConsentType = 'IMPLICIT') => ({
      legalConsentEnabled: true,
      processingConsentType,
      communicationConsentCheckboxes: [box(required)],
    });

    it('that is optional is not given for a caller', async () => {
      const opened = practice({ switches, link: { consent: consent(false) } });
      expect(await opened.starts()).toEqual([A, B, C, D]);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()[0].legalConsentResponses).toEqual([]);
    });

    it.each([
      ['a required box', consent(true), 'en', /Newsletter/],
      ['a required box', consent(true), 'de', /Newsletter/],
      ['consent to processing', consent(false, 'REQUIRED_CHECKBOX'), 'en', /processing/],
      ['consent to processing', consent(false, 'REQUIRED_CHECKBOX'), 'de', /Verarbeitung/],
    ])('%s withdraws the service', async (_, wanted, language, reason) => {
      const opened = practice({ switches, link: { consent: wanted }, settings: { Language: language } });
      expect((await opened.available()).json).toEqual(FAILED);
      expect(opened.lastLog()).toMatchObject({ Outcome: 'failed', Reason: expect.stringMatching(reason) });
      expect((await opened.book(ADA, A)).status).toBe('failed');
      expect(opened.posts()).toEqual([]);
    });
  });

  describe('hosts without a calendar (8.3, point 7)', () => {
    const offline = (one: object) => ({ ...one, isOffline: true });

    it.each([
      ['every host of a round robin', { members: [offline(DORIS), offline(EMIL)] }],
      ['the host of a personal link', { type: 'PERSONAL_LINK', members: [offline(DORIS)] }],
      ['one host of a group link', { type: 'GROUP_CALENDAR', members: [DORIS, offline(EMIL)] }],
    ])('%s withdraw the service', async (_, link) => {
      const opened = practice({ switches, link });
      expect((await opened.available()).json).toEqual(FAILED);
      expect(opened.lastLog().Outcome).toBe('failed');
      expect((await opened.book(ADA, A)).status).toBe('failed');
      expect(opened.posts()).toEqual([]);
    });

    it('one host of a round robin does not', async () => {
      const opened = practice({ switches, link: { members: [DORIS, offline(EMIL)] } });
      // HubSpot takes a host without a calendar for free, so Doris’s and Emil’s busy time is offered.
      expect(await opened.starts()).toEqual([A, B, C, DORIS_BUSY, D]);
    });
  });
});
