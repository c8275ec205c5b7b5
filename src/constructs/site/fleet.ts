import { Annotations, TerraformBackend, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { PaletteProvider } from '../palette-provider';
import type { IClusterProfile } from '../workload-cluster';
import type { SiteDescription } from './description';
import { FleetBackend } from './fleet-backend';
import type { FleetDescription } from './fleet-description';
import { makeProfile } from './make-profile';
import { makeAll } from './managed';
import { SiteStack } from './site';
import { wavesOf } from './waves';

/** Options of {@link Fleet}. */
export interface FleetOptions {
  /**
   * Gives a stack its backend: `(stack) => new S3Backend(stack, { … })`. It comes before what the description says.
   * @default - as the description says
   */
  readonly backend?: (stack: TerraformStack) => void;
}

/**
 * Many sites, one stack a site. Profiles that they share have a stack of their own, which comes before all sites; its outputs reach them through the
 * backend. Sites of a wave come after all of the wave before.
 */
export class Fleet {
  /** The stack of the profiles that all sites share; undefined where there are none. */
  readonly shared: TerraformStack | undefined;
  /** The sites, by their names. */
  readonly sites: { readonly [name: string]: SiteStack };
  /** The sites by wave, the canary first. */
  readonly waves: readonly (readonly SiteStack[])[];

  /**
   * @param scope the app
   * @throws Error for sites of one name, and for waves that can't come one after the other
   */
  constructor(scope: Construct, description: FleetDescription, options: FleetOptions = {}) {
    const waves = wavesOf(description.name, description.sites);
    const { profiles = {} } = description;
    const shared = Object.keys(profiles).length === 0 ? undefined : new TerraformStack(scope, `fleet-${description.name}`);
    const giveBackend = (stack: TerraformStack) => {
      if (options.backend) options.backend(stack);
      else if (description.backend) new FleetBackend(stack, description.backend);
    };
    if (shared) giveBackend(shared);
    const sharedProfiles = shared ? profilesOf(shared, description) : {};
    const siteOf = (site: SiteDescription) => {
      const provider = { ...description.provider, ...site.provider };
      const stack = new SiteStack(scope, { ...site, provider }, { sharedProfiles });
      giveBackend(stack);
      return stack;
    };
    this.shared = shared;
    this.waves = waves.map((wave) => wave.map(siteOf));
    this.sites = Object.fromEntries(this.waves.flatMap((wave) => wave.map((stack) => [stack.site.description.name, stack])));
    if (shared) tellLocal(shared);
    inOrder(shared === undefined ? this.waves : [[shared], ...this.waves]);
  }
}

function profilesOf(
  stack: TerraformStack,
  { name, provider, profiles }: FleetDescription,
): { readonly [key: string]: IClusterProfile } {
  new PaletteProvider(stack, 'palette', provider);
  return makeAll(new Construct(stack, 'profiles'), profiles, makeProfile, name);
}

/** A path of this machine is in the stacks then, and other machines have no such file. */
function tellLocal(shared: TerraformStack): void {
  if (shared.node.children.some((child) => TerraformBackend.isBackend(child) && !isLocal(child))) return;
  Annotations.of(shared).addWarning(
    'The states of this fleet are files of the machine that synthesizes it, and its sites find the shared profiles there alone. ' +
      'To run it in more than one place, keep the states where all reach them: backend in the description of the fleet.',
  );
}

function isLocal(backend: TerraformBackend): boolean {
  const told: { readonly [name: string]: unknown } = backend.toMetadata();
  return told.backend === 'local';
}

/**
 * Each of a wave after all of the wave before. Not by `addDependency`, which looks for rings along all paths: of waves there are too many, and
 * they are in a row.
 */
function inOrder(waves: readonly (readonly TerraformStack[])[]): void {
  for (const [at, wave] of waves.entries()) {
    const before = waves[at - 1] ?? [];
    for (const stack of wave) stack.dependencies.push(...before);
  }
}
