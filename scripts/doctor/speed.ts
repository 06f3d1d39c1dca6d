// How long a caller waits, and whether the clocks agree.
import { type Asked, ask } from './ask.ts';
import { type Finding, fail, type Probe, pass, warn } from './probe.ts';
import { offerIn } from './relay.ts';

const CALLS = 20;
// The relay gives its first attempt about five seconds, and answers itself after nine.
const SLOW_MS = 5_000;
const MOST_CLOCK_MS = 60_000;

/** One call after the other. */
export function speedProbe(available: () => Promise<Asked>): Probe {
  return {
    name: `${CALLS} times available`,
    async look() {
      const times: number[] = [];
      for (let call = 0; call < CALLS; call += 1) {
        const answer = offerIn(await available());
        if ('finding' in answer) return { ...answer.finding, sentence: `Call ${call + 1}: ${answer.finding.sentence}` };
        times.push(answer.ms);
      }
      return finding(times.sort((one, other) => one - other));
    },
  };
}

function finding(times: readonly number[]): Finding {
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? 0;
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const sentence = `The median is ${seconds(at(0.5))} s, and 95 percent took at most ${seconds(at(0.95))} s.`;
  return at(0.95) <= SLOW_MS
    ? pass(sentence)
    : warn(sentence, 'Callers hear silence meanwhile. docs/speed.md says what makes an answer slow.');
}

export function clockProbe(url: string): Probe {
  return {
    name: 'clock',
    async look() {
      const before = Date.now();
      const asked = await ask(url);
      if ('problem' in asked) return fail(`Nothing answers: ${asked.problem}.`, 'Is the address right?');
      const told = Date.parse(asked.headers.get('date') ?? '');
      if (Number.isNaN(told))
        return warn('The answer has no date, so the clocks cannot be compared.', 'Nothing to do.');
      const apartMs = Math.max(0, before - told - 1_000, told - Date.now());
      return apartMs <= MOST_CLOCK_MS
        ? pass('This machine’s clock and the server’s agree.')
        : warn(
            `This machine’s clock is ${Math.round(apartMs / 60_000)} minutes off.`,
            'Set it: sign-ins may fail otherwise.',
          );
    },
  };
}
