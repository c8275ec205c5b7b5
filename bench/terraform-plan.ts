import { join } from 'node:path';
import { serveReattach } from '../src/bridge/reattach';
import { quietFactory } from '../src/cli/provider-factory';
import { PROVIDER_ADDRESS } from '../src/provider/source-address';
import { createSimulator } from '../src/simulator';
import type { Benchmark } from './pairs';
import { fillMirror } from './plugin';
import { PROXY_ARGUMENTS, PROXY_CONFIGS } from './proxy-configs';
import { planNoChanges, prepareResources, type Template, type WorkingDirectory } from './terraform';

/** How terraform gets at the provider: it starts the plugin, or is attached to one that runs already. */
type Flavour = 'spawned' | 'reattached';

/**
 * What terraform plans by itself: its floor for a number of resources. The arguments are the same,
 * because terraform's own time grows with them.
 */
const TERRAFORM_DATA: Template = { type: 'terraform_data', body: { input: PROXY_ARGUMENTS }, besides: {} };

/** `terraform plan` of resources that are as they should be, against as many of terraform's own. */
export function terraformPlan(count: number, flavour: Flavour, { aim, pairs }: { aim: number; pairs: number }): Benchmark {
  return {
    name: `terraform-plan-${count}-${flavour}`,
    aim,
    pairs,
    prepare: async (directory) => {
      const simulator = createSimulator();
      const palette = { PALETTE_HOST: await simulator.listen(), PALETTE_API_KEY: 'local-palette' };
      const attached = flavour === 'reattached' ? await attach(palette) : undefined;
      const close = async (): Promise<void> => {
        await attached?.close();
        await simulator.close();
      };
      const mirror = join(directory, 'mirror');
      const ours: WorkingDirectory = {
        directory: join(directory, 'ours'),
        env: attached ? { TF_REATTACH_PROVIDERS: attached.environment(PROVIDER_ADDRESS) } : palette,
        init: attached ? [] : [`-plugin-dir=${mirror}`],
      };
      const baseline: WorkingDirectory = { directory: join(directory, 'baseline'), env: {}, init: [] };
      try {
        if (!attached) fillMirror(mirror);
        await prepareResources(ours, PROXY_CONFIGS, count);
        await prepareResources(baseline, TERRAFORM_DATA, count);
      } catch (error) {
        await close();
        throw error;
      }
      return { ours: () => planNoChanges(ours), baseline: () => planNoChanges(baseline), close };
    },
  };
}

/** The provider, served from this process. */
function attach(env: NodeJS.ProcessEnv) {
  return serveReattach({ loadProvider: async () => quietFactory(env) });
}
