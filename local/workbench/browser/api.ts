// The way to the server. What changes anything carries the token of this start.
import type { BenchSettings, Seat } from '../wire.ts';

export const settings = settingsIn(document.getElementById('bench'));

export function read<Answer>(path: string): Promise<Answer> {
  return answered(fetch(`/workbench/${path}`));
}

function send<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-workbench-token': settings.token };
  return answered(fetch(`/workbench/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

export function sendAs<Answer>(seat: Seat, path: string, body: object): Promise<Answer> {
  return send(path, { ...body, ...seat });
}

async function answered<Answer>(request: Promise<Response>): Promise<Answer> {
  const response = await request;
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

function settingsIn(element: HTMLElement | null): BenchSettings {
  return JSON.parse(element?.dataset.bench ?? '{}');
}
