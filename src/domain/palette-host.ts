/** Palette as a service: where one is when nothing says another host. */
export const DEFAULT_HOST = 'api.spectrocloud.com';
