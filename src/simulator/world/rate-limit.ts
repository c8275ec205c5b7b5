import type { World } from './world';

/** Whether the API's rate limits hold: `GET /v1/system/ratelimit`. They don't unless somebody switches them on. */
export function isRateLimited(world: World): boolean {
  return world.settings.isRateLimited ?? false;
}

/** Switches the API's rate limits on or off: `PATCH /v1/system/ratelimit`. */
export function setRateLimited(world: World, isActive: boolean): void {
  world.settings.isRateLimited = isActive;
  world.revision += 1;
}
