// The command line of `npm start`.
import { readCommandLine, UsageError } from '../command/commandLine.ts';
import { asWritten, optional, orElse, several, toggle } from '../command/flag.ts';
import { readNow, whole } from '../command/values.ts';
import { FAULT_NAMES, type FaultName, isFaultName } from '../hubspot/faults.ts';
import { QUIRK_NAMES, readQuirks } from './quirks.ts';
import { OWN_QUOTAS, QUOTA_WORDS, readQuotas, STANDARD_QUOTAS } from './quotas.ts';
import { demoSecrets, readToolSecrets } from './toolSecrets.ts';

export const DEFAULT_PORT = 8787;
export const DEFAULT_KEY = 'demo-key';

/** The names under one another, so many columns from the edge. */
function lines(names: string, column: number): string {
  const found = names.match(/.{1,90}(?:,|$)(?= |$)/g) ?? [];
  return found.map((line) => line.trim()).join(`\n${' '.repeat(column)}`);
}

export const USAGE = `npm start -- [--data DIR] [--port N] [--now ISO] [--key KEY] [--token TOKEN] [--quirk NAME]…
                [--quotas] [--quota NAME]… [--modelled]
                [--hubspot-key KEY] [--hubspot-fault NAME]… [--tool-secret NAME=SECRET]…

  --data DIR     the folder with sheet/, sheet.json and calendars/ (default: a working copy of the example)
  --port N       the port on 127.0.0.1 (default: 8787)
  --now ISO      makes the clock stand still, for example 2027-03-01T08:00:00Z
  --key KEY      telli's API key, with which calls are signed (default: demo-key)
  --token TOKEN  the link token of the direct door (default: none, the door stays shut)
  --quirk NAME   makes the local Google differ; may be given several times:
                 ${lines(QUIRK_NAMES, 17)}
  --quotas       makes Google refuse what is beyond its quotas of a minute and a day, as for a consumer's account
                 (default: nothing is refused). What was used is told at the end.
  --quota NAME   the same with other quotas, or over those of --quotas: ${QUOTA_WORDS};
                 may be given several times. Names: ${OWN_QUOTAS}.
  --modelled     lets each call to a Google service take its time of bench/platform/costs.ts (default: none)
  --hubspot-key KEY     the key that the script has for HubSpot (default: the one in hubspot/key.json)
  --hubspot-fault NAME  makes the next booking in HubSpot fail; may be given several times, for one booking each:
                        ${lines(FAULT_NAMES, 24)}
  --tool-secret NAME=SECRET  lets a voice agent ask tools with that secret; may be given several times. NAME is telli
                        (or telli-tools), retell, vapi, elevenlabs, bland, or up to 30 letters, digits and dashes
                        (default: without --data the five have demo-secret-telli, demo-secret-retell … for npm run demo)
  --help         shows this`;

export type Flags = ReturnType<typeof readFlags>;

/** Throws UsageError. */
export function readFlags(args: readonly string[]) {
  const { asksForQuotas, quotas, toolSecrets, ...flags } = readCommandLine(args, {
    /** A folder as given; undefined for the working copy of the example. */
    data: optional('data', asWritten),
    /** Epoch ms at which the clock stands still. */
    nowMs: optional('now', readNow),
    /** 0 lets the system choose. */
    port: orElse('port', DEFAULT_PORT, whole(0, 65_535)),
    key: orElse('key', DEFAULT_KEY, asWritten),
    token: optional('token', asWritten),
    quirks: several('quirk', readQuirks),
    asksForQuotas: toggle('quotas'),
    quotas: several('quota', (names) => names),
    modelled: toggle('modelled'),
    hubspotKey: optional('hubspot-key', asWritten),
    hubspotFaults: several('hubspot-fault', readFaults),
    /** As script properties. */
    toolSecrets: several('tool-secret', readToolSecrets),
  });
  const isExample = flags.data === undefined;
  return {
    ...flags,
    toolSecrets: isExample && Object.keys(toolSecrets).length === 0 ? demoSecrets() : toolSecrets,
    /** null: none was asked for. */
    quotas: readQuotas([...(asksForQuotas ? [STANDARD_QUOTAS] : []), ...quotas]),
  };
}

function readFaults(names: readonly string[]): readonly FaultName[] {
  const unknown = names.find((name) => !isFaultName(name));
  if (unknown !== undefined) throw noSuchFault(unknown);
  return names.filter(isFaultName);
}

function noSuchFault(name: string): UsageError {
  return new UsageError(`There is no HubSpot fault ${JSON.stringify(name)}. Known: ${FAULT_NAMES}.`);
}
