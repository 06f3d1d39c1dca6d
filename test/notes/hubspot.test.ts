// What the script remembers of HubSpot beside claims: problems, what follows a booking, and the ticket's stage.
import { describe, expect, it } from 'vitest';
import {
  endedFollowUps,
  endFollowUp,
  type FollowUp,
  followUpKey,
  followUps,
  noteFollowUp,
} from '../../src/notes/hubspotFollowUps.ts';
import {
  hubspotProblems,
  linkChangedLately,
  noteHubspotProblem,
  oldHubspotProblems,
} from '../../src/notes/hubspotProblems.ts';
import { noteTicketStage, ticketStageOf } from '../../src/notes/hubspotStages.ts';
import { openNotebook } from '../../src/notes/notebook.ts';
import { propertiesIn } from './memory.ts';

const T = Date.parse('2027-03-22T09:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('problems', () => {
  const changed = { kind: 'linkChanged', service: 'Demo', detail: '400', atMs: T } as const;

  it('are told for a day, each kind of a service once', () => {
    const notes = openNotebook(propertiesIn());
    noteHubspotProblem(notes, { ...changed, atMs: T - MINUTE });
    noteHubspotProblem(notes, changed);
    expect(hubspotProblems(notes, T + DAY - 1)).toEqual([changed]);
    expect(oldHubspotProblems(notes, T + DAY - 1)).toEqual([]);
    expect(hubspotProblems(notes, T + DAY)).toEqual([]);
    expect(oldHubspotProblems(notes, T + DAY)).toHaveLength(1);
  });

  it('with a changed link keep its service shut for five minutes, and no other', () => {
    const notes = openNotebook(propertiesIn());
    noteHubspotProblem(notes, changed);
    expect(linkChangedLately(notes, 'demo', T + 5 * MINUTE - 1)).toEqual(changed);
    expect(linkChangedLately(notes, 'Demo', T + 5 * MINUTE)).toBeNull();
    expect(linkChangedLately(notes, 'Other', T)).toBeNull();
  });

  it('of an unknown kind are none', () => {
    const text = JSON.stringify({ ...changed, kind: 'later' });
    const notes = openNotebook(propertiesIn({ 'hubspotProblem.x': text }));
    expect(hubspotProblems(notes, T)).toEqual([]);
    expect(oldHubspotProblems(notes, T)).toEqual(['hubspotProblem.x']);
  });
});

describe('what follows a booking', () => {
  const followUp: FollowUp = {
    key: followUpKey('1'),
    service: 'Demo',
    startMs: T,
    notedMs: T,
    contactId: '501',
    properties: { phone: '+4930901820' },
    ticket: { pipeline: 'Support', stage: 'New', title: 'Demo, Ada' },
    ticketTriedMs: null,
    tries: 0,
  };

  it('is read back as it was noted, until it is done', () => {
    const texts: Record<string, string> = {};
    const notes = openNotebook(propertiesIn(texts));
    noteFollowUp(notes, followUp);
    notes.flush();
    const later = openNotebook(propertiesIn(texts));
    expect(followUps(later)).toEqual([followUp]);
    endFollowUp(later, followUp);
    expect(followUps(later)).toEqual([]);
    later.flush();
    expect(endedFollowUps(openNotebook(propertiesIn(texts)))).toEqual([followUp.key]);
  });

  it('of another shape is none', () => {
    const text = JSON.stringify({ ...followUp, ticket: { stage: 5 } });
    expect(followUps(openNotebook(propertiesIn({ [followUp.key]: text })))).toEqual([]);
  });
});

describe('the stage of a ticket', () => {
  it('is the numbers that the Sheet gives', () => {
    const notes = openNotebook(propertiesIn());
    expect(ticketStageOf(notes, { pipeline: '0', stage: '1' })).toEqual({ pipeline: '0', stage: '1' });
    expect(ticketStageOf(notes, { pipeline: null, stage: '1' })).toEqual({ pipeline: null, stage: '1' });
  });

  it('is not known by a name until HubSpot was asked, and only for these names', () => {
    const notes = openNotebook(propertiesIn());
    const names = { pipeline: 'Support', stage: 'New' };
    expect(ticketStageOf(notes, names)).toBeNull();
    noteTicketStage(notes, names, { pipeline: '0', stage: '1' });
    expect(ticketStageOf(notes, names)).toEqual({ pipeline: '0', stage: '1' });
    expect(ticketStageOf(notes, { pipeline: 'Support', stage: 'Open' })).toBeNull();
  });
});
