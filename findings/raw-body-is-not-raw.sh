#!/usr/bin/env bash
# A webhook's sender signs the bytes that it sends. On Google Cloud Run functions the receiver takes req.rawBody for them.
# Expected: rawBody is the body as it came. Firebase's reference, for the same request object, says it is the wire format.
# What happens: (1) of a body with Content-Encoding: gzip rawBody holds the unpacked bytes, while req.headers still tell the
# length and the encoding of the packed ones. A digest over rawBody never equals one over what was sent. (2) Of a body without
# Content-Type there is no rawBody at all, and no body; the bytes are still unread in the stream. (3) A JSON text that is a
# string, valid since RFC 7159, is answered with 400 and a stack trace before the function runs.
# All three answers are those of body-parser, which the framework puts before each function.
# Version: @google-cloud/functions-framework 5.0.5. Source: the package itself, run here;
# firebase.google.com/docs/reference/functions/firebase-functions.https.request (rawBody, read 2026-11-30).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @google-cloud/functions-framework@5.0.5
cat > function.cjs <<'JS'
const { createHash } = require('node:crypto');
const { http } = require('@google-cloud/functions-framework');
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
http('receive', async (req, res) => {
  const rest = [];
  for await (const chunk of req) rest.push(chunk);
  const raw = req.rawBody;
  res.json({ raw: raw ? `${raw.length} bytes ${digest(raw)}` : 'none', inStream: Buffer.concat(rest).length, says: `${req.headers['content-encoding'] ?? 'plain'} ${req.headers['content-length']}` });
});
JS
cat > run.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';

const port = await new Promise((done) => { const free = createServer().listen(0, () => { const { port } = free.address(); free.close(() => done(port)); }); });
const server = spawn(process.execPath, ['node_modules/.bin/functions-framework', '--source=function.cjs', '--target=receive', `--port=${port}`], { stdio: ['ignore', 'pipe', 'ignore'] });
await new Promise((done) => server.stdout.on('data', (text) => String(text).includes('URL:') && done()));
const post = (headers, body) => new Promise((done, failed) => {
  const asked = request({ port, method: 'POST', headers: { ...headers, 'content-length': body.length } }, (answer) => {
    let text = '';
    answer.on('data', (chunk) => (text += chunk)).on('end', () => done({ status: answer.statusCode, text }));
  });
  asked.on('error', failed).end(body);
});
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const json = { 'content-type': 'application/json' };
const plain = Buffer.from(JSON.stringify({ note: 'x'.repeat(500) }));
const packed = gzipSync(plain);

const told = {};
for (const [name, headers, body] of [['plain', json, plain], ['gzip', { ...json, 'content-encoding': 'gzip' }, packed], ['no type', {}, plain], ['a string', json, Buffer.from('"hello"')]]) {
  const { status, text } = await post(headers, body);
  told[name] = status === 200 ? JSON.parse(text) : { status };
  console.log(`${name}: sent ${body.length} bytes ${digest(body)}; the function sees ${status === 200 ? text : `nothing, the caller gets ${status}`}`);
}
server.kill();
const same = told.plain.raw === `${plain.length} bytes ${digest(plain)}` &&
  told.gzip.raw === `${plain.length} bytes ${digest(plain)}` && told.gzip.says === `gzip ${packed.length}` &&
  told['no type'].raw === 'none' && told['no type'].inStream === plain.length && told['a string'].status === 400;
console.log(same ? 'As described.' : 'Changed.');
process.exitCode = same ? 0 : 1;
JS
node run.mjs
