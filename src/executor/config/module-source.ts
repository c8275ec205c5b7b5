import { parseConstraint } from '../../runtime/version-constraint';

/** What is wrong with an argument of a `module` block. */
export interface SourceProblem {
  readonly argument: 'source' | 'version';
  readonly summary: string;
  readonly detail: string;
}

const NAME = '[0-9A-Za-z](?:[0-9A-Za-z_-]*[0-9A-Za-z])?';
const HOST = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+[\p{L}\p{N}-]+(?::\d+)?|localhost(?::\d+)?`;
const REGISTRY = new RegExp(`^(?:(?:${HOST})/)?${NAME}/${NAME}/[0-9a-z]+(?://.*)?$`, 'u');
/** Hosts whose addresses look like a registry's, and mean a repository. */
const REPOSITORIES = /^(?:github\.com|bitbucket\.org)\//;
/** What go-getter knows how to fetch: with a scheme, over ssh, from a bucket, or from a path of this machine. */
const FETCHED = /::|:\/\/|^[\w.-]+@[\w.-]+:|^\/|^[A-Za-z]:[\\/]|^(?:[\w.-]+\.)?(?:amazonaws|googleapis)\.com\//;

/** Whether a source is a folder beside the configuration. */
export function isLocalSource(source: string): boolean {
  return /^\.\.?(?:[\\/]|$)/.test(source);
}

/**
 * What is wrong with where a module is said to be, whatever is there
 * (https://developer.hashicorp.com/terraform/language/modules/sources).
 * @param version undefined where there is none; empty where it is no text
 */
export function sourceProblems(source: string, version: string | undefined): readonly SourceProblem[] {
  const isRegistry = REGISTRY.test(source) && !REPOSITORIES.test(source);
  const found: SourceProblem[] = [];
  if (version !== undefined && !isRegistry) {
    const detail = `${JSON.stringify(source)} is no address of a registry, and the argument "version" applies only to modules of registries. Remove it.`;
    found.push({ argument: 'source', summary: 'Invalid registry module source address', detail });
  }
  if (version !== undefined && version !== '' && !parseConstraint(version)) {
    const detail = `${JSON.stringify(version)} does not use correct version constraint syntax, such as "~> 1.2".`;
    found.push({ argument: 'version', summary: 'Invalid version constraint', detail });
  }
  if (version === undefined && !isRegistry && !isLocalSource(source) && !REPOSITORIES.test(source) && !FETCHED.test(source)) {
    const way =
      source === '' ? 'Name a folder, such as "./modules/site".' : `For a folder beside the configuration write "./${source}".`;
    const detail = `${JSON.stringify(source)} is neither a folder, nor an address of a registry, nor one that a module could be fetched from. ${way}`;
    found.push({ argument: 'source', summary: 'Invalid module source address', detail });
  }
  return found;
}
