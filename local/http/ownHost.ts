// The names that the local server answers to. A stranger's site can let a name of its own lead to this machine ("DNS
// rebinding"). The browser then takes this server for that site, but sends that name along as Host.

/** The workbench's, its frames' (another site to the browser, as Google's are), and the same machine by IPv6. */
const NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a request's headers `Host` are one, and name the server at `origin`, its port included. Capitals do not matter. */
export function isOwnHost(origin: string, hosts: readonly string[] = []): boolean {
  const [host = ''] = hosts;
  return hosts.length === 1 && ownHosts(origin).includes(host.toLowerCase());
}

export function otherHostSentence(origin: string): string {
  return `This server answers at ${ownHosts(origin).join(', ')} and nowhere else.`;
}

function ownHosts(origin: string): string[] {
  const { port } = new URL(origin);
  return NAMES.map((name) => (port === '' ? name : `${name}:${port}`));
}
