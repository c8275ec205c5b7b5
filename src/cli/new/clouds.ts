/** What a new project's site is on. */
export interface ProjectCloud {
  /** For whoever chooses. */
  readonly description: string;
  /** The example whose site it is. */
  readonly site: string;
  /** The variables that its secrets are given in. */
  readonly secrets: readonly string[];
}

/** By their names on the command line. */
export const PROJECT_CLOUDS = {
  vsphere: { description: 'a vCenter; the Palette CLI installs the gateway', site: 'new/src', secrets: ['vcenter_password'] },
  maas: { description: 'MAAS; the Palette CLI installs the gateway', site: 'site-maas', secrets: ['maas_api_key'] },
  apache_cloudstack: {
    description: 'Apache CloudStack; the Palette CLI installs the gateway',
    site: 'site-cloudstack',
    secrets: ['cloudstack_api_key', 'cloudstack_secret_key'],
  },
  'existing-kubernetes': {
    description: 'a Kubernetes that is there, with a vCenter; kubectl installs the gateway',
    site: 'existing-kubernetes',
    secrets: ['vcenter_password'],
  },
} as const satisfies { readonly [name: string]: ProjectCloud };

/** The name of a {@link ProjectCloud}. */
export type ProjectCloudName = keyof typeof PROJECT_CLOUDS;

export const PROJECT_CLOUD_NAMES = Object.keys(PROJECT_CLOUDS) as readonly ProjectCloudName[];

/** Whether there is a cloud of that name. */
export function isProjectCloud(name: string): name is ProjectCloudName {
  return Object.hasOwn(PROJECT_CLOUDS, name);
}
