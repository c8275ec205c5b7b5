import { basename } from 'node:path';
import { DEFAULT_HOST } from '../../domain/palette-host';
import { UserError } from '../user-error';
import type { Questions } from './ask';
import { isProjectCloud, PROJECT_CLOUD_NAMES, type ProjectCloudName } from './clouds';
import { isProjectCore, PROJECT_CORE_NAMES, type ProjectCoreName } from './cores';
import { checkHost, checkSiteName, suggestedName } from './names';

/** The flags of `pcg new`, as they were given. */
export interface NewFlags {
  readonly name?: string;
  readonly cloud?: ProjectCloudName;
  readonly host?: string;
  readonly core?: ProjectCoreName;
  readonly fleet?: boolean;
}

/** What is to be made. */
export interface Wanted {
  readonly name: string;
  readonly cloud: ProjectCloudName;
  readonly host: string;
  readonly core: ProjectCoreName;
  /** Whether there are to be many sites, in waves. */
  readonly fleet: boolean;
}

/**
 * What the flags say, what is answered, and for the rest what is usual.
 * @param open begins to ask, where somebody is there to answer
 * @throws UserError for a flag that won't do, before anything is asked
 */
export async function settled(folder: string, flags: NewFlags, open?: () => Questions): Promise<Wanted> {
  const { fleet = false } = flags;
  const usual = { name: suggestedName(basename(folder)), cloud: 'vsphere', host: DEFAULT_HOST, core: 'cdktf', fleet } as const;
  const given = {
    ...(flags.name !== undefined && { name: checkSiteName(flags.name) }),
    ...(flags.cloud !== undefined && { cloud: flags.cloud }),
    ...(flags.host !== undefined && { host: checkHost(flags.host) }),
    ...(flags.core !== undefined && { core: flags.core }),
  };
  if (open === undefined) return { ...usual, ...given };
  const questions = open();
  const ask = (text: string, otherwise: string, check: (answer: string) => string) => questions.ask({ text, otherwise, check });
  try {
    return {
      name: given.name ?? (await ask('Name of the site', usual.name, checkSiteName)),
      cloud: given.cloud ?? cloudNamed(await ask(`Cloud, one of ${PROJECT_CLOUD_NAMES.join(', ')}`, usual.cloud, cloudNamed)),
      host: given.host ?? (await ask('Host of Palette', usual.host, checkHost)),
      core: given.core ?? coreNamed(await ask(`Core, one of ${PROJECT_CORE_NAMES.join(', ')}`, usual.core, coreNamed)),
      fleet,
    };
  } finally {
    questions.close();
  }
}

function cloudNamed(name: string): ProjectCloudName {
  if (isProjectCloud(name)) return name;
  throw new UserError(`there is no cloud "${name}" here; take ${PROJECT_CLOUD_NAMES.join(', ')}`);
}

function coreNamed(name: string): ProjectCoreName {
  if (isProjectCore(name)) return name;
  throw new UserError(`there is no core "${name}" here; take ${PROJECT_CORE_NAMES.join(', ')}`);
}
