import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { PaletteProvider as GeneratedProvider, type PaletteProviderConfig } from './generated/provider';

/** Props of {@link PaletteProvider}. */
export interface PaletteProviderProps extends PaletteProviderConfig {
  /**
   * Marks what this stack makes, so that a run after an interrupted one finds it again. Never share
   * it between stacks, and keep it when a stack is renamed.
   * @default - the path of the stack
   */
  readonly owner?: string;
}

/**
 * The `palette` provider of a stack. Host and API key are better taken from the environment
 * (`PALETTE_HOST`, `PALETTE_API_KEY`) than written here: what is written lands in the synthesized file.
 */
export class PaletteProvider extends GeneratedProvider {
  constructor(scope: Construct, id: string, props: PaletteProviderProps = {}) {
    super(scope, id, { ...props, owner: props.owner ?? TerraformStack.of(scope).node.path });
  }
}
