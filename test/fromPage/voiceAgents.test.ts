// The page Voice agents: secrets of tool calls, made, shown once and deleted; Retell's key; and what the addresses are made of.
import { describe, expect, it } from 'vitest';
import { documents } from '../../worlds/sheet.ts';
import { openMenu, WEB_APP } from '../ui/support.ts';

const RELAY = 'https://slots.example';
const OLD = 'a'.repeat(64);
const KEY = 'key_0123456789abcdef';

function practice(properties: Readonly<Record<string, string>> = {}, webApp = WEB_APP) {
  const menu = openMenu(documents(), webApp);
  for (const [name, value] of Object.entries({ relay: RELAY, ...properties })) menu.setProperty(name, value);
  return menu;
}

describe('the state', () => {
  it('tells which platforms have a secret, and holds none', () => {
    const menu = practice({
      'toolSecret.vapi': OLD,
      'toolSecret.bland': '',
      'toolSecret.our-own': OLD,
      retellKey: KEY,
    });
    const state = menu.page('voiceAgents.state');
    expect(state).toEqual({
      person: { you: 'owner@example.com', owner: '', language: 'en', seenAs: 'you' },
      relay: RELAY,
      webApp: WEB_APP,
      made: ['vapi'],
      retellKeyEnd: 'cdef',
    });
  });

  it('tells that relay and web app are not known', () => {
    const menu = practice({ relay: '' }, 'https://script.google.com/macros/s/test/dev');
    expect(menu.page('voiceAgents.state')).toMatchObject({ relay: '', webApp: null, made: [], retellKeyEnd: null });
  });
});

describe('a secret', () => {
  it('is long and random, stored under its platform, and in this one answer', () => {
    const menu = practice();
    const { secret, made, said } = menu.page('voiceAgents.make', 'telli', false);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(menu.properties()['toolSecret.telli']).toBe(secret);
    expect(made).toEqual(['telli']);
    expect(said).toContain('this once');
    expect(JSON.stringify(menu.page('voiceAgents.state'))).not.toContain(secret);
    expect(menu.page('voiceAgents.make', 'bland', false).secret).not.toBe(secret);
    expect(practice().page('voiceAgents.make', 'telli', false).secret).not.toBe(secret);
  });

  it('takes the place of the one that the page knew of, and of no other platform’s', () => {
    const menu = practice({ 'toolSecret.telli': OLD, 'toolSecret.vapi': OLD });
    const { secret } = menu.page('voiceAgents.make', 'telli', true);
    expect(menu.properties()).toMatchObject({ 'toolSecret.telli': secret, 'toolSecret.vapi': OLD });
    expect(secret).not.toBe(OLD);
  });

  it('leaves alone what another window, or an answer that got lost, made meanwhile', () => {
    const menu = practice();
    const { secret } = menu.page('voiceAgents.make', 'telli', false);
    const again = menu.page('voiceAgents.make', 'telli', false);
    expect(again).toMatchObject({ secret: '', made: ['telli'], said: expect.stringContaining('already') });
    expect(JSON.stringify(again)).not.toContain(secret);
    expect(menu.properties()['toolSecret.telli']).toBe(secret);
  });

  it('is made where another window deleted the one before', () => {
    expect(practice().page('voiceAgents.make', 'telli', true).secret).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is deleted, twice too', () => {
    const menu = practice({ 'toolSecret.telli': OLD, 'toolSecret.vapi': OLD });
    for (const _ of [1, 2]) {
      expect(menu.page('voiceAgents.remove', 'telli')).toMatchObject({ secret: '', made: ['vapi'] });
      expect(menu.properties()).not.toHaveProperty(['toolSecret.telli']);
    }
  });

  it.each([
    ['voiceAgents.make', 'our-own', false],
    ['voiceAgents.make', 'telli', 'yes'],
    ['voiceAgents.remove', 'Key'],
    ['voiceAgents.remove', ''],
  ])('%s of “%s” is asked by no page', (name, ...args) => {
    const menu = practice({ 'toolSecret.telli': OLD });
    const ask = menu.page as (name: string, ...args: readonly unknown[]) => unknown;
    expect(() => ask(name, ...args)).toThrow('no page asks this');
    expect(menu.properties()['toolSecret.telli']).toBe(OLD);
  });
});

describe('Retell’s key', () => {
  it('is stored without what surrounds it, never shown, and removed', () => {
    const menu = practice();
    const saved = menu.page('voiceAgents.saveRetellKey', ` ${KEY}\u200b\n`);
    expect(menu.properties().retellKey).toBe(KEY);
    expect(saved).toMatchObject({ retellKeyEnd: 'cdef', secret: '', said: expect.stringContaining('stored') });
    expect(JSON.stringify(saved)).not.toContain(KEY);
    expect(menu.page('voiceAgents.remove', 'retellKey').retellKeyEnd).toBeNull();
    expect(menu.properties()).not.toHaveProperty('retellKey');
  });

  it.each([
    ['', 'No key was pasted'],
    ['  \n', 'No key was pasted'],
    ['key_01 23', 'Copy the key alone'],
    ['key_0123ä', 'Copy the key alone'],
    ['key_••••••cdef', 'masked key'],
    ['key_0…ef', 'masked key'],
    ['key_***ef', 'masked key'],
  ])('“%s” leaves the one that is set', (pasted, said) => {
    const menu = practice({ retellKey: KEY });
    expect(menu.page('voiceAgents.saveRetellKey', pasted).said).toContain(said);
    expect(menu.properties().retellKey).toBe(KEY);
  });
});
