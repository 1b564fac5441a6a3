import { expect, test } from 'vitest';
import { deviceName } from './device.ts';

test('names the browser and the system', () => {
  const phone = 'Mozilla/5.0 (Linux; Android 13; SM-A045F) Chrome/120.0 Mobile Safari/537.36';
  expect(deviceName(phone)).toBe('Chrome · Android');
});

test('shows what it does not know as it is', () => {
  expect(deviceName('curl/8.0')).toBe('curl/8.0');
  expect(deviceName('')).toBe('–');
});
