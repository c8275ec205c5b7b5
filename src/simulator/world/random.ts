/** Random numbers that repeat: the same state gives the same numbers. */
export interface Random {
  /** The state, to be saved with the world. */
  state: number;
}

/** The next number, from 0 up to but not 1 (mulberry32). */
export function nextRandom(random: Random): number {
  random.state = (random.state + 0x6d2b79f5) >>> 0;
  let mixed = random.state;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** `count` characters out of `alphabet`. */
export function randomText(random: Random, alphabet: string, count: number): string {
  let text = '';
  for (let index = 0; index < count; index += 1) text += alphabet[Math.floor(nextRandom(random) * alphabet.length)];
  return text;
}

/** A uid as Palette's: 24 hex digits, the first eight of them the second in which it was made. */
export function randomUid(random: Random, now: number): string {
  const seconds = Math.floor(now / 1000);
  return (seconds >>> 0).toString(16).padStart(8, '0') + randomText(random, '0123456789abcdef', 16);
}
