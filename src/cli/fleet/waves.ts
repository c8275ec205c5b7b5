import type { ChosenStack } from '../stacks/chosen';

/**
 * The stacks of an app by wave: those of the first depend on none, and each of the others depends on one of the wave before. Within a wave they are by
 * name.
 * @param stacks in an order in which each comes after those that it depends on
 */
export function wavesOf(stacks: readonly ChosenStack[]): readonly (readonly string[])[] {
  const waveOf = new Map<string, number>();
  const waves: string[][] = [];
  for (const { name, producers } of stacks) {
    const wave = producers.reduce((last, producer) => Math.max(last, (waveOf.get(producer) ?? 0) + 1), 0);
    waveOf.set(name, wave);
    const others = waves[wave];
    if (others) others.push(name);
    else waves[wave] = [name];
  }
  return waves.map((names) => names.sort());
}
