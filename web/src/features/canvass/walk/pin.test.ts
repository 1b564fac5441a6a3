import { describe, expect, test } from 'vitest';
import { walkPhone } from '$i18n/words/walk.ts';
import { digitsOf, pinFault } from './pin.ts';

describe('a PIN', () => {
  test('has six digits of either script', () => {
    expect(digitsOf('२४६ ८-१०')).toBe('246810');
    expect(pinFault('246810')).toBeNull();
    expect(pinFault('24681')).toBe(walkPhone.pinSix);
  });

  test('is not one that everybody tries first', () => {
    expect(['000000', '121212', '123456', '654321', '890123'].map(pinFault)).toEqual(
      Array(5).fill(walkPhone.pinEasy),
    );
  });
});
