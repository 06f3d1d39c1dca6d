// The hosts, rows and dates that faults in the Sheet keep out of the answers about one service. Hosts are withdrawn, rows
// of hours do not count, dates are closed. Pure.
import type { DateException, Service } from '../scheduling/model.ts';
import type { Configuration, FaultClosure, Faulty, Finding, LeftOutRow } from './configuration.ts';
import { nameKey } from './text.ts';

export function withdrawnOf({ withdrawnHosts }: Configuration, service: Service): readonly Faulty[] {
  return withdrawnHosts.filter(({ name }) => service.hosts.includes(name));
}

/** Why a name that the service gives as a host is left out. */
export function namesLeftOut({ namesLeftOut }: Configuration, service: Service): readonly Finding[] {
  return namesLeftOut.flatMap(({ name, finding }) => (nameKey(name) === nameKey(service.name) ? [finding] : []));
}

/** Why rows are left out that may be about the service and a host of it; each finding once. */
export function rowsLeftOut({ leftOut }: Configuration, service: Service): readonly Finding[] {
  const rows = leftOut.filter((row) => service.hosts.some((host) => mayConcern(row, host, service)));
  return distinct(rows.map(({ finding }) => finding));
}

/** As `rowsLeftOut`, for one host. */
export function rowsLeftOutOf({ leftOut }: Configuration, host: string, service: Service): readonly Finding[] {
  return distinct(leftOut.filter((row) => mayConcern(row, host, service)).map(({ finding }) => finding));
}

/** Why dates of the service's hosts are closed though no row that can be read says so; each finding once. */
export function closuresOf({ closedByFault }: Configuration, service: Service): readonly Finding[] {
  const closures = closedByFault.filter((closure) => service.hosts.some((host) => isFor(closure.hosts, host)));
  return distinct(closures.map(({ finding }) => finding));
}

/** The faults that made this row of the openings. None if a person wrote it. */
export function faultsOf({ closedByFault }: Configuration, row: DateException): readonly FaultClosure[] {
  const { from, to, host, hours } = row;
  if (hours !== null || host === null) return [];
  return closedByFault.filter((closure) => closure.from === from && closure.to === to && isFor(closure.hosts, host));
}

function mayConcern({ hosts, services }: LeftOutRow, host: string, service: Service): boolean {
  return isFor(hosts, host) && isFor(services, service.name);
}

/** null = everyone, everything. */
function isFor(names: readonly string[] | null, name: string): boolean {
  return names === null || names.some((one) => nameKey(one) === nameKey(name));
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Set(findings)];
}
