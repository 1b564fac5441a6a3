import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dropFiles, keepFile, keptFile } from './kept-files.ts';

test('keeps a file until it is dropped', async () => {
  await keepFile('a', new Blob(['चित्र'], { type: 'image/jpeg' }));
  await keepFile('b', new Blob(['x'], { type: 'audio/webm' }));
  const found = await keptFile('a');
  expect(found?.type).toBe('image/jpeg');
  expect(await found?.text()).toBe('चित्र');
  await dropFiles(['a', 'b', 'none']);
  expect(await keptFile('a')).toBeNull();
  expect(await keptFile('b')).toBeNull();
  await dropFiles([]);
});
