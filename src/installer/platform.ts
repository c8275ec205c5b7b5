import { arch, platform } from 'node:os';

const GO_OS: { readonly [os: string]: string } = { win32: 'windows', sunos: 'solaris' };
const GO_ARCH: { readonly [arch: string]: string } = { x64: 'amd64', ia32: '386' };

/** A platform as registries and mirrors name it. */
export interface Platform {
  readonly os: string;
  readonly arch: string;
}

/** The platform that this process runs on. */
export function currentPlatform(os: string = platform(), cpu: string = arch()): Platform {
  return { os: GO_OS[os] ?? os, arch: GO_ARCH[cpu] ?? cpu };
}

/** `linux_amd64` */
export function platformText({ os, arch: cpu }: Platform): string {
  return `${os}_${cpu}`;
}

/** Reads `linux_amd64`; undefined when it is no platform. */
export function parsePlatform(text: string): Platform | undefined {
  const [, os, cpu] = /^([a-z0-9]+)_([a-z0-9]+)$/.exec(text) ?? [];
  return os !== undefined && cpu !== undefined ? { os, arch: cpu } : undefined;
}
