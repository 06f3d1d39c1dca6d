// How far a long run is: a bar where a person looks, elsewhere a line every ten seconds.

export interface Progress {
  tell(done: number): void;
  /** Leaves the line to what comes next. */
  end(): void;
}

const WIDTH = 30;
const QUIET_EVERY_MS = 10_000;
const CLEAR_LINE = '\u001b[2K\r';

export function createProgress(total: number): Progress {
  const startedMs = performance.now();
  let toldMs = startedMs;
  const { isTTY } = process.stderr;

  function text(done: number, nowMs: number): string {
    const perSecond = (done / Math.max(1, nowMs - startedMs)) * 1000;
    return `${done} of ${total} seeds, ${perSecond.toFixed(1)} a second`;
  }

  return {
    tell(done) {
      const nowMs = performance.now();
      if (isTTY) {
        const filled = Math.round((done / total) * WIDTH);
        process.stderr.write(`${CLEAR_LINE}${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${text(done, nowMs)}`);
      } else if (nowMs - toldMs >= QUIET_EVERY_MS) {
        toldMs = nowMs;
        process.stderr.write(`${text(done, nowMs)}\n`);
      }
    },
    end() {
      if (isTTY) process.stderr.write(CLEAR_LINE);
    },
  };
}
