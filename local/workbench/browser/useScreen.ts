// What the script put on the screen: a dialog, a sidebar, a message; and its menu.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BenchMenu, OnScreen, Seat, ShownPage } from '../wire.ts';
import { sendAs } from './api.ts';
import type { Words } from './words.ts';

/** Each opening is a page of its own, also of the same file. */
type Opened = ShownPage & { readonly opening: number };

export type ScreenClient = ReturnType<typeof useScreen>;

export function useScreen(seat: Seat, words: Words) {
  const [menu, setMenu] = useState<BenchMenu | null>(null);
  const [running, setRunning] = useState(0);
  const [dialog, setDialog] = useState<Opened | null>(null);
  const [sidebar, setSidebar] = useState<Opened | null>(null);
  const openings = useRef(0);
  const [message, setMessage] = useState('');
  const [active, setActive] = useState<OnScreen['active']>(null);

  useEffect(() => {
    sendAs<BenchMenu | null>(seat, 'open', {}).then(setMenu, () => setMessage(words.lost));
  }, [seat.person, seat.language]);

  function show({ error, pages, toasts, active: cell }: OnScreen): void {
    for (const page of pages) {
      openings.current += 1;
      (page.kind === 'dialog' ? setDialog : setSidebar)({ ...page, opening: openings.current });
    }
    if (cell !== null) setActive(cell);
    const [toast] = toasts;
    if (error !== '') setMessage(words.failed(error));
    else if (toast !== undefined) setMessage([toast.title, toast.message].filter((text) => text !== '').join(': '));
  }

  /** Counts as running until it has ended; tells if the server took it not. */
  async function during<Result>(work: () => Promise<Result>): Promise<Result | null> {
    setRunning((count) => count + 1);
    try {
      return await work();
    } catch {
      setMessage(words.refusedChange);
      return null;
    } finally {
      setRunning((count) => count - 1);
    }
  }

  async function choose(functionName: string): Promise<void> {
    setMessage('');
    const screen = await during(() => sendAs<OnScreen>(seat, 'choose', { functionName }));
    if (screen !== null) show(screen);
  }

  return {
    ...{ menu, isRunning: running > 0, dialog, sidebar, message, active, show, during, choose },
    closeDialog: () => setDialog(null),
    closeSidebar: () => setSidebar(null),
    closeMessage: () => setMessage(''),
  };
}
