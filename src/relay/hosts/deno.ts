// The relay on Deno: `npx deno run --allow-net --allow-env src/relay/hosts/deno.ts`. PORT and HOST say where it listens.
import type { Relay } from '../relay.ts';
import { createHost } from './host.ts';
import type { Env } from './settings.ts';

/** The used part of Deno. */
declare const Deno: {
  readonly env: { toObject(): Env & { readonly PORT?: string; readonly HOST?: string } };
  serve(options: { readonly port: number; readonly hostname: string }, handler: Relay): unknown;
};

const env = Deno.env.toObject();
Deno.serve({ port: Number(env.PORT ?? 8080), hostname: env.HOST || '127.0.0.1' }, createHost('Deno', env));
