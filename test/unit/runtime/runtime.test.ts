import { systemClock } from '../../../src/runtime/clock';
import { durationText, parseDuration } from '../../../src/runtime/duration';

test.each([
  ['30m', 1_800_000, '30 min'],
  ['1h30m', 5_400_000, '1 h 30 min'],
  ['90s', 90_000, '1 min 30 s'],
  ['1.5h', 5_400_000, '1 h 30 min'],
  ['250ms', 250, '250 ms'],
])('%s', (text, ms, words) => {
  expect(parseDuration(text)).toBe(ms);
  expect(durationText(ms)).toBe(words);
});

test.each(['', '5', 'm', '5 m', '5d', '-5m'])('%j is no duration', (text) => expect(parseDuration(text)).toBeUndefined());

test('a sleep ends at once with the reason of its signal', async () => {
  const controller = new AbortController();
  const sleeping = systemClock.sleep(3_600_000, controller.signal);
  controller.abort(new Error('enough'));
  await expect(sleeping).rejects.toThrow('enough');
  await expect(systemClock.sleep(1, controller.signal)).rejects.toThrow('enough');
});
