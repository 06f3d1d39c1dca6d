// The web app is open to strangers. A page of HTML from it could call the script as the owner, and of what an exception
// leaves Google makes one. So whatever comes, and whatever fails, the answer is JSON.
import { createHmac } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ScriptOutput } from '../../local/execution/outcome.ts';
import { createRuntime } from '../../local/runtime.ts';
import { writeEnvelope } from '../../src/telli/envelope.ts';
import { openWorld } from '../support/world.ts';
import { answered, world } from './support.ts';

type Opened = ReturnType<typeof world>;

function keyOf(opened: Opened): string {
  // The first call makes the key.
  answered(opened, 'try.available', 'Visit', 'inside');
  return JSON.parse(opened.store.read('state/properties.json')?.text ?? '{}').insideKey;
}

function post(contents: string, parameter: Readonly<Record<string, string>> = { inside: '1' }) {
  return ['doPost', { parameter, postData: { contents, length: contents.length } }] as const;
}

/** What a page of ours asks of the web app. `change`: of the envelope. */
function signed(key: string, asked: unknown, change: object = {}): string {
  const bytes = Buffer.from(JSON.stringify(asked));
  const signature = createHmac('sha256', key).update(bytes).digest('hex');
  const envelope = { slotsheet: 'relay-1', requestId: 'r', action: 'inside', service: null, signature } as const;
  return writeEnvelope({ ...envelope, body: bytes.toString('base64'), ...change });
}

const QUESTION = {
  name: 'check.all',
  args: '[]',
  you: 'ben@example.com',
  language: 'en',
  atMs: Date.UTC(2027, 2, 15, 8),
};

function requestsWith(key: string): Readonly<Record<string, readonly [string, object]>> {
  return {
    'a GET': ['doGet', { parameter: {} }],
    'a GET that asks inside': ['doGet', { parameter: { inside: '1', action: 'inside', token: 'x' } }],
    'a POST without a body': ['doPost', { parameter: { inside: '1' } }],
    'a body that is no JSON': post('<html>'),
    'a body that is null': post('null'),
    'a signature of nobody': post(signed('another', QUESTION)),
    'no signature': post(signed(key, QUESTION, { signature: '' })),
    'a body that is no base64': post(signed(key, QUESTION, { body: '=AAA' })),
    'a signed null': post(signed(key, null)),
    'a signed list': post(signed(key, [QUESTION])),
    'a signed call of no page': post(signed(key, { ...QUESTION, name: 'constructor' })),
    'signed arguments of no page': post(signed(key, { ...QUESTION, args: '{' })),
    'a signed call that writes': post(signed(key, { ...QUESTION, name: 'setUp.finish' })),
    'a signed question': post(signed(key, QUESTION)),
    'telli’s call': post('{}', { action: 'available', token: 'test-token' }),
  };
}
const NEVER_FAIL = ['ContentService', 'Runtime', 'console'];
const NAMES = Object.keys(requestsWith(''));

function answerTo(opened: Opened, key: string, name: string): ScriptOutput {
  const [entryPoint, event] = requestsWith(key)[name] ?? [];
  return opened.runtime.execute(String(entryPoint), [event]) as ScriptOutput;
}

function expectJson(output: ScriptOutput): unknown {
  expect(output.mimeType).toBe('application/json');
  return JSON.parse(output.content);
}

describe.each(NAMES)('%s is answered in JSON', (name) => {
  it('though any one of Google’s calls fails, and though all do', () => {
    const opened = world();
    const key = keyOf(opened);
    let calls = 0;
    opened.faults.before = () => {
      calls += 1;
    };
    expectJson(answerTo(opened, key, name));
    // The clock, the console and the outputs of ContentService do not fail.
    for (const from of [...Array(calls).keys(), -1]) {
      let at = 0;
      opened.faults.before = ({ service }) => {
        if (!NEVER_FAIL.includes(service) && (from === -1 || at++ === from)) throw new Error('Backend Error');
      };
      expectJson(answerTo(opened, key, name));
    }
  });
});

it('a page’s file that is gone is told to who has signed, and to no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('dist', folder, { recursive: true });
  const way = (options: Parameters<typeof createRuntime>[0]) => createRuntime({ ...options, scriptFolder: folder });
  const opened = openWorld({ way });
  const key = keyOf(opened);
  rmSync(join(folder, 'pageScript.html'));
  expect(expectJson(answerTo(opened, key, 'a signed question'))).toMatchObject({
    reason: expect.stringContaining('pageScript'),
  });
  expect(expectJson(answerTo(opened, key, 'no signature'))).toMatchObject({ status: 'failed' });
});

it('the entry points of the web app name no output of HTML', () => {
  const code = readFileSync('dist/Code.js', 'utf8');
  const made = code.match(/create(?:HtmlOutput|Template)\w*/g) ?? [];
  expect(made.sort()).toEqual(['createHtmlOutputFromFile', 'createTemplateFromFile']);
});
