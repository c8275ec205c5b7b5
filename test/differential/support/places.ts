import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithTerraform } from '../../acceptance/support/tools';
import { ROOT } from '../../acceptance/support/workspace';
import { TERRAFORM } from '../../support/terraform';
import { PLACED_KINDS, type PlacedKind } from './placed-kinds';
import { type Finished, ISOLATED, run } from './spawned';

interface Told {
  readonly range?: object;
  readonly snippet?: object;
}

/** Where the diagnostics of a run stand. */
function placesIn({ stdout }: Finished): readonly object[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly diagnostic?: Told })
    .flatMap(({ diagnostic }) => (diagnostic ? [diagnostic] : []))
    .map(({ range, snippet }) => ({ range, snippet }));
}

/** Tests that diagnostics of these kinds stand where terraform says. */
export function describePlaces(kinds: readonly string[]): void {
  describeWithTerraform('where a diagnostic stands', () => {
    let root: string;
    beforeAll(() => {
      root = mkdtempSync(join(tmpdir(), 'palette-places-'));
    });
    afterAll(() => rmSync(root, { recursive: true, force: true }));

    function write(name: string, { config, module }: PlacedKind): string {
      const folder = join(root, name);
      mkdirSync(join(folder, 'm'), { recursive: true });
      writeFileSync(join(folder, 'main.tf.json'), `${JSON.stringify(config, undefined, 2)}\n`);
      if (module) writeFileSync(join(folder, 'm', 'main.tf.json'), `${JSON.stringify(module, undefined, 2)}\n`);
      return folder;
    }

    test.each(kinds)('%s: range and snippet are those of terraform', async (name) => {
      const kind = PLACED_KINDS[name] as PlacedKind;
      const folder = write(`k${Object.keys(PLACED_KINDS).indexOf(name)}`, kind);
      if (kind.module) await run(TERRAFORM, ['get'], folder, ISOLATED);
      const [theirs, ours] = await Promise.all([
        run(TERRAFORM, ['plan', '-json', '-input=false'], folder, ISOLATED),
        run(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'plan', '.', '--json'], folder, ISOLATED),
      ]);
      const places = placesIn(theirs);
      expect(places.length).toBeGreaterThan(0);
      expect(placesIn(ours)).toEqual(places);
      expect(ours.stdout).not.toContain('secret"');
    });
  });
}
