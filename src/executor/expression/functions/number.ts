import { isWhollyKnown, numberText, parseNumber, type TerraformNumber, t, UNKNOWN } from '../../../framework';
import { convert } from '../convert/convert';
import { add, compareNumbers, isInfinite, negate } from '../evaluate/arithmetic';
import { decimalOf, numberOf } from '../evaluate/decimal';
import { typed } from '../marked-value';
import { marksIn } from '../marks';
import { any, double, FunctionProblem, type Functions, int, num, simple, structural, variadic } from './definition';
import { doublePower } from './double-power';
import { itemsOf } from './parts';

/** Functions over numbers. */
export const numberFunctions: Functions = {
  abs: simple([num('num')], t.number, (value) => unsigned(compareNumbers(value, 0) < 0 ? negate(value) : value)),
  ceil: simple([num('num')], t.number, (value) => unsigned(negate(floor(negate(value))))),
  floor: simple([num('num')], t.number, (value) => unsigned(floor(value))),
  log: simple([double('num'), double('base')], t.number, (value, base) => fromDouble(Math.log(value) / Math.log(base))),
  max: variadic([], num('numbers'), t.number, (numbers) => extreme(numbers, 1)),
  min: variadic([], num('numbers'), t.number, (numbers) => extreme(numbers, -1)),
  pow: simple([double('num'), double('power')], t.number, (value, power) => fromDouble(doublePower(value, power))),
  range: variadic([], num('params'), t.list(t.number), range),
  signum: simple([int('num')], t.number, (value) => unsigned(Math.sign(value))),
  sum: structural([any('list')], t.number, ([list]) => {
    if (!list || !['list', 'set', 'tuple'].includes(list.type.kind))
      throw new FunctionProblem('argument must be list, set, or tuple', 'list');
    const items = itemsOf(list);
    if (items.length === 0) throw new FunctionProblem('cannot sum an empty list', 'list');
    // What is wrong with the others is said when all are known.
    if (!isWhollyKnown(list.value)) return typed(t.number, UNKNOWN, marksIn(list));
    // Minus zero and zero are zero: begun with this one, a zero that has a sign keeps it.
    let sum: TerraformNumber = -0;
    for (const item of items) {
      if (item.value === null) throw new FunctionProblem('argument must be list, set, or tuple of number values', 'list');
      sum = add(sum, convert(item, t.number).value as TerraformNumber);
    }
    return typed(t.number, sum, marksIn(list));
  }),
};

/** These lose the sign of a zero. */
function unsigned(value: TerraformNumber): TerraformNumber {
  return value === 0 ? 0 : value;
}

function floor(value: TerraformNumber): TerraformNumber {
  if (isInfinite(value) || (typeof value === 'number' && Number.isInteger(value))) return value;
  const { digits, scale } = decimalOf(value);
  const unit = 10n ** BigInt(scale);
  const whole = digits / unit;
  return numberOf({ digits: digits < 0n && digits % unit !== 0n ? whole - 1n : whole, scale: 0 });
}

/** A double as Terraform writes it: all digits of a whole number of 64 bits, otherwise the fewest that tell it from its neighbours. */
function fromDouble(value: number): TerraformNumber {
  if (Number.isNaN(value)) throw new FunctionProblem('the result is not a number');
  if (!Number.isFinite(value) || value === 0) return value;
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return numberOf({ digits: BigInt(value), scale: 0 });
  return parseNumber(numberText(value)) ?? value;
}

function extreme(numbers: readonly TerraformNumber[], sign: 1 | -1): TerraformNumber {
  const [first, ...others] = numbers;
  if (first === undefined) throw new FunctionProblem('must pass at least one number');
  return others.reduce((best, value) => (compareNumbers(value, best) === sign ? value : best), first);
}

const MOST = 1024;

function range(params: readonly TerraformNumber[]): readonly TerraformNumber[] {
  if (params.length === 0 || params.length > 3) throw new FunctionProblem('must have one, two, or three arguments');
  const [first = 0, second] = params;
  const [start, end] = second === undefined ? [0, first] : [first, second];
  const towards = compareNumbers(end, start);
  const down = towards < 0;
  const step = params[2] ?? (down ? -1 : 1);
  const direction = compareNumbers(step, 0);
  if (down && direction > 0) throw new FunctionProblem('end must be greater than start when step is positive');
  if (towards > 0 && direction < 0) throw new FunctionProblem('end must be less than start when step is negative');
  const numbers: TerraformNumber[] = [];
  for (let next: TerraformNumber = start; compareNumbers(next, end) === (down ? 1 : -1); next = add(next, step)) {
    if (numbers.length >= MOST) {
      throw new FunctionProblem(
        `more than ${MOST} values were generated; either decrease the difference between start and end or use a smaller step`,
      );
    }
    numbers.push(next);
  }
  return numbers;
}
