import { expect, test } from 'vitest';
import { doorLabel, saidBy, valueText, written } from './door.ts';

test('numbers in Devanagari are numbers, and nothing is null', () => {
  expect(written('adults', ' ५ ')).toBe(5);
  expect(written('adults', '')).toBeNull();
  expect(written('house_number', '12')).toBe('12');
  expect(written('adults', 'चार')).toBe('चार');
});

test('a door is called by what people find it by', () => {
  expect(doorLabel({ house_number: '12क', landmark: 'पीपल' })).toBe('मकान 12क · पीपल');
  expect(doorLabel({})).toBe('बिना नंबर का घर');
});

test('a value is said in words', () => {
  expect(valueText(null)).toBe('कुछ नहीं लिखा');
  expect(valueText(true)).toBe('हाँ');
  expect(valueText('locked')).toBe('ताला');
});

test('what came much later says when it came', () => {
  const side = {
    value: 5,
    how: 'phone',
    by: 'रमेश',
    at: '2026-11-25T06:00:00Z',
    received_at: '2026-11-25T14:00:00Z',
  };
  expect(saidBy(side)).toContain('रमेश, फ़ोन से');
  expect(saidBy(side)).toContain('नेटवर्क न होने से');
  expect(saidBy({ ...side, received_at: side.at })).not.toContain('नेटवर्क');
});
