// Time as the relay sees it, so that a simulation can move it.

export interface RelayTime {
  /** Milliseconds since any moment; only differences count. */
  nowMs(): number;
  /** Does `work` once after `ms` milliseconds, unless the function it returns is called first. */
  after(ms: number, work: () => void): () => void;
}

export const realTime: RelayTime = {
  nowMs: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
