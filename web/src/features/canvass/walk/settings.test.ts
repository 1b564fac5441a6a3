import { expect, test } from 'vitest';
import { TestPhone } from '$features/canvass/store/phones.ts';
import { set, settings, takeUp } from './settings.svelte.ts';

test('whether names are hidden belongs to the worker, not to the phone that workers share', async () => {
  const [hers, his] = [await new TestPhone().start(), await new TestPhone().start()];
  await takeUp(hers);
  await set({ hideNames: true });
  await takeUp(his);
  expect(settings.hideNames).toBe(false);
  await set({ prompts: true });
  await takeUp(hers);
  expect([settings.hideNames, settings.prompts]).toEqual([true, false]);
});

test('what a worker chose is there when the app starts again', async () => {
  const phone = new TestPhone();
  await takeUp(await phone.start());
  await set({ hideNames: true });
  const again = await phone.start();
  settings.hideNames = false;
  await takeUp(again);
  expect(settings.hideNames).toBe(true);
});
