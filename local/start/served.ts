// The lines that `npm start` prints: faults before it is ready, and what it serves afterwards.
import { placed } from '../../src/sheet/sentences/sentences.ts';
import type { FileProblem } from './fileProblems.ts';
import { type Inspection, problemCount } from './inspection.ts';

export interface Serving {
  /** The folder as the person named it. */
  readonly folder: string;
  readonly nowMs: number | undefined;
  readonly zoneData: string;
  /** The flags that `npm run demo` needs, `''` for none. */
  readonly demoFlags: string;
  /** The links of HubSpot's stand-in; null without one. */
  readonly hubspotLinks: number | null;
  /** What the next bookings there meet. */
  readonly hubspotFaults: readonly string[];
  /** A service that HubSpot books; undefined for none. */
  readonly linkedService: string | undefined;
  /** The flags that `npm run findings` needs. */
  readonly findingsFlags: string;
}

const MOST_SHOWN = 3;

/** Problems that a person should read here, before a call that offers nothing tells them. */
export function warningLines({ files, isWithdrawn, findings }: Inspection): readonly string[] {
  const all = isWithdrawn && findings.length > 0 ? ['Nothing is offered until the findings below are put right.'] : [];
  return [...files.map(fileLine), ...all];
}

export function servedLines(inspection: Inspection, serving: Serving): readonly string[] {
  const { services, hosts } = inspection;
  const { folder, nowMs, zoneData, demoFlags, findingsFlags } = serving;
  const clock = nowMs === undefined ? [] : [`clock: stands still at ${new Date(nowMs).toISOString()} (--now)`];
  return [
    `folder: ${folder}`,
    `services: ${listed(services)}`,
    `hosts: ${listed(hosts)}`,
    ...findingLines(inspection, findingsFlags),
    zoneData,
    ...clock,
    ...hubspotLines(serving),
    `next, in a second terminal: npm run demo${demoFlags}`,
    ...linkedDemoLines(serving),
  ].map(oneLine);
}

function hubspotLines({ hubspotLinks: links, hubspotFaults: faults }: Serving): string[] {
  if (links === null) return [];
  const armed = faults.length === 0 ? '' : `; faults of the next bookings: ${faults.join(', ')}`;
  return [`HubSpot: a stand-in with ${links === 1 ? '1 meeting link' : `${links} meeting links`} (hubspot/)${armed}`];
}

function linkedDemoLines({ linkedService, demoFlags }: Serving): string[] {
  if (linkedService === undefined) return [];
  const flags = demoFlags === '' ? ' --' : demoFlags;
  return [`or, for a booking at HubSpot: npm run demo${flags} --service ${quoted(linkedService)}`];
}

/** As a shell takes it. */
export function quoted(text: string): string {
  if (/^[\w./@:+-]+$/.test(text)) return text;
  return `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}

function findingLines(inspection: Inspection, flags: string): string[] {
  const count = problemCount(inspection);
  if (count === 0) return ['findings: none'];
  const first = allLines(inspection).slice(0, MOST_SHOWN);
  const rest = count > first.length ? `, the first ${first.length}` : '';
  return [`findings: ${count}${rest} (all of them: npm run findings -- ${flags})`, ...first.map((line) => `  ${line}`)];
}

/** Every problem as a line, files first: they explain why a calendar cannot be read. */
export function allLines({ files, findings, language }: Inspection): readonly string[] {
  return [...files.map(fileLine), ...findings.map((finding) => placed(finding, language))];
}

function fileLine({ file, sentence }: FileProblem): string {
  return oneLine(`${file}: ${sentence}`);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}

// Text from cells may hold line breaks, and characters that a terminal takes for commands.
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
