import fc from 'fast-check';
import { ExactNumber, numbersEqual, numberText, parseNumber } from '../../../src/framework/number';

describe('parseNumber', () => {
  test.each([
    ['0', 0],
    ['-0', -0],
    ['-0.00e5', -0],
    ['007', 7],
    ['1e3', 1000],
    ['1.50', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-12.5e1', -125],
    ['0.1', 0.1],
    ['9007199254740991', 9007199254740991],
  ])('%s is the plain number %d', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  test.each([
    ['9007199254740993', '9007199254740993'],
    ['12345678901234567890', '12345678901234567890'],
    ['-1e30', `-1${'0'.repeat(30)}`],
    ['0.12345678901234567890', '0.1234567890123456789'],
    [`0.${'3'.repeat(154)}`, `0.${'3'.repeat(154)}`],
  ])('%s keeps every digit', (text, digits) => {
    const number = parseNumber(text);
    expect(number).toBeInstanceOf(ExactNumber);
    expect(String(number)).toBe(digits);
  });

  test.each(['', '-', '.', 'e5', '1e', '0x10', '1_000', 'NaN', 'Infinity', '1 2'])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  test('integers of any size come back digit for digit', () => {
    fc.assert(fc.property(fc.bigInt(), (integer) => numberText(parseNumber(String(integer)) ?? Number.NaN) === String(integer)));
  });

  test('doubles come back as they were', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        const parsed = parseNumber(numberText(double));
        expect(Number(String(parsed)) === double).toBe(true);
        expect(numberText(parsed ?? Number.NaN)).not.toMatch(/e/i);
      }),
    );
  });
});

test('numbers are equal by value, not by spelling', () => {
  const parse = (text: string) => parseNumber(text) ?? Number.NaN;
  expect(numbersEqual(parse('1.0'), parse('1'))).toBe(true);
  expect(numbersEqual(parse('1e20'), parse('100000000000000000000'))).toBe(true);
  expect(numbersEqual(parse('12345678901234567890'), parse('12345678901234567000'))).toBe(false);
});
