import type { Construct } from 'constructs';
import { ClusterProfile, type ClusterProfileProps } from '../cluster-profile';
import { DataPaletteClusterProfile } from '../generated/data-palette-cluster-profile';
import { DataPaletteRegistry } from '../generated/data-palette-registry';
import { type IRegistry, Layer, type ProfileLayer } from '../layer';
import type { IClusterProfile } from '../workload-cluster';
import { importIdOf } from './make-account';
import { made, manage, nameOf, secretOf } from './managed';
import type {
  AddOnProfileDescription,
  InfrastructureProfileDescription,
  LayerDescription,
  ProfileDescription,
} from './profile-description';

type ManagedProfileDescription = AddOnProfileDescription | InfrastructureProfileDescription;

/** A profile of a site or of a fleet: made, imported, or managed elsewhere. */
export function makeProfile(scope: Construct, key: string, description: ProfileDescription, owner: string): IClusterProfile {
  if ('existing' in description) {
    const { existing: name, version, context } = description;
    return new DataPaletteClusterProfile(scope, key, { name, version, context });
  }
  const profile = new ClusterProfile(scope, key, propsOf(scope, description, nameOf(owner, key, description)));
  manage(profile.resource, description, (uid) => importIdOf(uid, description.context ?? 'project'));
  return profile;
}

function propsOf(scope: Construct, description: ManagedProfileDescription, name: string): ClusterProfileProps {
  const { version, tags, description: text, skipDestroy, context } = description;
  const common = {
    name,
    version,
    tags,
    description: text,
    skipDestroy,
    context,
    layers: description.layers.map((layer) => layerOf(scope, layer)),
    variables:
      description.variables &&
      made(description.variables, (_, { defaultValue, ...variable }) => ({
        ...variable,
        defaultValue: typeof defaultValue === 'object' ? secretOf(scope, defaultValue) : defaultValue,
      })),
  };
  return isInfrastructure(description)
    ? { ...common, type: description.type, cloud: description.cloud }
    : { ...common, type: description.type };
}

function isInfrastructure(description: ManagedProfileDescription): description is InfrastructureProfileDescription {
  return description.type === 'cluster' || description.type === 'infra';
}

function layerOf(scope: Construct, layer: LayerDescription): ProfileLayer {
  if (layer.type === 'manifest') return Layer.manifests(layer.name, layer.manifests);
  const { type, registry, ...pack } = layer;
  return Layer[type]({ ...pack, registry: registryNamed(scope, registry) });
}

/** Layers may come from one registry, which is looked up once. */
function registryNamed(scope: Construct, name: string): IRegistry {
  const id = `registry-${name}`;
  const known = scope.node.tryFindChild(id);
  return known instanceof DataPaletteRegistry ? known : new DataPaletteRegistry(scope, id, { name });
}
