// The built bundle in the local runtime, on the memory store. The runtime's boundary counts the round trips.
import { ScriptOutput } from '../../local/execution/outcome.ts';
import { buildEvent } from '../../local/http/event.ts';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { NOW_MS } from '../engine/work.ts';
import { type RunningScript, readAnswer } from './script.ts';
import { type Team, TOKEN } from './team.ts';

/** Asked through the direct door; the relay's door costs the same, as the signature is computed inside the script. */
export function startSlotsheet(team: Team): RunningScript {
  const runtime = createRuntime({
    store: createMemoryStore(team.documents),
    clock: { nowMs: () => NOW_MS },
    scriptFolder: 'dist',
    properties: { [PROPERTY.spreadsheetId]: 'local', [PROPERTY.linkToken]: TOKEN },
  });
  return {
    ask(action, body) {
      const request = {
        method: 'POST',
        queryString: `action=${action}&token=${TOKEN}`,
        contentType: 'application/json',
        body: Buffer.from(JSON.stringify(body)),
      };
      const output = runtime.execute('doPost', [buildEvent(request)]);
      if (!(output instanceof ScriptOutput)) throw new Error('The bundle gave no output.');
      const calls = runtime.lastRoundTrips.map(({ service, method }) => `${service}.${method}`);
      return { answer: readAnswer(output.content), calls };
    },
  };
}
