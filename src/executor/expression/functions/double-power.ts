/**
 * A double to the power of another one, with the rounding of Go's `math.Pow`: it multiplies squares of the fraction, so the last digits
 * are others than JavaScript's.
 */
export function doublePower(base: number, power: number): number {
  if (power === 0 || base === 1) return 1;
  if (power === 1 || Number.isNaN(base) || Number.isNaN(power)) return power === 1 ? base : Number.NaN;
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(power)) return base ** power;
  if (power === 0.5) return Math.sqrt(base);
  if (power === -0.5) return 1 / Math.sqrt(base);
  let whole = Math.floor(Math.abs(power));
  let fraction = Math.abs(power) - whole;
  if (fraction !== 0 && base < 0) return Number.NaN;
  // So large a power overflows or vanishes, whatever else is in it.
  if (whole >= 2 ** 63) return base ** power;
  let result = 1;
  let exponent = 0;
  if (fraction !== 0) {
    if (fraction > 0.5) {
      fraction--;
      whole++;
    }
    result = Math.exp(fraction * Math.log(base));
  }
  let [square, squareExponent] = parts(base);
  for (let left = BigInt(whole); left !== 0n; left >>= 1n) {
    if (Math.abs(squareExponent) > MOST_EXPONENT) {
      exponent += squareExponent;
      break;
    }
    if ((left & 1n) === 1n) {
      result *= square;
      exponent += squareExponent;
    }
    square *= square;
    squareExponent *= 2;
    if (square < 0.5) {
      square *= 2;
      squareExponent--;
    }
  }
  return power < 0 ? scaled(1 / result, -exponent) : scaled(result, exponent);
}

/** Beyond it a double has overflowed long ago. */
const MOST_EXPONENT = 4096;

/** A fraction from one half to one and the power of two that make up the number. */
function parts(value: number): [fraction: number, exponent: number] {
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(value))) + 1);
  let fraction = value * 2 ** -exponent;
  for (; Math.abs(fraction) < 0.5; exponent--) fraction *= 2;
  for (; Math.abs(fraction) >= 1; exponent++) fraction /= 2;
  return [fraction, exponent];
}

/** In steps that are no powers out of range themselves, the last of which rounds. */
function scaled(value: number, exponent: number): number {
  let result = value;
  let left = exponent;
  for (; left > 1000; left -= 1000) result *= 2 ** 1000;
  for (; left < -1000; left += 1000) result *= 2 ** -1000;
  return result * 2 ** left;
}
