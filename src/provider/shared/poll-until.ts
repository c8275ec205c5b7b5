import type { PollOptions } from './provider-data';

const FIRST_POLL_MS = 200;
const SLOWEST_POLL_MS = 10_000;

/**
 * Asks until there is an answer, at first often and then every 10 s: what is quick is noticed at
 * once, what is slow costs few calls.
 * @returns the answer, or undefined when the deadline passes first
 * @throws the signal's reason when the run is stopped
 */
export async function pollUntil<T>(
  probe: () => Promise<T | undefined>,
  { clock, signal, deadline }: PollOptions,
): Promise<T | undefined> {
  for (let pause = FIRST_POLL_MS; ; pause = Math.min(pause * 1.4, SLOWEST_POLL_MS)) {
    signal.throwIfAborted();
    const answer = await probe();
    if (answer !== undefined) return answer;
    const left = deadline - clock.now();
    if (left <= 0) return undefined;
    await clock.sleep(Math.min(pause, left), signal);
  }
}
