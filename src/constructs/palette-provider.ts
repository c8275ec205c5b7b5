import { TerraformResource, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { sameCore } from '../core/same-core';
import { PaletteProvider as GeneratedProvider, type PaletteProviderConfig } from './generated/provider';
import { declare } from './rules/declare';

/** Props of {@link PaletteProvider}. */
export interface PaletteProviderProps extends PaletteProviderConfig {
  /**
   * Marks what this stack makes, so that a run after an interrupted one finds it again, whichever state
   * it has. Never share it between stacks or copies of one, and keep it when a stack is renamed.
   * @default - the path of the stack, together with {@link lineage}: a copy of the stack takes nothing over
   */
  readonly owner?: string;
  /**
   * Tells this stack from its copies, which have the same path. Name the one of a state that was lost to take over what it had.
   * @default - the id of a `terraform_data` of the stack: each state has its own, before anything else is made
   */
  readonly lineage?: string;
}

/**
 * The `palette` provider of a stack. Host and API key are better taken from the environment
 * (`PALETTE_HOST`, `PALETTE_API_KEY`) than written here: what is written lands in the synthesized file.
 */
export class PaletteProvider extends GeneratedProvider {
  constructor(scope: Construct, id: string, props: PaletteProviderProps = {}) {
    sameCore(scope);
    const { owner, lineage, defaultOwner = TerraformStack.of(scope).node.path } = props;
    super(scope, id, { ...props, ...(owner === undefined ? { defaultOwner } : {}) });
    const { alias, host, apiKey, paletteVersion, hosting, projectName } = props;
    declare('providers', { construct: this, alias, host, apiKey, paletteVersion, hosting, projectName });
    // Terraform tells no provider which state it works on, but makes what a provider's configuration refers to first.
    if (owner !== undefined || lineage !== undefined) return;
    // cdktf's own class for it starts a terraform with each synthesis, to ask for its version.
    const state = new TerraformResource(this, 'lineage', { terraformResourceType: 'terraform_data' });
    this.lineage = state.getStringAttribute('id');
  }
}
