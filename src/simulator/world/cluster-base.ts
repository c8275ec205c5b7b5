import { createHash } from 'node:crypto';
import { attachedTemplate } from './cluster-packs';
import type { AttachedProfile, BasePack } from './records';
import type { World } from './world';

const LAYERS: readonly string[] = ['kernel', 'os', 'k8s'];

/** A pack that machines are made from, with what the cluster changed in it. */
export interface BaseLayer {
  readonly name: string;
  readonly layer: string;
  readonly tag: string;
  readonly values: string;
  readonly variables: AttachedProfile['variables'];
}

/** The packs of kernel, operating system and Kubernetes of some profiles. Asked for each machine that is made: nothing else is read. */
export function baseLayers(world: World, attached: readonly AttachedProfile[]): readonly BaseLayer[] {
  return attached.flatMap((each) => {
    const packs = attachedTemplate(world, each)?.template.packs ?? [];
    return packs
      .filter(({ layer }) => LAYERS.includes(layer))
      .map(({ name, layer, tag, values }) => {
        const own = each.packValues.find((changed) => changed.name === name);
        return { name, layer, tag: own?.tag || tag, values: own?.values || values, variables: each.variables };
      });
  });
}

/** What machines are made from, short enough to be kept with every cluster. */
export function baseOf(world: World, attached: readonly AttachedProfile[]): BasePack[] {
  return baseLayers(world, attached).map((pack) => ({
    name: pack.name,
    layer: pack.layer,
    tag: pack.tag,
    digest: digestOf(pack),
  }));
}

/** Variables count only where the values use some. */
function digestOf({ values, variables }: BaseLayer): string {
  if (values === '') return '';
  const hash = createHash('sha256').update(values);
  if (values.includes('spectro.var.')) hash.update(JSON.stringify(variables));
  return hash.digest('hex').slice(0, 16);
}
