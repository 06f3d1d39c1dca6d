// The dialog and the sidebar in which pages stand, as Sheets shows them.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownPage } from '../../wire.ts';
import type { Words } from '../words.ts';
import { PageFrame, type PageFrameProps } from './pageFrame.tsx';

type ScreenProps = Omit<PageFrameProps, 'onSize'> & { readonly words: Words };

/** Of a dialog without a size. */
const WIDTH = 600;
const HEIGHT = 450;

export function PageDialog({ words, ...props }: ScreenProps) {
  const box = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState(sizeOf(props.page));
  useEffect(() => setSize(sizeOf(props.page)), [props.page]);
  useLayoutEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      class="pageDialog"
      aria-label={props.page.title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <TitleBar {...{ words, page: props.page, onClose: props.onClose }} />
      <div class="page" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <PageFrame
          {...props}
          onSize={({ width, height }) =>
            setSize((before) => ({ width: width ?? before.width, height: height ?? before.height }))
          }
        />
      </div>
    </dialog>
  );
}

/** 300 px wide, whatever its page asks. */
export function Sidebar({ words, ...props }: ScreenProps) {
  return (
    <aside class="sidebar" aria-label={props.page.title}>
      <TitleBar {...{ words, page: props.page, onClose: props.onClose }} />
      <div class="page">
        <PageFrame {...props} onSize={() => {}} />
      </div>
    </aside>
  );
}

interface TitleBarProps {
  readonly page: ShownPage;
  readonly words: Words;
  readonly onClose: () => void;
}

function TitleBar({ page, words, onClose }: TitleBarProps) {
  return (
    <div class="titleBar">
      <h2>{page.title}</h2>
      <button type="button" aria-label={words.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}

function sizeOf({ width, height }: ShownPage) {
  return { width: width ?? WIDTH, height: height ?? HEIGHT };
}
