import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pcgProgram } from '../differential/support/pcg-program';
import { type Document, data } from '../differential/support/scenario';
import { terraformProgram } from '../differential/support/terraform-program';
import { describeWithJudges, judgeCommand, judges, runJudge } from './support/judges';

jest.setTimeout(120_000);

/** A stack with a module, which breaks each of the policies once. */
const STACK: Document = data(
  { open: { input: { zone: 'public' } } },
  {
    variable: { zone: { default: 'internal' } },
    module: {
      pool: { source: './pool', for_each: { a: 'internal', b: 'public' }, zone: '${each.value}' },
      fixed: { source: './pool', zone: 'internal' },
    },
  },
);
const POOL: Document = data(
  { x: { input: { zone: '${var.zone}' }, lifecycle: { create_before_destroy: true } } },
  { variable: { zone: { type: 'string' } }, output: { id: { value: '${terraform_data.x.id}' } } },
);

const POLICIES: { readonly [file: string]: string } = {
  // What is planned, wherever it is.
  'planned.rego': `package main
import rego.v1

resources contains r if {
  some path, value
  walk(input.planned_values, [path, value])
  path[count(path) - 2] == "resources"
  r := value
}

deny contains msg if {
  some r in resources
  r.values.input.zone == "public"
  msg := sprintf("%s is public", [r.address])
}
`,
  // What is done.
  'changes.rego': `package main
import rego.v1

deny contains msg if {
  some change in input.resource_changes
  change.change.actions == ["create"]
  not change.module_address
  msg := sprintf("%s is made outside of a module", [change.address])
}
`,
  // How it is written.
  'configuration.rego': `package main
import rego.v1

deny contains msg if {
  some name, call in input.configuration.root_module.module_calls
  not call.for_each_expression
  call.expressions.zone.constant_value
  msg := sprintf("module.%s has its zone written out", [name])
}

warn contains msg if {
  some name, call in input.configuration.root_module.module_calls
  some resource in call.module.resources
  resource.expressions.input.references
  msg := sprintf("module.%s: %s of %s", [name, resource.address, resource.provider_config_key])
}

warn contains msg if {
  some name, variable in input.variables
  msg := sprintf("%s is %v", [name, variable.value])
}
`,
};

interface Verdict {
  readonly failures?: readonly { readonly msg: string }[];
  readonly warnings?: readonly { readonly msg: string }[];
}

describeWithJudges([judges.conftest], 'policies about a plan', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'palette-policies-'));
    for (const [file, text] of Object.entries(POLICIES)) write(join('policy', file), text);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(file: string, text: string): void {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  /** What conftest has to say of the plan of one of the programs. */
  async function verdict(name: string, program: ReturnType<typeof pcgProgram>, stack: Document) {
    write(join(name, 'main.tf.json'), JSON.stringify(stack));
    write(join(name, 'pool', 'main.tf.json'), JSON.stringify(POOL));
    const { plan } = await program.plan(join(root, name), {});
    write(`${name}.json`, JSON.stringify(plan));
    const [conftest = '', ...first] = judgeCommand(judges.conftest) ?? [];
    const { code, output } = await runJudge(conftest, [...first, 'test', '--output', 'json', `${name}.json`], root);
    const [found] = JSON.parse(output) as readonly Verdict[];
    const texts = (messages: Verdict['failures'] = []) => messages.map(({ msg }) => msg).sort();
    return { code, failures: texts(found?.failures), warnings: texts(found?.warnings) };
  }

  test('say of pcg what they say of terraform', async () => {
    const theirs = await verdict('terraform', terraformProgram(), STACK);
    expect(theirs).toEqual({
      code: 1,
      failures: [
        'module.fixed has its zone written out',
        'module.pool["b"].terraform_data.x is public',
        'terraform_data.open is made outside of a module',
        'terraform_data.open is public',
      ],
      warnings: ['module.fixed: terraform_data.x of terraform', 'module.pool: terraform_data.x of terraform', 'zone is internal'],
    });
    expect(await verdict('pcg', pcgProgram(), STACK)).toEqual(theirs);
  });

  test('let both pass where nothing is wrong', async () => {
    const { module, variable } = STACK as { readonly module: Document; readonly variable: Document };
    const good = { variable, module: { pool: { ...(module.pool as Document), for_each: { a: 'internal' } } } };
    const theirs = await verdict('terraform', terraformProgram(), good);
    expect(theirs).toMatchObject({ code: 0, failures: [] });
    expect(await verdict('pcg', pcgProgram(), good)).toEqual(theirs);
  });
});
