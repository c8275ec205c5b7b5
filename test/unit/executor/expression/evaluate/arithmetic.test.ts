import fc from 'fast-check';
import {
  add,
  compareNumbers,
  divide,
  modulo,
  multiply,
  negate,
  subtract,
} from '../../../../../src/executor/expression/evaluate/arithmetic';
import { numberText, parseNumber, type TerraformNumber } from '../../../../../src/framework';

function n(text: string): TerraformNumber {
  if (text === 'inf' || text === '-inf') return text === 'inf' ? Infinity : -Infinity;
  const number = parseNumber(text);
  if (number === undefined) throw new Error(text);
  return number;
}

const OPERATIONS = { '+': add, '-': subtract, '*': multiply, '/': divide, '%': modulo };

describe('arithmetic', () => {
  test.each([
    ['0.1', '+', '0.2', '0.3'],
    ['9007199254740991', '+', '2', '9007199254740993'],
    ['9007199254740993', '-', '1', '9007199254740992'],
    ['1e30', '-', '1', '999999999999999999999999999999'],
    ['0.5', '*', '0.5', '0.25'],
    // Terraform's numbers are binary: 0.3 * 3 isn't quite 0.9.
    ['0.3', '*', '3', `0.9${'0'.repeat(153)}4`],
    ['-3', '*', '0', '0'],
    ['10', '/', '4', '2.5'],
    ['0.3', '/', '0.1', '3'],
    ['0', '/', '5', '0'],
    ['1', '/', '3', `0.${'3'.repeat(153)}35`],
    ['2', '/', '-3', `-0.${'6'.repeat(153)}7`],
    ['-7', '%', '3', '-1'],
    ['7', '%', '-3', '1'],
    ['5.5', '%', '2', '1.5'],
    ['5', '%', '0', '5'],
    ['1', '/', '0', 'Infinity'],
    ['-1', '/', '0', '-Infinity'],
    ['5', '/', 'inf', '0'],
    ['inf', '-', '1', 'Infinity'],
    ['inf', '*', '-2', '-Infinity'],
  ] as const)('%s %s %s is %s', (a, operator, b, expected) => {
    expect(numberText(OPERATIONS[operator](n(a), n(b)))).toBe(expected);
  });

  test.each([
    ['0', '/', '0'],
    ['inf', '/', 'inf'],
    ['inf', '*', '0'],
    ['inf', '-', 'inf'],
    ['inf', '+', '-inf'],
    ['5', '%', 'inf'],
  ] as const)('%s %s %s has no result', (a, operator, b) => {
    expect(() => OPERATIONS[operator](n(a), n(b))).toThrow(/Operation failed/);
  });

  test('numbers of any size compare by value', () => {
    expect(compareNumbers(n('9007199254740993'), n('9007199254740992'))).toBe(1);
    expect(compareNumbers(n('1e40'), Infinity)).toBe(-1);
    expect(compareNumbers(n('1.0'), n('1'))).toBe(0);
    expect(negate(n('0'))).toBe(-0);
    expect(numberText(negate(n('-1e30')))).toBe(`1${'0'.repeat(30)}`);
  });

  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 30 }))
    .map(([digits, scale]) => ({ digits, scale, number: n(`${digits}e-${scale}`) }));

  test('whole numbers are exact', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
        fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
        (a, b) => {
          const [x, y] = [n(String(a)), n(String(b))];
          expect(numberText(add(x, y))).toBe(String(a + b));
          expect(numberText(subtract(x, y))).toBe(String(a - b));
          expect(numberText(multiply(x, y))).toBe(String(a * b));
          expect(compareNumbers(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
        },
      ),
    );
  });

  /** Whether a result is off by no more than 512 bits are, for arguments of this size. */
  function expectClose(result: TerraformNumber, numerator: bigint, scale: number, size: bigint): void {
    const text = numberText(result);
    const places = (text.split('.')[1] ?? '').length;
    const digits = BigInt(text.replace('.', ''));
    const difference = digits * 10n ** BigInt(scale) - numerator * 10n ** BigInt(places);
    const magnitude = difference < 0n ? -difference : difference;
    expect(magnitude * 10n ** 150n <= size * 10n ** BigInt(places)).toBe(true);
  }

  test('sums, products and order agree with ratios of big integers', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [a.digits * 10n ** BigInt(b.scale), b.digits * 10n ** BigInt(a.scale)];
        const scale = a.scale + b.scale;
        const size = (x < 0n ? -x : x) + (y < 0n ? -y : y);
        expectClose(add(a.number, b.number), x + y, scale, size);
        expectClose(subtract(a.number, b.number), x - y, scale, size);
        expectClose(
          multiply(a.number, b.number),
          a.digits * b.digits,
          scale,
          a.digits * b.digits < 0n ? -(a.digits * b.digits) : a.digits * b.digits,
        );
        expect(compareNumbers(a.number, b.number)).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    );
  });

  test('a quotient times its divisor is the dividend', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        fc.pre(b.digits !== 0n);
        const size = a.digits < 0n ? -a.digits : a.digits;
        expectClose(multiply(divide(a.number, b.number), b.number), a.digits, a.scale, size);
      }),
    );
  });
});
