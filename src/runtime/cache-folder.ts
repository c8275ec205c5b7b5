import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * A folder of ours among the user's caches; it need not be there.
 * @returns undefined for a user without a home
 */
export function cacheFolder(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const { XDG_CACHE_HOME: given = '' } = env;
  try {
    // One that is relative counts for nothing (https://specifications.freedesktop.org/basedir-spec/latest/).
    const caches = isAbsolute(given) ? given : join(env.HOME || homedir(), '.cache');
    return join(caches, 'cdktf-palette', name);
  } catch {
    return undefined;
  }
}
