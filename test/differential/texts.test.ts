import * as fc from 'fast-check';
import { describeWithTerraform } from '../acceptance/support/tools';
import { pcgProgram } from './support/pcg-program';
import { type Document, data } from './support/scenario';
import { Side } from './support/side';
import { terraformProgram } from './support/terraform-program';

const OUTPUT = '${terraform_data.a.output}';
const element = fc.constantFrom<unknown>('p', 'q', 'r', null, true, 1, { k: 1 }, { k: 2 }, ['p']);
const list = fc.array(element, { maxLength: 4 });

/** Outputs of a list each, as one configuration. */
function outputs(lists: readonly unknown[]): Document {
  return { output: Object.fromEntries(lists.map((value, i) => [`o${i}`, { value }])) };
}

/** What both programs say of the outputs when the one configuration has become the other. */
async function said(before: Document, after: Document): Promise<readonly string[]> {
  const sides = [new Side(terraformProgram()), new Side(pcgProgram())];
  try {
    const texts = sides.map(async (side) => {
      side.write({ 'main.tf.json': JSON.stringify(before) });
      await side.program.plan(side.folder, {});
      await side.program.apply(side.folder, {});
      side.write({ 'main.tf.json': JSON.stringify(after) });
      const plan = await side.program.plan(side.folder, {});
      const [, changes = ''] = plan.said.split('Changes to Outputs:');
      return (
        changes
          .split(/ You can apply this plan| ─| Saved the plan| terraform_data/)[0]
          ?.replaceAll(' ~ o', '\n ~ o')
          ?.trimEnd() ?? ''
      );
    });
    return await Promise.all(texts);
  } finally {
    for (const side of sides) side.close();
  }
}

describeWithTerraform('the text of a plan', () => {
  test('pairs the elements of lists as terraform does', async () => {
    const pairs = fc.sample(fc.tuple(list, list), { numRuns: 400, seed: 12 });
    const [theirs, ours] = await said(outputs(pairs.map(([a]) => a)), outputs(pairs.map(([, b]) => b)));
    expect(theirs?.length).toBeGreaterThan(10_000);
    expect(ours?.split('\n')).toEqual(theirs?.split('\n'));
  });

  test.each<[string, unknown, unknown]>([
    ['a truth value', true, false],
    ['a number', 1, 2],
    ['a text', 'x', 'z'],
    ['a list', [1], [2]],
    ['an object', { a: 1 }, { a: 2 }],
    ['nothing', null, 1],
  ])('says the same of lists in which %s becomes unknown', async (_, was, becomes) => {
    const config = (input: unknown) =>
      data(
        { a: { input } },
        outputs([[true, OUTPUT, 'x'], [OUTPUT, true, 'x'], [1, OUTPUT], [OUTPUT], [{ k: OUTPUT, z: 1 }, [OUTPUT]]]),
      );
    const [theirs, ours] = await said(config(was), config(becomes));
    expect(theirs).toContain('(known after apply)');
    expect(ours?.split('\n')).toEqual(theirs?.split('\n'));
  });
});
