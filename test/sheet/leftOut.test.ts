// What a configuration remembers of faults, so that a reason can name them: rows left out, and dates that they close.
import { describe, expect, it } from 'vitest';
import { day, PRACTICE, type Rows, read, withRows } from './support.ts';

const weekly = (...rows: Rows) => read(withRows('Weekly hours', ...rows));
const exceptions = (...rows: Rows) => read(withRows('Exceptions', ...rows));

describe('a row of Weekly hours that is left out', () => {
  it.each([
    ['of every host and service', ['', 'Mon-Fir', '9', '12', ''], null, null],
    ['of the hosts and services it names', ['ben, Anna', 'Mon', '9.5', '12', 'Visit'], ['Ben', 'Anna'], ['Visit']],
    ['of any host, if a name is unknown', ['Anna, Carla', 'Mon', '9', '12', 'Visit'], null, ['Visit']],
    ['of any service, if its name is unknown', ['Anna', 'Mon', '9', '12', 'Vist'], ['Anna'], null],
    ['without hours', ['Anna', 'Mon', '', '', ''], ['Anna'], null],
  ])('is one %s', (_, row, hosts, services) => {
    const { leftOut, findings } = weekly(['', 'Sun', '09:00', '10:00', ''], row);
    expect(leftOut).toEqual([{ finding: findings[0], hosts, services }]);
    expect(findings[0]).toMatchObject({ tab: 'Weekly hours', row: 3 });
  });

  it('concerns no service if it names an inactive host alone', () => {
    const { Hosts = [] } = withRows('Hosts', PRACTICE.Hosts?.[1] ?? [], ['Ben', 'b@example.com', '', '', '', '', 'no']);
    const { leftOut } = read({ ...withRows('Weekly hours', ['Ben', 'Mon-Fir', '9', '12', '']), Hosts });
    expect(leftOut).toMatchObject([{ hosts: [], services: null }]);
  });

  it('is named with its first fault', () => {
    const { leftOut, findings } = weekly(['', 'Mon-Fir', '9.5', '12', '']);
    expect(findings).toHaveLength(2);
    expect(leftOut).toEqual([{ finding: findings[0], hosts: null, services: null }]);
  });
});

describe('a row of Exceptions', () => {
  it('without any date is left out', () => {
    const { leftOut, findings, closedByFault } = exceptions(['', '', 'Ben', '9', '12', '']);
    expect(leftOut).toEqual([{ finding: findings[0], hosts: ['Ben'], services: null }]);
    expect(closedByFault).toEqual([]);
  });

  it.each([
    ['its unknown host', ['2027-03-29', '2027-03-30', 'Anna Bergr', '', '', ''], null],
    ['its hours, for everyone', ['2027-03-29', '2027-03-30', '', '9.5', '12', ''], null],
    ['its hours, for one host', ['2027-03-29', '2027-03-30', 'Ben', '12', '9', ''], ['Ben']],
  ])('closes its dates by %s', (_, row, hosts) => {
    const { closedByFault, findings, leftOut } = exceptions(row);
    const [from, to] = [day('2027-03-29'), day('2027-03-30')];
    expect(closedByFault).toEqual([{ from, to, hosts, isForAll: hosts === null, finding: findings[0] }]);
    expect(leftOut).toEqual([]);
  });

  it('without a fault leaves nothing to tell', () => {
    const { closedByFault, leftOut } = read(PRACTICE);
    expect([...closedByFault, ...leftOut]).toEqual([]);
  });
});
