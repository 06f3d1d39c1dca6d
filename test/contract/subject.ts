// A port under test: what a contract suite needs beside the port itself.

export interface Subject<Port> {
  readonly port: Port;
  /** The calls that have left the script so far. */
  calls(): number;
  /** Does this while the service fails. */
  failing<T>(work: () => T): T;
}
