// How a person erases a contact: all that is found, place after place, and once more where a call fails.
import { expect, it } from 'vitest';
import { eraseContact } from '../../../simulate/people/eraser.ts';

const terms = (name: string) => ({ typed: '', names: [name] });
const none = (typed: string) => ({ typed, names: [] });
const pause = async () => undefined;

/** `fails`: so many calls come to nothing. */
function page(found: Readonly<Record<string, readonly string[]>>, fails = 0, left: readonly string[] = []) {
  const asked: string[] = [];
  let failing = fails;
  const ask = async (name: string, [first, , place]: readonly unknown[]) => {
    failing -= 1;
    if (failing >= 0) return null;
    if (name === 'erase.find') {
      const contacts = (found[String(first)] ?? []).map((one) => ({ terms: terms(one) }));
      return { contacts, typed: none(String(first)) };
    }
    const { typed, names } = first as ReturnType<typeof terms>;
    asked.push(`${names[0] ?? typed} ${place}`);
    return { left, next: place === '' ? { place: 'rows' } : null };
  };
  return { asked, erase: (typed: readonly string[]) => eraseContact(ask, pause, typed, 'none') };
}

it('erases each contact that fits, and what was typed where none does', async () => {
  const { asked, erase } = page({ Ada: ['Ada', 'Ada B'] });
  expect(await erase(['Ada', 'c1'])).toBe(true);
  expect(asked).toEqual(['Ada ', 'Ada rows', 'Ada B ', 'Ada B rows', 'c1 ', 'c1 rows']);
});

it('does not look for what was found with another', async () => {
  const { asked, erase } = page({ Ada: ['c1'] });
  await erase(['Ada', 'c1']);
  expect(asked).toEqual(['c1 ', 'c1 rows']);
});

it('asks again where a call fails, and gives up at last', async () => {
  expect(await page({}, 4).erase(['Ada'])).toBe(true);
  expect(await page({}, 5).erase(['Ada'])).toBe(false);
});

it('tells that something was left', async () => {
  expect(await page({}, 0, ['a calendar']).erase(['Ada'])).toBe(false);
});
