import { describe, expect, it } from 'vitest';
import { isFaulty } from '../../src/sheet/configuration.ts';
import { practiceWith, read, withRows } from './support.ts';

describe('settings of a later release', () => {
  it.each([
    ['Offers per answer', '3'],
    ['Spread offers', 'yes'],
    ['Repeat bookings', 'refuse'],
    ['Repeat bookings', 'verschieben'],
    ['Holiday calendars', 'holidays@example.com'],
  ])('%s %s is a finding, and everything works as by default', (name, value) => {
    const { findings, withdrawn, services } = read(withRows('Settings', ['Time zone', ''], [name, value]));
    expect(findings).toMatchObject([{ tab: 'Settings', row: 3, column: 'Value' }]);
    expect(findings[0]?.sentence).toContain('not supported yet');
    expect(withdrawn).toBeNull();
    expect(services.some(isFaulty)).toBe(false);
  });

  it.each([
    ['Offers per answer', ''],
    ['Spread offers', 'no'],
    ['Repeat bookings', 'allow'],
    ['Holiday calendars', ''],
  ])('%s %j asks for nothing', (name, value) => {
    expect(read(withRows('Settings', ['Time zone', ''], [name, value])).findings).toEqual([]);
  });
});

describe('columns of a later release', () => {
  it.each([
    ['Services', 'Max per day', '3'],
    ['Services', 'Assign', 'first'],
    ['Services', 'Assign', 'alle'],
  ])('make a service faulty where ignoring them would offer too much: %s %s %s', (tab, column, text) => {
    const { services, findings } = read(practiceWith(tab, 1, column, text));
    expect(services.map(isFaulty)).toEqual([true, false]);
    expect(findings).toMatchObject([{ tab, row: 2, column }]);
    expect(findings[0]?.sentence).toContain('not supported yet');
  });

  it('withdraw a host with a cap', () => {
    const { hosts, withdrawnHosts } = read(practiceWith('Hosts', 1, 'Max per day', '3'));
    expect(hosts.map(({ name }) => name)).toEqual(['Ben']);
    expect(withdrawnHosts[0]?.finding.sentence).toContain('not supported yet');
  });

  it.each([
    ['Services', 'Video call', 'yes'],
    ['Services', 'Invite contact', 'ja'],
    ['Hosts', 'Weight', '2'],
  ])('are ignored, as a finding, where that offers nothing more: %s %s %s', (tab, column, text) => {
    const { services, hosts, findings } = read(practiceWith(tab, 1, column, text));
    expect(services.some(isFaulty)).toBe(false);
    expect(hosts).toHaveLength(2);
    expect(findings).toMatchObject([{ tab, row: 2, column }]);
    expect(findings[0]?.sentence).toContain('not supported yet');
  });
});
