// A Sheet that a later Slotsheet has set up, read by the code of today: a stale deployment, or a script that was set back.
import { describe, expect, it } from 'vitest';
import { draftOf, filesOf, setUp, stateOf } from '../fromPage/setUp/support.ts';
import { openMenu, WEB_APP } from '../ui/support.ts';
import { filesOfRelease, openRelease, RELEASES } from './kept.ts';
import { KEY } from './practice.ts';

const PRESENT = RELEASES.at(-1) ?? '';

/** With a later version's number, a column and a setting that are not known yet. */
function openNewer(version: string) {
  const menu = openRelease(PRESENT);
  const change = (tab: string, from: RegExp, to: string) => {
    const before = menu.store.read(`sheet/${tab}.csv`)?.text ?? '';
    expect(before).toMatch(from);
    menu.store.write(`sheet/${tab}.csv`, before.replace(from, to));
  };
  change('Settings', /^Sheet version,\d+/m, `Sheet version,${version}`);
  change('Hosts', /^Host,/, 'Later,Host,');
  change('Hosts', /^Anna,/m, 'x,Anna,');
  change('Hosts', /^Ben,/m, ',Ben,');
  return menu;
}

describe('a Sheet of a later version', () => {
  it('is answered and booked into as before, by its headers', () => {
    const menu = openNewer('99');
    // As in older.test.ts.
    expect(menu.available(KEY).available.map(({ start_iso }) => start_iso)).toEqual([
      ...['2027-03-15T09:30:00.000Z', '2027-03-17T08:00:00.000Z', '2027-03-17T08:30:00.000Z'],
      ...['2027-03-17T09:00:00.000Z', '2027-03-17T09:30:00.000Z'],
    ]);
    const booked = menu.call(KEY, 'book', { contact_id: 'c-3', start_iso: '2027-03-17T08:00:00.000Z' });
    expect(booked).toEqual({ status: 'success' });
    expect(menu.rows('Bookings').at(-1)?.[2]).toBe('Anna');
  });

  it('is a finding of Check, with its cell', () => {
    expect(openNewer('99').check()).toMatch(/^Settings, row \d+, Value: The tabs are of version 99/);
  });

  it('is not changed by Set up, which says what to do', () => {
    const menu = openNewer('99');
    const before = filesOf(menu);
    const refusal = { problem: expect.stringContaining('are of version 99, and this script knows version 2') };
    expect(menu.pageAs(undefined, 'setUp.state')).toEqual(refusal);
    const opened = stateOf(openRelease(PRESENT));
    expect(menu.pageAs(undefined, 'setUp.finish', draftOf(opened), opened.version)).toEqual(refusal);
    expect(filesOf(menu)).toEqual(before);
  });
});

describe('a web app that was not deployed after a push', () => {
  const addressLine = (answer: string) => {
    const webServer = { origin: WEB_APP, answer: () => ({ status: 200, headers: [], text: answer }) };
    const menu = openMenu(filesOfRelease(PRESENT), WEB_APP, [], { webServer });
    setUp(menu);
    return menu.page('check.all').probes.find(({ name }) => name === 'Address of the web app');
  };

  it('is named by Check where it knows an older version of the tabs', () => {
    expect(addressLine('{"answer":1}')).toMatchObject({
      ...{ result: 'warn', fix: expect.stringContaining('Deploy once') },
      sentence: expect.stringMatching(/version 1 of the tabs, and the menu version 2/),
    });
  });

  it.each(['{"answer":2}', '{"answer":3}', '{"reason":"no page asks this"}', '<html>'])('is not with %s', (answer) => {
    expect(addressLine(answer)).toMatchObject({ result: 'pass', sentence: 'It is known.' });
  });

  it('tells its version to a signed call from within alone', () => {
    const menu = openMenu(filesOfRelease(PRESENT));
    setUp(menu);
    expect(menu.page('check.all').probes).toContainEqual(expect.objectContaining({ sentence: 'It is known.' }));
    expect(menu.calls.filter(({ service }) => service === 'UrlFetchApp')).toHaveLength(1);
    expect(() => menu.pageAs(undefined, 'webApp.sheetVersion')).toThrow('no page asks this');
  });
});

describe.each(['two', '', '-1', '2.5', '1e9'])('a version that a person has overwritten with “%s”', (text) => {
  it('changes no answer, and is written anew by Set up', () => {
    const menu = openNewer(text);
    expect(menu.available(KEY).available).toHaveLength(5);
    setUp(menu, { telliKey: '' });
    expect(menu.rows('Settings').find(([name]) => name === 'Sheet version')?.[1]).toBe('2');
  });
});
