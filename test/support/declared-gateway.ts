/** A gateway of the simulated vCenter that the Palette CLI will install, without its name. */
export const DECLARED = {
  cloud_type: 'vsphere',
  install_method: 'palette_cli',
  vsphere: {
    vcenter: 'vcenter.example.com',
    datacenter: 'DC1',
    folder: 'palette',
    cluster: 'cluster1',
    resource_pool: 'Resources',
    datastore: 'datastore1',
    network: 'VM Network',
  },
} as const;
