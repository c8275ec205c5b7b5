import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IStackSynthesizer, type TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

/** Props of {@link ListOf}. */
export interface ListOfProps {
  /** The resource whose objects are listed: `palette_private_cloud_gateway`. */
  readonly type: string;
  /** What narrows the list, by the names that the provider has for it. @default - all of the provider's project, or of the tenant */
  readonly config?: { readonly [name: string]: string | number | boolean };
  /** Reads each object whole, which a generated configuration needs. @default true */
  readonly includeResource?: boolean;
  /** At most so many. @default - 100, as Terraform has it */
  readonly limit?: number;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/**
 * A list of what there is of a resource's objects, whoever made them: `terraform query` or `pcg query` in the folder of the synthesized
 * stack. With `-generate-config-out=FILE` and `--generate FILE` they are written down, with blocks that import them. Terraform has it
 * from 1.14 on, OpenTofu has none.
 *
 * Neither cdktf nor cdktn has a class for it, and lists are in no configuration but in files of their own: `lists.tfquery.json` beside
 * `cdk.tf.json`.
 */
export class ListOf extends Construct {
  constructor(scope: Construct, id: string, props: ListOfProps) {
    super(scope, id);
    const { type, config = {}, includeResource = true, limit, provider } = props;
    const block = {
      provider: provider?.fqn ?? 'palette',
      include_resource: includeResource,
      ...(limit === undefined ? {} : { limit }),
      config,
    };
    listsOf(TerraformStack.of(this)).set(id, { type, block });
  }
}

interface List {
  /** The resource whose objects are listed. */
  readonly type: string;
  /** The block, as the file has it. */
  readonly block: { readonly [name: string]: unknown };
}

const stacks = new WeakMap<TerraformStack, Map<string, List>>();

/** The lists of a stack; with the first of them, its synthesis writes them, too. */
function listsOf(stack: TerraformStack): Map<string, List> {
  const known = stacks.get(stack);
  if (known) return known;
  const lists = new Map<string, List>();
  stacks.set(stack, lists);
  const { synthesizer } = stack;
  stack.synthesizer = withLists(synthesizer, stack, lists);
  return lists;
}

function withLists(synthesizer: IStackSynthesizer, stack: TerraformStack, lists: ReadonlyMap<string, List>): IStackSynthesizer {
  return {
    synthesize(session) {
      synthesizer.synthesize(session);
      const { workingDirectory } = session.manifest.forStack(stack);
      const folder = join(session.outdir, workingDirectory);
      mkdirSync(folder, { recursive: true });
      const list: { [type: string]: { [name: string]: unknown } } = {};
      for (const [name, { type, block }] of lists) list[type] = { ...list[type], [name]: block };
      writeFileSync(join(folder, 'lists.tfquery.json'), `${JSON.stringify({ list }, null, 2)}\n`);
    },
  };
}
