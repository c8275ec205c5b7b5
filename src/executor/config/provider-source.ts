import { qualified, ROOT } from '../module-address';

/** The source of the provider that is built into Terraform. */
export const BUILTIN_SOURCE = 'terraform.io/builtin/terraform';
const REGISTRY = 'registry.terraform.io';

const HOST = /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d+)?$/u;
const PART = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u;

/**
 * Completes a provider's source: `palette` → `registry.terraform.io/hashicorp/palette`
 * (https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses).
 * @returns undefined when it is none
 */
export function completeSource(text: string): string | undefined {
  const parts = text.toLowerCase().split('/');
  if (parts.length > 3) return undefined;
  const [type = '', namespace = 'hashicorp', host = REGISTRY] = [...parts].reverse();
  if (!PART.test(type) || !PART.test(namespace) || !HOST.test(host)) return undefined;
  return `${host}/${namespace}/${type}`;
}

/** The source that a local name stands for when nothing is required for it. */
export function defaultSource(localName: string): string {
  return localName === 'terraform' ? BUILTIN_SOURCE : `${REGISTRY}/hashicorp/${localName.toLowerCase()}`;
}

/** A provider configuration's reference as state files write it: `provider["registry.terraform.io/…"].alias`. */
export function providerRef(source: string, alias?: string, module: string = ROOT): string {
  return qualified(module, `provider["${source}"]${alias === undefined ? '' : `.${alias}`}`);
}

/** The local name of the provider that a resource type belongs to when it names none. */
export function impliedProvider(resourceType: string): string {
  return resourceType.split('_', 1)[0] ?? resourceType;
}
