// All configuration tabs at once. A fault never opens anything, and the rest keeps working; see each tab's reader.
import { type Configuration, type Faulty, hasLink, isFaulty, type Language } from '../configuration.ts';
import { createReport } from '../report.ts';
import type { Workbook } from '../workbook.ts';
import { type Clocks, readingContext } from './context.ts';
import { findContradictions } from './contradictions.ts';
import { readExceptions } from './exceptions.ts';
import { readHosts } from './hosts.ts';
import { readHubspotForm } from './hubspotForm.ts';
import { readServices } from './services.ts';
import { readSettings } from './settings.ts';
import { readWeeklyHours } from './weeklyHours.ts';

const NO_LINKS: ReadonlySet<string> = new Set();

/**
 * Never throws, whatever the cells show. `remembered`: see rememberedLinks.ts. `language`: that of the sentences, if not the
 * Settings'.
 */
export function readConfiguration(
  workbook: Workbook,
  clocks: Clocks,
  remembered = NO_LINKS,
  language?: Language,
): Configuration {
  return read(workbook, clocks, remembered, language).configuration;
}

/** As `readConfiguration`. Also finds rows that do not go together and dates that have passed: no caller waits. */
export function readForCheck(
  workbook: Workbook,
  clocks: Clocks,
  remembered = NO_LINKS,
  language?: Language,
): Configuration {
  const { configuration, report, parts, remark } = read(workbook, clocks, remembered, language);
  const { settings, services, withdrawn } = configuration;
  if (withdrawn === null) findContradictions(report, { ...parts, today: clocks.todayIn(settings.timeZone) });
  if (settings.repeatBookings === 'move' && services.some(hasLink)) remark('Repeat bookings', 'moveWithLink');
  return { ...configuration, findings: report.findings };
}

function read(workbook: Workbook, clocks: Clocks, remembered: ReadonlySet<string>, language?: Language) {
  // The first look is for the language alone, so that the findings of Settings itself are in it too.
  const settingsAlone = () => readSettings(readingContext(workbook, clocks, createReport('en'), remembered)).settings;
  const report = createReport(language ?? settingsAlone().language);
  const context = readingContext(workbook, clocks, report, remembered);
  const { settings, withdrawn, remark } = readSettings(context);
  const hosts = readHosts(context, settings);
  const services = readServices(context, hosts.entries);
  const { timeZone } = settings;
  const team = { ...context, hosts: hosts.entries, services: services.entries, timeZone };
  const weekly = readWeeklyHours(team);
  const exceptions = readExceptions(team);
  const { address = '', cells = [] } = workbook.mainCalendar ?? {};
  for (const cell of cells) report.add(cell, { kind: 'mainCalendar', address });
  const openings = { weekly: weekly.weekly, exceptions: exceptions.exceptions };
  const nothing = withdrawn ?? services.fault ?? hosts.fault ?? weekly.fault ?? exceptions.withdrawn;
  const faulty = hosts.entries.flatMap(({ name, finding }) => (finding === null ? [] : [{ name, finding }]));
  const open = hosts.entries.flatMap(({ host }) => host ?? []);
  const withdrawnHosts = withoutRepeats([...faulty, ...exceptions.withdrawnHosts]);
  const configuration: Configuration = {
    settings,
    services: services.entries.map((entry) => entry.service),
    hosts: open.filter((host) => withdrawnHosts.every(({ name }) => name !== host.name)),
    withdrawnHosts,
    openings,
    closedByFault: exceptions.closedByFault,
    namesLeftOut: services.entries.flatMap(({ service, namesLeftOut: finding }) =>
      finding === null || isFaulty(service) ? [] : [{ name: service.name, finding }],
    ),
    formAnswers: readHubspotForm(team),
    leftOut: [...weekly.leftOut, ...exceptions.leftOut],
    withdrawn: nothing,
    tabFaults: report.tabFaults,
    findings: report.findings,
  };
  const { leftOut, closedByFault } = configuration;
  const hoursKnown = leftOut.length + closedByFault.length + exceptions.withdrawnHosts.length === 0;
  return {
    configuration,
    report,
    parts: { hosts: hosts.entries, services: services.entries, openings, hoursKnown },
    remark,
  };
}

/** The first reason for each name. */
function withoutRepeats(faulty: readonly Faulty[]): Faulty[] {
  return faulty.filter(({ name }, at) => faulty.findIndex((other) => other.name === name) === at);
}
