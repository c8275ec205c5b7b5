/** Palette as a service: where one is when nothing says another host. */
export const DEFAULT_HOST = 'api.spectrocloud.com';

/** Where Palette is for a provider block that names no host. */
export function environmentHost(env: { readonly [name: string]: string | undefined }): string {
  return env.PALETTE_HOST || env.SPECTROCLOUD_HOST || DEFAULT_HOST;
}
