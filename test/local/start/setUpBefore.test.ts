// What `npm start` takes as done before it: a Set up by the owner, in a folder with tabs.
import { describe, expect, it } from 'vitest';
import { installTriggers, setUpBefore, webAppBefore } from '../../../local/start/setUpBefore.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';

const HOSTS = { 'sheet/Hosts.csv': 'Host\r\n' };

describe('a folder with tabs', () => {
  it('is the owner’s, and its rows count when they are deleted', () => {
    const store = createMemoryStore(HOSTS);
    installTriggers(store);
    expect(setUpBefore(store)).toEqual({ spreadsheetId: 'local', recoverer: 'owner@example.com' });
    expect(webAppBefore(store, 'http://127.0.0.1:1/exec')).toEqual({ webApp: 'http://127.0.0.1:1/exec' });
    const triggers: { handler: string; eventType?: string }[] = JSON.parse(
      store.read('state/triggers.json')?.text ?? '',
    );
    expect(triggers.map(({ handler, eventType }) => [handler, eventType])).toEqual([
      ['recover', undefined],
      ['changed', 'CHANGE'],
    ]);
  });

  it('keeps the owner and the triggers that a Set up here has left', () => {
    const left = { 'state/properties.json': '{"recoverer":"ben@example.com"}', 'state/triggers.json': '[]\n' };
    const store = createMemoryStore({ ...HOSTS, ...left });
    installTriggers(store);
    expect(setUpBefore(store)).toEqual({ spreadsheetId: 'local' });
    expect(store.read('state/triggers.json')?.text).toBe('[]\n');
  });
});

describe('a folder without tabs', () => {
  it('is new', () => {
    const store = createMemoryStore({});
    installTriggers(store);
    expect(setUpBefore(store)).toEqual({});
    expect(webAppBefore(store, 'http://127.0.0.1:1/exec')).toEqual({});
    expect(store.list('state')).toEqual([]);
  });
});
