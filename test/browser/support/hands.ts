// Three ways to work a page: by mouse, by keys alone, by touch alone. Each remembers what it has used.
import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { swipe } from './touch.ts';

export interface Hand {
  /** A button, a link, a tick, a tab, a disclosure. */
  press(target: Locator): Promise<void>;
  /** In place of the text that is there. */
  fill(target: Locator, text: string): Promise<void>;
  /** The option at this place. */
  choose(target: Locator, at: number): Promise<void>;
  /** A text that can only be read. */
  reach(target: Locator): Promise<void>;
  /** Five cells down from the first. */
  paint(from: Locator, to: Locator): Promise<void>;
}

export type HandName = 'mouse' | 'keys' | 'touch';

const MOST_TABS = 150;

/** `frame`: of the page that is worked. `used`: the names of what was used. */
export function handOf(name: HandName, page: Page, frame: Frame, used: Set<string>): Hand {
  const hand = { mouse: mouseHand, keys: keysHand, touch: touchHand }[name](page, frame);
  const noting =
    <Rest extends readonly unknown[]>(work: (target: Locator, ...rest: Rest) => Promise<void>) =>
    async (target: Locator, ...rest: Rest) => {
      const [action = ''] = await target.evaluate(inPage<string[]>(namesOf('[element]')));
      await work(target, ...rest);
      used.add(action);
    };
  const pressed = tellsOfClicks(page);
  const press = async (target: Locator) => {
    const clicks = await pressed(target);
    await hand.press(target);
    await expect.poll(clicks, { message: `${target} takes no press` }).toBeGreaterThan(0);
  };
  return {
    press: noting(press),
    fill: noting(hand.fill),
    choose: noting(hand.choose),
    reach: noting(hand.reach),
    paint: noting(hand.paint),
  };
}

/** Gives for an element how often it is clicked from then on: by keys too, and though its page is gone afterwards. */
function tellsOfClicks(page: Page): (target: Locator) => Promise<() => number> {
  let clicks = 0;
  const exposed = page.exposeFunction('clickedByHand', () => {
    clicks += 1;
  });
  return async (target) => {
    await exposed;
    await target.evaluate(inPage<void>('(element) => element.addEventListener("click", () => clickedByHand())'));
    clicks = 0;
    return () => clicks;
  };
}

/** What of a page can be used at the moment, by name. */
export function actionsOf(frame: Frame): Promise<readonly string[]> {
  const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [role=tab]';
  return frame.evaluate(`(${namesOf(`[...document.querySelectorAll('${usable}')]`)})()`);
}

/** A function of an element that runs in the page, from its source: here no types of the browser are known. */
function inPage<Result>(source: string) {
  return new Function('element', `return (${source})(element)`) as (element: unknown) => Result;
}

/** The source of a function. Things of one kind have one name: the addresses, the starts, the rows, the cells of a grid. */
function namesOf(elements: string): string {
  return `(element) => ${elements}.filter((one) => one.checkVisibility()).map((one) => {
    const kind = one.closest('[role=grid]') ? 'grid' : one.readOnly ? 'read' : one.type || one.localName;
    if (kind === 'grid' || kind === 'read') return kind;
    const text = one.ariaLabel || one.labels?.[0]?.textContent || one.textContent;
    return kind + ' ' + text.trim().replace(/^(Copy:|Go to|Book(?! it)) .*/, '$1 ...').replace(/\\d+/g, '#');
  })`;
}

function mouseHand({ mouse }: Page): Hand {
  return {
    press: (target) => target.click(),
    fill: (target, text) => target.fill(text),
    choose: async (target, index) => void (await target.selectOption({ index })),
    reach: (target) => target.click(),
    async paint(from, to) {
      await from.hover();
      await mouse.down();
      await to.hover();
      await mouse.up();
    },
  };
}

function touchHand(page: Page, frame: Frame): Hand {
  return {
    press: (target) => target.tap(),
    async fill(target, text) {
      await target.tap();
      await replaceText(page, text);
    },
    async choose(target, at) {
      await target.tap();
      await moveTo(page, target, at);
      await page.keyboard.press('Enter');
    },
    reach: (target) => target.tap(),
    paint: (from, to) => swipe(page, from, to, () => frame.locator('td[aria-selected=true]').nth(5).waitFor()),
  };
}

function keysHand(page: Page): Hand {
  const { keyboard } = page;
  return {
    async press(target) {
      await tabTo(page, target);
      const isTick = await target.evaluate((one: { type: string }) => /checkbox|radio/.test(one.type));
      // The arrows have chosen a tab or a radio button already.
      if (isTick) await keyboard.press('Space');
      else await keyboard.press('Enter');
    },
    async fill(target, text) {
      await tabTo(page, target);
      await replaceText(page, text);
    },
    async choose(target, at) {
      await tabTo(page, target);
      await moveTo(page, target, at);
    },
    reach: (target) => tabTo(page, target),
    async paint(from) {
      await tabTo(page, from);
      await keyboard.press('Space');
      for (let step = 0; step < 5; step += 1) await keyboard.press('Shift+ArrowDown');
    },
  };
}

async function replaceText({ keyboard }: Page, text: string): Promise<void> {
  await keyboard.press('ControlOrMeta+a');
  if (text === '') await keyboard.press('Delete');
  else await keyboard.type(text);
}

/** Arrow keys of a drop-down. */
async function moveTo({ keyboard }: Page, target: Locator, at: number): Promise<void> {
  const from = await target.evaluate((select: { selectedIndex: number }) => select.selectedIndex);
  for (let step = from; step < at; step += 1) await keyboard.press('ArrowDown');
  for (let step = from; step > at; step -= 1) await keyboard.press('ArrowUp');
}

/** By Tab, and by the arrows within a group that has one tab stop. */
async function tabTo({ keyboard }: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const place = await target.evaluate(inPage<'here' | 'beside' | 'elsewhere'>(WHERE_IS_FOCUS));
    if (place === 'here') return;
    await keyboard.press(place === 'beside' ? 'ArrowRight' : 'Tab');
  }
  throw new Error(`No key leads to ${target}`);
}

const WHERE_IS_FOCUS = `(element) => {
  const focused = document.hasFocus() ? document.activeElement : null;
  if (focused === element) return 'here';
  const isGroup = focused && (focused.role === 'tab' || focused.type === 'radio') && focused.role === element.role;
  return isGroup && (element.role === 'tab' || focused.name === element.name) ? 'beside' : 'elsewhere';
}`;
