import { rmSync } from 'node:fs';
import { Shops, synthesize } from '../acceptance/fleet/shops';
import { describeWithTerraform } from '../acceptance/support/tools';

// The fleet of the examples, all twelve sites and the stack of what they share: terraform applies and destroys each, wave by wave, with the plugin.

jest.setTimeout(900_000);

/** How many terraform processes run beside each other. */
const AT_ONCE = 3;

async function inTurns(stacks: readonly string[], run: (stack: string) => Promise<void>): Promise<void> {
  const waiting = [...stacks];
  const worker = async () => {
    for (let stack = waiting.shift(); stack !== undefined; stack = waiting.shift()) await run(stack);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

describeWithTerraform('the fleet, by terraform', () => {
  let byPcg: Shops;
  let byTerraform: Shops;
  beforeAll(async () => {
    const synthesized = synthesize();
    [byPcg, byTerraform] = await Promise.all([Shops.open(synthesized), Shops.open(synthesized)]);
    rmSync(synthesized, { recursive: true });
  });
  afterAll(() => Promise.all([byPcg.close(), byTerraform.close()]));

  test('ends in what pcg ends in, is planned as unchanged, and is destroyed', async () => {
    await byPcg.pcg('apply', '--all', '--auto-approve');
    const waves = (await byTerraform.matrix('apply')).map((rows) => rows.map(({ stack }) => stack));
    expect(waves.flat()).toHaveLength(13);
    for (const wave of waves) {
      await inTurns(wave, async (stack) => {
        expect(await byTerraform.terraform(stack, ['apply', '-auto-approve'])).toContain('Apply complete!');
      });
    }
    expect(byTerraform.world()).toEqual({ gateways: 12, accounts: 18, clusters: 12, profiles: 6 });
    expect(byTerraform.objects()).toEqual(byPcg.objects());

    for (const wave of [...waves].reverse()) {
      await inTurns(wave, async (stack) => {
        // A uid that came up meanwhile is taken over; the plan ends with 2, and throws, where anything else is to be done.
        const commands = [
          ['apply', '-refresh-only', '-auto-approve'],
          ['plan', '-detailed-exitcode'],
          ['destroy', '-auto-approve'],
        ];
        expect(await byTerraform.terraform(stack, ...commands)).toMatch(/No changes.*Destroy complete!/s);
      });
    }
    await byPcg.pcg('destroy', '--all', '--auto-approve');
    // What installers of the Palette CLI made for themselves stays, and what was there before.
    expect(byTerraform.world()).toEqual({ gateways: 0, accounts: 6, clusters: 0, profiles: 5 });
    expect(byTerraform.objects()).toEqual(byPcg.objects());
  });
});
