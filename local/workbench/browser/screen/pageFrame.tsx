// The workbench's side of a page: the frames as Google nests them, and the calls that come out of them.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OnScreen, RunAnswer, Seat, ShownPage } from '../../wire.ts';
import { sendAs, settings } from '../api.ts';
import { CLIPBOARD, type FromFrame, type Latency, type ToFrame } from '../frame/protocol.ts';

/** https://developers.google.com/apps-script/guides/html/restrictions, as for a script that belongs to a Sheet. */
const SANDBOX = [
  ...['allow-same-origin', 'allow-forms', 'allow-scripts', 'allow-popups', 'allow-downloads', 'allow-modals'],
  'allow-popups-to-escape-sandbox',
].join(' ');

export interface PageFrameProps {
  readonly page: ShownPage;
  readonly seat: Seat;
  readonly latency: Latency;
  readonly clipboard: boolean;
  readonly dark: boolean;
  readonly onClose: () => void;
  readonly onSize: (size: { readonly width: number | null; readonly height: number | null }) => void;
  readonly onFocusEditor: () => void;
  /** A call may have opened another page, or changed the Sheet. */
  readonly onRan: (screen: OnScreen) => void;
}

type Handlers = Omit<PageFrameProps, 'page' | 'clipboard'>;

export function PageFrame({ page, clipboard, ...props }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef<Handlers>(props);
  latest.current = props;

  // Before the browser draws: the frame says that it is ready as soon as it has loaded, and says it once.
  useLayoutEffect(() => {
    const tell = (message: ToFrame) => frame.current?.contentWindow?.postMessage(message, settings.framesOrigin);
    const hear = ({ origin, source, data }: MessageEvent<FromFrame>) => {
      if (origin !== settings.framesOrigin || source !== frame.current?.contentWindow) return;
      const { latency, dark, seat, onClose, onSize, onFocusEditor, onRan } = latest.current;
      if (data.kind === 'ready') {
        tell({ kind: 'write', html: page.html, callable: settings.callable, latency, clipboard, dark });
      } else if (data.kind === 'call') {
        run(data.name, data.args, seat).then(({ answer, screen }) => {
          tell({ kind: 'answer', id: data.id, answer });
          onRan(screen);
        });
      } else if (data.kind === 'size') onSize(data);
      else if (data.kind === 'focusEditor') onFocusEditor();
      else onClose();
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [page]);

  return (
    <iframe
      ref={frame}
      class="sandboxFrame"
      name="sandboxFrame"
      title={page.title}
      sandbox={SANDBOX}
      src={settings.framesOrigin + settings.framePath}
      allow={clipboard ? CLIPBOARD : undefined}
    />
  );
}

type Ran = { readonly answer: RunAnswer; readonly screen: OnScreen };

const NOTHING: OnScreen = { error: '', pages: [], toasts: [], active: null };

/** What google.script.run says of a network that fails. */
const NO_NETWORK = 'NetworkError: Connection failure due to HTTP 0';

async function run(name: string, args: string, seat: Seat): Promise<Ran> {
  try {
    const { screen, ...answer } = await sendAs<RunAnswer & { screen: OnScreen }>(seat, 'run', { name, args });
    return { answer, screen };
  } catch {
    return { answer: { ok: false, name: 'TransportError', message: NO_NETWORK }, screen: NOTHING };
  }
}
