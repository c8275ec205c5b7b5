/** What a new project is written for: cdktf, or CDK Terrain. */
export interface ProjectCore {
  /** For whoever chooses. */
  readonly description: string;
  /** Its packages, in the versions that are tested. */
  readonly packages: { readonly [name: string]: string };
  /** The Node.js that all of it runs on, its command line included. */
  readonly node: string;
}

/** By their names on the command line. */
export const PROJECT_CORES = {
  cdktf: {
    description: 'cdktf 0.21, which HashiCorp has archived; with it go prebuilt providers of cdktf',
    packages: { cdktf: '0.21.0', constructs: '10.8.1' },
    node: '>=20.18.1',
  },
  cdktn: {
    description: 'CDK Terrain 0.24, which goes on with it; it needs Node.js 22.19',
    packages: { cdktn: '0.24.0', constructs: '10.7.2' },
    node: '>=22.19.0',
  },
} as const satisfies { readonly [name: string]: ProjectCore };

/** The name of a {@link ProjectCore}. */
export type ProjectCoreName = keyof typeof PROJECT_CORES;

export const PROJECT_CORE_NAMES = Object.keys(PROJECT_CORES) as readonly ProjectCoreName[];

/** Whether there is a core of that name. */
export function isProjectCore(name: string): name is ProjectCoreName {
  return Object.hasOwn(PROJECT_CORES, name);
}

/** A file of the examples, which are on cdktf, as a project on a core has it. */
export function onCore(core: ProjectCoreName, path: string, text: string): string {
  if (core === 'cdktf') return text;
  if (path.endsWith('.ts')) return onCdktn(text);
  return path === 'package.json' ? manifestOn(core, text) : text;
}

/** All that a program changes when it goes from cdktf to cdktn. */
export function onCdktn(program: string): string {
  return program
    .replace(/(?<=(?:from |require\()')cdktf(?=')/g, 'cdktn')
    .replace(/(?<=(?:from |require\()')cdktf-palette(?='|\/testing')/g, 'cdktf-palette/cdktn');
}

interface Manifest {
  readonly engines: object;
  readonly dependencies: { readonly [name: string]: string };
}

function manifestOn(core: ProjectCoreName, text: string): string {
  const { packages, node } = PROJECT_CORES[core];
  const manifest = JSON.parse(text) as Manifest;
  const others = Object.entries(manifest.dependencies).filter(([name]) => !Object.hasOwn(PROJECT_CORES.cdktf.packages, name));
  const dependencies = Object.fromEntries([...others, ...Object.entries(packages)].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...manifest, engines: { node }, dependencies }, null, 2)}\n`;
}
