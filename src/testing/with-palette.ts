import { type PaletteOptions, TestPalette } from './test-palette';

/**
 * Does something with a Palette of its own, in virtual time, and closes it, whatever came of that.
 *
 * ```ts
 * test('a site comes up', () =>
 *   withPalette({ inventory }, async (palette) => {
 *     const site = palette.stack((app) => new Site(app, 'kiel'));
 *     await site.apply();
 *     expect(palette).toHaveRunningCluster('kiel-prod');
 *   }));
 * ```
 * @returns what `test` gives
 * @throws Error also when a run of a stack has not ended by then: nobody waited for it
 */
export async function withPalette<T>(options: PaletteOptions, test: (palette: TestPalette) => T | Promise<T>): Promise<T> {
  const palette = await TestPalette.open(options);
  let result: T;
  try {
    result = await test(palette);
  } catch (error) {
    await palette.close();
    throw error;
  }
  const left = await palette.close();
  if (left > 0)
    throw new Error(`The test is over, and ${left} of its runs had not ended: wait for each plan(), apply() and destroy().`);
  return result;
}
