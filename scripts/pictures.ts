// `npm run pictures`: draws the README's pictures from what the local runtime does in a call.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd, temporaryFolder } from '../local/command/atEnd.ts';
import { readCommandLine } from '../local/command/commandLine.ts';
import { runCommand } from '../local/command/run.ts';
import { projectRoot } from '../local/projectRoot.ts';
import { parseCsv } from '../local/workbook/csv.ts';
import { drawCall } from './pictures/call.ts';
import { drawSheet } from './pictures/sheet.ts';

// test/e2e/demo.test.ts plays the same call and compares.
const NOW = '2026-11-26T09:00:00+01:00';
const FOLDER = 'docs/pictures';

const USAGE = `npm run pictures

Plays the demo's call against a copy of the example, and draws the README's pictures from it: ${FOLDER}/*.svg.

  --help  shows this`;

async function work(): Promise<void> {
  const data = temporaryFolder('pictures');
  cpSync(join(projectRoot(), 'example'), data, { recursive: true });
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
  process.exit();
}

/** The address at which the copy is served until this command ends. */
function started(data: string): Promise<string> {
  const child = spawn('npm', npm('start', '--port', '0', '--data', data, '--now', NOW), { cwd: projectRoot() });
  atEnd(() => void child.kill());
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
