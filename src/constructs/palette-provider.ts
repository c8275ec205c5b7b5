import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { PaletteProvider as GeneratedProvider, type PaletteProviderConfig } from './generated/provider';

/** Props of {@link PaletteProvider}. */
export interface PaletteProviderProps extends PaletteProviderConfig {
  /**
   * Marks what this stack makes, so that a run after an interrupted one finds it again, whichever state
   * it has. Never share it between stacks or copies of one, and keep it when a stack is renamed.
   * @default - the path of the stack, together with the lineage of its state: a copy of the stack takes nothing over
   */
  readonly owner?: string;
}

/**
 * The `palette` provider of a stack. Host and API key are better taken from the environment
 * (`PALETTE_HOST`, `PALETTE_API_KEY`) than written here: what is written lands in the synthesized file.
 */
export class PaletteProvider extends GeneratedProvider {
  constructor(scope: Construct, id: string, props: PaletteProviderProps = {}) {
    const { owner, defaultOwner = TerraformStack.of(scope).node.path } = props;
    super(scope, id, { ...props, ...(owner === undefined ? { defaultOwner } : {}) });
  }
}
