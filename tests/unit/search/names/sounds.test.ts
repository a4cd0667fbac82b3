import { expect, test } from 'vitest';
import { homophonesOf, soundsOf } from '../../../../src/search/names/readings.ts';
import { soundPrefix, soundsIn, soundWord } from '../../../../src/search/names/sound-words.ts';
import { readingsFrom } from '../../../../src/search/names/sounds.ts';
import { unitsOf } from '../../../../src/search/text/units.ts';

const sounds = (name: string): string[] => soundsOf(name, unitsOf(name));

test('sounds come one for each unit: readings, and words of other letters as they are', () => {
  expect(sounds('智慧党建 APP（2.0）')).toEqual(['zhi', 'hui', 'dang', 'jian', 'app', '2', '0']);
});

test('a character that no dictionary knows has no sound', () => {
  expect(sounds('五\u{2a6d6}查')).toEqual(['wu', '', 'cha']);
});

test('a character sounds as it does in its word', () => {
  expect(['重大', '重点', '重复'].map((name) => sounds(name)[0])).toEqual(['zhong', 'zhong', 'chong']);
});

test('words of sounds give their sounds back, and all pairs of two letters begin alike', () => {
  expect(soundsIn(soundWord('san', 'ding'))).toEqual({ sound: 'san', next: 'ding' });
  expect(soundsIn(soundWord('cha'))).toEqual({ sound: 'cha', next: '.' });
  expect(soundsIn('三定')).toBeUndefined();
  for (const word of [soundWord('san', 'ding'), soundWord('shi', 'dang')])
    expect(word.startsWith(soundPrefix({ letter: 's' }, { letter: 'd' }))).toBe(true);
  expect(soundWord('san', 'ding').startsWith(soundPrefix({ letter: 's', only: 'san' }, { letter: 'd' }))).toBe(true);
  expect(soundWord('sang', 'ding').startsWith(soundPrefix({ letter: 's', only: 'san' }, { letter: 'd' }))).toBe(false);
  expect(soundWord('zhang', 'zhang') < '0').toBe(true);
});

test('homophones are the common characters of the sounds that occur, each under all its readings', () => {
  const homophones = homophonesOf(new Set(['cha', 'chai', 'app']));
  expect(homophones.cha).toContain('查');
  expect(homophones.cha).toContain('差');
  expect(homophones.chai).toContain('差');
  expect(homophones.app).toBe('');
  expect(Object.keys(homophones)).toEqual(['app', 'cha', 'chai']);
  expect(readingsFrom(homophones).get('差')).toEqual(['cha', 'chai']);
});
