import { setFlagsFromString } from 'node:v8';

/** How much bytecode a function runs before V8 looks whether to optimise it, in bytes; Node 20 has 67,584. */
const BUDGET = 600_000;

/**
 * Has Node 20 optimise code later: a run over a thousand objects is over before most of it pays, and the compiler took a third of
 * the processor's time. Later versions have a compiler in between that costs little, and gain nothing.
 */
export function optimiseLate(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
