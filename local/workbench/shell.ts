// The two documents of the workbench, almost empty: scripts fill them. Neither loads anything from elsewhere.
import { escapeHtml, htmlPage } from '../http/html.ts';
import { htmlReply, type Reply } from '../http/reply.ts';
import type { Guard } from './guard.ts';
import type { BenchSettings } from './wire.ts';

export const SCRIPT_PATH = '/workbench/page.js';
export const STYLE_PATH = '/workbench/page.css';
export const FRAME_PATH = '/workbench/frame';
export const FRAME_SCRIPT_PATH = '/workbench/frame.js';

/** No other site may frame the page, and the page may not be made to load anything from there. */
export function benchPage({ token, framesOrigin }: Guard, callable: readonly string[]): Reply {
  const settings: BenchSettings = { token, framesOrigin, framePath: FRAME_PATH, callable };
  const body = [
    `<div id="bench" data-bench="${escapeHtml(JSON.stringify(settings))}"><h1>Slotsheet</h1>`,
    '<noscript><p>The workbench needs JavaScript.</p></noscript></div>',
    `<link rel="stylesheet" href="${STYLE_PATH}"><script src="${SCRIPT_PATH}" defer></script>`,
  ];
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:",
    `frame-src ${framesOrigin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  ];
  return htmlReply(200, htmlPage('Slotsheet', body.join('\n')), {
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
}

/** The frame around a page, `sandboxFrame`. What it holds comes from the workbench alone. */
export function framePage({ origin }: Guard): Reply {
  const script = `<script src="${FRAME_SCRIPT_PATH}" data-bench-origin="${origin}"></script>`;
  const style = 'html,body{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100%}';
  return htmlReply(200, htmlPage('Page', script, style), {
    'content-security-policy': `frame-ancestors ${origin}`,
    'cache-control': 'no-store',
  });
}
