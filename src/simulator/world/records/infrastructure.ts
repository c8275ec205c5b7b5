import { type Static, Type } from '@sinclair/typebox';
import { CloudTypeRecord } from './common';

/**
 * How many machines of the simulated world a part of a data centre takes. Parts without `capacity` take any number, and
 * nobody counts what stands in them.
 */
const Room = {
  /** Machines that find room at the same time; unlimited when left out. */
  capacity: Type.Optional(Type.Integer({ minimum: 0 })),
  /** How many machines stand there; counted where there is a capacity. */
  used: Type.Optional(Type.Integer()),
  /** How many of them belong to each owner, which is a cluster's pool. */
  held: Type.Optional(Type.Record(Type.String(), Type.Integer())),
};

const Named = { id: Type.String(), name: Type.String() };

/** The host (`vcenter.acme.example`) or the URL that accounts name; `*` stands for every server that isn't listed. */
const server = Type.String();

/** Names that the server surely lacks: they are not taken for those of things that are there while the inventory is open. */
const absent = Type.Optional(Type.Array(Type.String()));

/** A compute cluster of a vCenter. */
const ComputeClusterRecord = Type.Object({
  name: Type.String(),
  datastores: Type.Array(Type.String()),
  networks: Type.Array(Type.String()),
  resourcePools: Type.Array(Type.String()),
  ...Room,
});

/** A vCenter as the gateways see it. */
export const VcenterRecord = Type.Object({
  /** Host name as accounts write it, without a scheme; `*` stands for every server that isn't listed. */
  server,
  /** What the vCenter says that it is; `8.0.3` when left out. */
  version: Type.Optional(Type.String()),
  /** Passwords that this vCenter refuses; it takes any other. */
  refusedPasswords: Type.Array(Type.String()),
  absent,
  datacenters: Type.Array(
    Type.Object({ name: Type.String(), folders: Type.Array(Type.String()), clusters: Type.Array(ComputeClusterRecord) }),
  ),
});
export type Vcenter = Static<typeof VcenterRecord>;

/** A MAAS server. Machines come out of its resource pools. */
export const MaasServerRecord = Type.Object({
  /** The URL as accounts write it: `http://maas.acme.example:5240/MAAS`. */
  server,
  /** API keys that it refuses; it takes any other. */
  refusedKeys: Type.Array(Type.String()),
  absent,
  zones: Type.Array(Type.Object({ name: Type.String(), description: Type.String() })),
  domains: Type.Array(Type.Object({ name: Type.String() })),
  resourcePools: Type.Array(Type.Object({ name: Type.String(), description: Type.String(), ...Room })),
  subnets: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      space: Type.String(),
      vlan: Type.Object({ id: Type.Integer(), name: Type.String(), fabric: Type.String() }),
    }),
  ),
  tags: Type.Array(
    Type.Object({ name: Type.String(), comment: Type.String(), definition: Type.String(), kernelOpts: Type.String() }),
  ),
});
export type MaasServer = Static<typeof MaasServerRecord>;

/** An OpenStack cloud. The quota of machines is a project's. */
export const OpenStackCloudRecord = Type.Object({
  /** The URL of its identity service, as accounts write it: `https://openstack.acme.example:5000/v3`. */
  server,
  /** Passwords that it refuses; it takes any other. */
  refusedPasswords: Type.Array(Type.String()),
  absent,
  regions: Type.Array(Type.Object({ id: Type.String(), description: Type.String() })),
  domains: Type.Array(Type.Object({ ...Named, description: Type.String() })),
  projects: Type.Array(Type.Object({ ...Named, description: Type.String(), domainId: Type.String(), ...Room })),
  /** Zones and flavors of a region are those that name it, and those that name none. */
  azs: Type.Array(Type.Object({ name: Type.String(), region: Type.Optional(Type.String()) })),
  flavors: Type.Array(
    Type.Object({
      ...Named,
      vcpus: Type.Integer(),
      /** MiB. */
      memory: Type.Integer(),
      /** GiB. */
      disk: Type.Integer(),
      region: Type.Optional(Type.String()),
    }),
  ),
  keypairs: Type.Array(Type.Object({ name: Type.String(), publicKey: Type.String() })),
  networks: Type.Array(
    Type.Object({
      ...Named,
      description: Type.String(),
      /** The project that has it; one without is shared. */
      projectId: Type.Optional(Type.String()),
      subnets: Type.Array(Type.Object({ ...Named, description: Type.String() })),
    }),
  ),
});
export type OpenStackCloud = Static<typeof OpenStackCloudRecord>;

/** A CloudStack management server. Machines stand in its zones. */
export const CloudStackServerRecord = Type.Object({
  /** The URL of its API, as accounts write it: `https://cloudstack.acme.example:8080/client/api`. */
  server,
  /** Secret keys that it refuses; it takes any other. */
  refusedKeys: Type.Array(Type.String()),
  absent,
  zones: Type.Array(Type.Object({ ...Named, ...Room })),
  domains: Type.Array(Type.Object(Named)),
  projects: Type.Array(Type.Object(Named)),
  offerings: Type.Array(
    Type.Object({
      ...Named,
      displayText: Type.String(),
      cpuNumber: Type.Integer(),
      /** MHz. */
      cpuSpeed: Type.Integer(),
      /** MiB. */
      memory: Type.Integer(),
    }),
  ),
  diskOfferings: Type.Array(Type.Object(Named)),
  /** A template without a zone is in all of them. */
  templates: Type.Array(Type.Object({ ...Named, zoneId: Type.Optional(Type.String()) })),
  /** A network without a project is shared by all of them. */
  networks: Type.Array(
    Type.Object({
      ...Named,
      type: Type.String(),
      cidr: Type.String(),
      gateway: Type.String(),
      netmask: Type.String(),
      offering: Type.String(),
      zoneId: Type.String(),
      projectId: Type.Optional(Type.String()),
      vpcId: Type.Optional(Type.String()),
    }),
  ),
  vpcs: Type.Array(
    Type.Object({
      ...Named,
      cidr: Type.String(),
      zoneId: Type.String(),
      domainId: Type.String(),
      offeringId: Type.String(),
      projectId: Type.Optional(Type.String()),
    }),
  ),
  keypairs: Type.Array(
    Type.Object({
      name: Type.String(),
      fingerprint: Type.String(),
      domainId: Type.Optional(Type.String()),
      projectId: Type.Optional(Type.String()),
    }),
  ),
});
export type CloudStackServer = Static<typeof CloudStackServerRecord>;

/** A name that no data centre knew: it was taken for that of a thing that is there, and has become part of the inventory. */
export const MadeUpRecord = Type.Object({
  cloudType: CloudTypeRecord,
  /** The server that was asked, as the account names it. */
  server: Type.String(),
  /** `datastore` */
  kind: Type.String(),
  name: Type.String(),
  /** `compute cluster cluster1 in datacenter DC1`; empty for a part of the server itself. */
  within: Type.String(),
  /** A name of its kind that was there and is written nearly the same, so that this one may be a typing error. */
  near: Type.Optional(Type.String()),
});
export type MadeUp = Static<typeof MadeUpRecord>;

/** A part of a data centre that machines find room in. */
export interface Place {
  capacity?: number | undefined;
  used?: number | undefined;
  held?: { [owner: string]: number } | undefined;
}
