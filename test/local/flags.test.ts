// What the command line of npm start takes and refuses.
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../local/command/commandLine.ts';
import { LIMITS } from '../../local/quotas/limits.ts';
import { readFlags } from '../../local/start/flags.ts';

const HUBSPOT = ['--hubspot-key', 'pat', '--hubspot-fault', 'slow', '--hubspot-fault=html'];

describe('the flags of npm start', () => {
  it('have defaults', () => {
    expect(readFlags([])).toEqual({
      data: undefined,
      port: 8787,
      nowMs: undefined,
      key: 'demo-key',
      token: undefined,
      quirks: [],
      quotas: null,
      modelled: false,
      hubspotKey: undefined,
      hubspotFaults: [],
      toolSecrets: {
        'toolSecret.telli': 'demo-secret-telli',
        'toolSecret.retell': 'demo-secret-retell',
        'toolSecret.vapi': 'demo-secret-vapi',
        'toolSecret.elevenlabs': 'demo-secret-elevenlabs',
        'toolSecret.bland': 'demo-secret-bland',
      },
    });
  });

  it('are read, with either way of writing a value', () => {
    const quirks = ['--quirk', 'other-zone-data', '--quirk=other-zone-data', '--quota', 'none', '--modelled'];
    expect(readFlags(['--data', 'a b', '--port=0', '--key', 'k', '--token', 't', ...quirks, ...HUBSPOT])).toEqual({
      data: 'a b',
      port: 0,
      nowMs: undefined,
      key: 'k',
      token: 't',
      quirks: ['other-zone-data', 'other-zone-data'],
      quotas: LIMITS.none,
      modelled: true,
      hubspotKey: 'pat',
      hubspotFaults: ['slow', 'html'],
      toolSecrets: {},
    });
  });

  it.each([
    ['2027-03-01T08:00:00Z', Date.UTC(2027, 2, 1, 8)],
    ['2027-03-01T08:00:00.250Z', Date.UTC(2027, 2, 1, 8, 0, 0, 250)],
    ['2027-03-01T09:00+01:00', Date.UTC(2027, 2, 1, 8)],
  ])('take --now %s', (now, nowMs) => {
    expect(readFlags(['--now', now]).nowMs).toBe(nowMs);
  });

  it.each([
    ['--now', '2027-03-01T08:00:00'],
    ['--now', '2027-02-30T08:00:00Z'],
    ['--now', 'tomorrow'],
    ['--now', ''],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '80a'],
    ['--port', ''],
    ['--key', ''],
    ['--key', '  '],
    ['--key=', '--token', 't'],
    ['--token', ''],
    ['--data', ''],
    ['--key', '--port', '1'],
    ['--unknown'],
    ['--data'],
    ['--quirk', 'no-such-quirk'],
    ['--quirk', 'toString'],
    ['--quirk'],
    ['--quotas=consumer'],
    ['--quota', 'no-such-quota'],
    ['--quota', 'toString'],
    ['--quota', 'sheetReads'],
    ['--quota', 'sheetReads=-1'],
    ['--quota', 'toString=1'],
    ['--hubspot-fault', 'no-such-fault'],
    ['--hubspot-fault', 'toString'],
    ['--hubspot-key', ''],
    ['--tool-secret', ''],
    ['--tool-secret', 'retell'],
    ['--tool-secret', 'retell='],
    ['--tool-secret', 'retell= '],
    ['--tool-secret', '=s'],
    ['--tool-secret', 'a b=s'],
    ['--tool-secret', `${'a'.repeat(31)}=s`],
    ['stray'],
  ])('refuse %s %s with one line', (...args) => {
    expect(() => readFlags(args)).toThrow(UsageError);
    expect(() => readFlags(args)).toThrow(
      /^--?\w[^\n]+\.$|^There is no flag[^\n]+$|^"stray" [^\n]+$|write --key=--port$|^There is no (quirk|quota|HubSpot fault)[^\n]+$/,
    );
  });

  it('give each voice agent its secret, telli’s custom tools telli’s', () => {
    const given = ['--tool-secret', 'telli-tools=s=1', '--tool-secret', 'Vapi= s 2 ', '--tool-secret=our-own=s3'];
    expect(readFlags(given).toolSecrets).toEqual({
      'toolSecret.telli': 's=1',
      'toolSecret.vapi': 's 2',
      'toolSecret.our-own': 's3',
    });
  });

  it('refuse a voice agent’s second secret, and quote no secret', () => {
    const twice = ['--tool-secret', 'telli=planted', '--tool-secret', 'telli-tools=planted'];
    expect(() => readFlags(twice)).toThrow('--tool-secret is given twice for telli. Give it once.');
    expect(() => readFlags(['--tool-secret', 'planted'])).toThrow(
      /^--tool-secret wants NAME=SECRET: ((?!planted).)+\.$/,
    );
  });

  it('mean by --quotas those of a consumer, under what --quota names', () => {
    expect(readFlags(['--quotas']).quotas).toEqual(LIMITS.consumer);
    const { quotas } = readFlags(['--quota', 'mails=3', '--quotas']);
    expect(quotas).toEqual({ ...LIMITS.consumer, mails: 3 });
  });

  it('put one quota over those of an account', () => {
    const { quotas } = readFlags(['--quota', 'workspace', '--quota', 'sheetReads=3']);
    expect(quotas).toMatchObject({ sheetReads: 3, sheetWrites: 60, propertyCalls: 500_000 });
  });

  it('leave all but the one named quota without an end', () => {
    expect(readFlags(['--quota', 'mails=0']).quotas).toEqual({ ...LIMITS.none, mails: 0 });
  });

  it('name the known quirks where one is unknown', () => {
    const wrong = ['--quirk', 'other-zone-data', '--quirk', 'other-zone'];
    expect(() => readFlags(wrong)).toThrow('There is no quirk "other-zone". Known: other-zone-data, no-intl-zones, ');
  });
});
