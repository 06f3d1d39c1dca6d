// The runtime in one thread: the contract of every runtime, and what no script can do.
import { describe, expect, it } from 'vitest';
import { runtimeContract } from '../contract/runtime.ts';
import { evaluate, runtimeFor } from './scripts.ts';

runtimeContract('in one thread', runtimeFor);

describe('what is not simulated', () => {
  it.each([
    'UrlFetchApp.fetch()',
    'CalendarApp.getDefaultCalendar()',
    'GmailApp.sendEmail()',
    'Logger.log(1)',
    'DriveApp.x',
  ])('%s throws an error that names it', (call) => {
    expect(() => evaluate(`return ${call}`)).toThrow(`Not simulated: ${call.replace(/\(.*/, '')}`);
  });
});
