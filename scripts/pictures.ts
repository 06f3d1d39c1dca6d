// `npm run pictures`: draws the pictures of README and docs from what the local runtime does in a call, and photographs the pages.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd, temporaryFolder } from '../local/command/atEnd.ts';
import { readCommandLine } from '../local/command/commandLine.ts';
import { runCommand } from '../local/command/run.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { parseCsv } from '../local/workbook/csv.ts';
import { chromiumPath, HOW_TO_GET_ONE } from './chromium.mjs';
import { drawCall } from './pictures/call.ts';
import { type Benches, photographPages } from './pictures/pages.ts';
import { drawSheet } from './pictures/sheet.ts';

// test/e2e/demo.test.ts plays the same call and compares.
const NOW = '2026-11-26T09:00:00+01:00';
const FOLDER = 'docs/pictures';

const CALENDARS = ['owner@example.com', 'ben.kaya@praxis.example', 'room.2@praxis.example'];
const EMPTY_CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:pictures\r\nEND:VCALENDAR\r\n';

const USAGE = `npm run pictures

Plays the demo's call against a copy of the example, and draws it: ${FOLDER}/*.svg.
Then photographs the pages at the workbench in Chromium: ${FOLDER}/*.png. Without a Chromium these stay as they are.

  --help  shows this`;

async function work(): Promise<void> {
  try {
    await draw();
  } finally {
    // Else this command would go on for as long as they do.
    for (const child of served) child.kill();
  }
}

async function draw(): Promise<void> {
  const work = temporaryFolder('pictures');
  const data = exampleCopy(work, 'played');
  const url = await started(data);
  const demo = npm('demo', '--url', url, '--data', data);
  const { status, stdout, stderr } = spawnSync('npm', demo, { cwd: projectRoot(), encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.trim());
  const folder = join(projectRoot(), FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'call.svg'), drawCall(stdout));
  const readTab = (tab: string) => parseCsv(readFileSync(join(data, 'sheet', `${tab}.csv`), 'utf8'));
  writeFileSync(join(folder, 'sheet.svg'), drawSheet(readTab));
  console.log(`${FOLDER}/call.svg and ${FOLDER}/sheet.svg are drawn.`);
  if (chromiumPath() === null) console.log(`No Chromium is found: the pages are not photographed. ${HOW_TO_GET_ONE}`);
  else console.log(`Photographed: ${(await photographPages(await benches(work, data), folder)).join(', ')}.`);
}

async function benches(work: string, played: string): Promise<Benches> {
  const [example, faulty] = [exampleCopy(work, 'example'), exampleCopy(work, 'faulty')];
  const hours = join(faulty, 'sheet', 'Weekly hours.csv');
  writeFileSync(hours, readFileSync(hours, 'utf8').replace('08:00', '9.5'));
  return {
    fresh: await started(emptySheet(work, 'en_GB')),
    german: await started(emptySheet(work, 'de_DE')),
    example: await started(example),
    faulty: await started(faulty),
    played: await started(withoutEmoji(work, played)),
  };
}

/** Not every machine has letters for them. */
function withoutEmoji(work: string, played: string): string {
  const data = join(work, 'erased');
  cpSync(played, data, { recursive: true });
  const bookings = join(data, 'sheet', 'Bookings.csv');
  writeFileSync(bookings, readFileSync(bookings, 'utf8').replace(/ \p{Emoji_Presentation}/gu, ''));
  return data;
}

function emptySheet(work: string, locale: string): string {
  const data = join(work, locale);
  mkdirSync(join(data, 'calendars'), { recursive: true });
  writeFileSync(join(data, 'sheet.json'), JSON.stringify({ timeZone: 'Europe/Berlin', locale }));
  for (const calendar of CALENDARS) writeFileSync(join(data, 'calendars', `${calendar}.ics`), EMPTY_CALENDAR);
  return data;
}

function exampleCopy(work: string, name: string): string {
  const data = join(work, name);
  cpSync(join(projectRoot(), 'example'), data, { recursive: true });
  return data;
}

const served: ChildProcess[] = [];

/** The address at which the copy is served until this command ends. */
function started(data: string): Promise<string> {
  const child = spawn('npm', npm('start', '--port', '0', '--data', data, '--now', NOW), {
    cwd: projectRoot(),
  });
  atEnd(() => void child.kill());
  served.push(child);
  let out = '';
  return new Promise((done, fail) => {
    child.once('close', () => fail(new Error('the example could not be served')));
    child.stdout.on('data', (text) => {
      out += text;
      const address = /^ready (\S+)$/m.exec(out)?.[1];
      if (address !== undefined) done(address);
    });
  });
}

function npm(script: string, ...flags: readonly string[]): string[] {
  return ['run', '--silent', script, '--', ...flags];
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, {}),
  work,
  failed: 'The pictures cannot be drawn',
});
