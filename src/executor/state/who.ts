import { hostname, userInfo } from 'node:os';

/** Who holds a lock, for those who wait for it: `user@host`. */
export function who(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return `unknown@${hostname()}`;
  }
}
