// Runs plain/Code.js in a context of its own, on thin stand-ins for the Google services it uses.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { NOW_MS } from '../engine/work.ts';
import { type RunningScript, readAnswer } from './script.ts';
import { standIns } from './standIns.ts';
import { type Team, TOKEN } from './team.ts';

/** A fresh context for each request, as on Google. */
export function startPlain(team: Team): RunningScript {
  const calls: string[] = [];
  const services = standIns(team, { linkToken: TOKEN }, (call) => calls.push(call));
  const script = new Script(readFileSync('bench/plain/Code.js', 'utf8'), { filename: 'bench/plain/Code.js' });
  return {
    ask(action, body) {
      calls.length = 0;
      const context = createContext({ ...services });
      new Script(`Date.now = () => ${NOW_MS};`).runInContext(context);
      script.runInContext(context);
      const event = { parameter: { action, token: TOKEN }, postData: { contents: JSON.stringify(body) } };
      const doPost: unknown = context.doPost;
      if (typeof doPost !== 'function') throw new Error('bench/plain/Code.js has no doPost.');
      return { answer: readAnswer(String(doPost(event))), calls: [...calls] };
    },
  };
}
