// `npm run relay:node`: the relay as a server on this machine.
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { asWritten, orElse } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { whole } from '../local/command/values.ts';
import { environment } from '../src/relay/hosts/node/environment.ts';
import { serveRelay } from '../src/relay/hosts/node/server.ts';

const USAGE = `npm run relay:node -- [--port N] [--host ADDRESS]

Serves the relay on this machine until it is ended. Something in front of it must do HTTPS. docs/relay.md has its settings, which
are environment variables: WEB_APP_URL, DEADLINE_MS, MOST_IN_FLIGHT, MOST_QUEUED, LONGEST_QUEUE_MS,
AVAILABLE_A_MINUTE, BOOK_A_MINUTE, LANGUAGE, TELLI_KEY, TELLI_FORMER_KEY, TOOL_HEADERS, TOOL_SECRETS,
ROUTES, ROUTES_FILE.

  --port N        where it listens (default: PORT, or 8080)
  --host ADDRESS  for whom: 0.0.0.0 for other machines too (default: 127.0.0.1)
  --help          shows this`;

const port = whole(0, 65_535);
const FLAGS = {
  port: orElse('port', undefined, port),
  host: orElse('host', '127.0.0.1', asWritten),
};

async function serve(flags: ValuesOf<typeof FLAGS>): Promise<void> {
  const place = { host: flags.host, port: flags.port ?? port(process.env.PORT || '8080', 'port') };
  const server = await serveRelay(environment(), place).catch((error: Error) => {
    throw new UsageError(
      `Port ${place.port} of ${place.host} cannot be opened: ${error.message}. Choose with --port, --host.`,
    );
  });
  const address = server.address();
  const served = typeof address === 'object' && address !== null ? address.port : place.port;
  console.log(`relay http://${place.host}:${served}`);
  // Calls that are under way are answered first; the deadline ends each.
  const end = () => void server.close();
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work: serve,
  failed: 'The relay cannot start',
});
