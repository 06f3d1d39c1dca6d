// `npm run why`: every example of docs/why.md prints what the page shows; mistakes end with one clear line.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import { dataFolder } from '../support/localProcess.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function why(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/why.ts', ...args]);
  const output = { out: '', err: '' };
  child.stdout.on('data', (text) => (output.out += text));
  child.stderr.on('data', (text) => (output.err += text));
  return new Promise((done) => child.once('close', (code) => done({ code, ...output })));
}

/** The page's blocks that begin with a command: its arguments, and what the page says that it prints. */
function examples(): { args: string[]; shown: string }[] {
  const blocks = readFileSync('docs/why.md', 'utf8').matchAll(/^```\n\$ npm run why -- (.*)\n([^`]*)^```$/gm);
  return [...blocks].map(([, command = '', shown = '']) => ({ args: argumentsIn(command), shown }));
}

function argumentsIn(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

describe('docs/why.md', () => {
  it('has examples of an instant and of a date, free and not', () => {
    const shown = examples().map((example) => example.shown);
    expect(shown.length).toBeGreaterThanOrEqual(5);
    for (const begin of [/^Free: /, /^Not free\./, /^[1-9]\d* of \d+ /, /^There is no start/]) {
      expect(shown.some((text) => begin.test(text))).toBe(true);
    }
  });

  it.each(examples().map((example) => [example.args.join(' '), example] as const))('%s', async (_, { args, shown }) => {
    expect(await why(args)).toEqual({ code: 0, out: shown, err: '' });
  });
});

describe('npm run why', () => {
  it('explains itself', async () => {
    const { code, out } = await why(['--help']);
    expect(code).toBe(0);
    for (const flag of ['--data', '--at', '--service', '--now']) expect(out).toContain(flag);
  });

  it.each([
    [['--at', '2027-03-16'], '--data wants a folder. --help shows what there is.'],
    [['--data', 'example'], '--at wants a date or a time. --help shows what there is.'],
    [['--speed', '9'], 'There is no flag --speed. --help shows what there is.'],
    [
      ['--data', 'no/such', '--at', '2027-03-16'],
      'There is no folder "no/such". --data names the one with sheet/ and calendars/.',
    ],
    [
      ['--data', 'example', '--at', '2027-03-16', '--now', 'soon'],
      '--now wants a time like 2027-03-01T08:00:00Z or 2027-03-01T09:00+01:00, not "soon".',
    ],
    [
      ['--data', 'example', '--at', 'soon'],
      '“soon” is neither a date nor a time. Write 2027-03-28 or 2027-03-28T10:00.',
    ],
    [['--data', 'example', '--at', '2027-03-16', '--service', 'X'], 'The tab Services has no service “X”.'],
  ])('ends with one line for %j', async (args, line) => {
    expect(await why(args)).toEqual({ code: 1, out: '', err: `${line}\n` });
  });

  it('points to the lines above where the Sheet cannot be read, not to a place that only Google has', async () => {
    const folder = dataFolder({ ...documents(), 'sheet.json': '{' });
    const { code, err } = await why(['--data', folder, '--at', '2027-03-16']);
    expect(code).toBe(1);
    expect(err).toMatch(/^console\.error: The Sheet cannot be read: .*\n/);
    expect(err).toMatch(/\nThe Sheet could not be read\. The line that begins with “console\.error” says why\.\n$/);
  });

  it('says once what holds for the whole day, and at each start what comes on top', async () => {
    const sheet = { weeklyHours: [{ Days: 'Mon', From: '09:00', To: '10:00' }] };
    const calendars = { 'anna@example.com': calendar(busy('20270322T080000Z', '20270322T081000Z')) };
    const folder = dataFolder(documents(sheet, calendars));
    const { out } = await why(['--data', folder, '--at', '2027-03-22', '--now', '2027-03-15T08:00:00Z']);
    expect(out).toBe(
      [
        '0 of 2 starts are free.',
        'Visit, Mon 2027-03-22 (Europe/Berlin)',
        '',
        'Anna',
        '  Book ahead: bookable up to 2027-03-18.',
        '  Open 09:00–10:00: Weekly hours 09:00–10:00, everyone.',
        '',
        '09:00  Not free.  Anna: Busy 09:00–09:10 in anna@example.com.',
        '09:30  Not free.',
        '',
      ].join('\n'),
    );
  });

  it('speaks the language of the Sheet', async () => {
    const folder = dataFolder(documents({ settings: { Language: 'de' } }));
    const { out } = await why(['--data', folder, '--at', '2027-03-16T10:00', '--now', '2027-03-15T08:00:00Z']);
    expect(out).toBe(
      [
        'Frei: Anna',
        'Visit, Di 2027-03-16 10:00 (Europe/Berlin)',
        'Geht an: Anna',
        '',
        'Anna',
        '  Offen 09:00–12:00: Weekly hours 09:00–12:00, alle.',
        '',
      ].join('\n'),
    );
  });
});
