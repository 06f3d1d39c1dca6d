// The walk through the page Voice agents: a secret made, replaced and deleted, Retell's key, and each tool.
import { copies, isDone, triesAgain, type Walked } from './walked.ts';

export async function voiceAgents(walked: Walked): Promise<void> {
  const { frame, hand, stop } = walked;
  const select = (at: number) => frame.locator('select').nth(at);
  const [secret, key] = [0, 1].map((at) => frame.locator('section').nth(at));
  if (!secret || !key) throw new Error('no sections');
  const told = async () => {
    await frame.locator('p.good', { hasText: /\S/ }).waitFor();
    await isDone(frame);
  };
  /** The answer that changes nothing, then the other. */
  const asked = async (button: ReturnType<typeof secret.locator>, state: string) => {
    for (const at of [0, 1]) {
      await hand.press(button);
      await frame.locator('.question').waitFor();
      if (at === 0) await stop(state);
      await hand.press(frame.locator('.question button').nth(at));
      await frame.locator('.question').waitFor({ state: 'detached' });
    }
    await isDone(frame);
  };
  await stop('no secret');
  await triesAgain(walked, () => hand.press(secret.locator('button.main')));
  await told();
  await stop('a secret, this once');
  await copies(walked);
  await asked(secret.locator('.foot button').first(), 'asks before a new one');
  await asked(secret.locator('.foot button').last(), 'asks before the door is shut');
  await secret.locator('button.main').waitFor();
  for (const at of [1, 2, 3, 4, 0]) {
    await hand.choose(select(1), at);
    await stop(`tool ${at}`);
  }
  for (const at of [2, 3, 4, 1]) {
    await hand.choose(select(0), at);
    await isDone(frame);
    await stop(`platform ${at}`);
  }
  await hand.fill(key.locator('input'), 'key_0123456789abcdef');
  await hand.press(key.locator('.foot button').first());
  await told();
  await stop('Retell’s key');
  await asked(key.locator('.foot button').last(), 'asks before the key goes');
  await stop('without Retell’s key');
}
