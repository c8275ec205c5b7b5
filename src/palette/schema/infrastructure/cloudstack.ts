import { type TProperties, type TSchema, Type } from '@sinclair/typebox';
import { list, optional } from '../data';
import { namedLookUps } from '../named';
import { lookUpCalls } from './calls';

const named = optional({ id: Type.String(), name: Type.String() });
const projectId = { projectId: Type.String() };
/** A zone by its name or id. */
const inZone = { zone: Type.String(), ...projectId };

const lookUp = <Query extends TProperties, Body extends TSchema>(ofCloud: string, query: Query, body: Body) =>
  lookUpCalls({ cloud: 'apache-cloudstack', ofAccount: ofCloud.toLowerCase(), ofCloud, query, body });

const diskOfferings = lookUp('diskOfferings', inZone, optional({ diskOfferings: list(named) }));
const domains = lookUp('domains', {}, optional({ domains: list(named) }));
const keypairs = lookUp(
  'keypairs',
  { domainId: Type.String(), ...projectId },
  Type.Object({ items: list(optional({ name: Type.String(), fingerprint: Type.String() })) }),
);
const networks = lookUp(
  'networks',
  { ...inZone, vpcId: Type.String() },
  optional({
    networks: list(
      optional({
        id: Type.String(),
        name: Type.String(),
        displayText: Type.String(),
        type: Type.String(),
        cidr: Type.String(),
        gateway: Type.String(),
        netmask: Type.String(),
        networkOffering: Type.String(),
        state: Type.String(),
        zoneId: Type.String(),
        zoneName: Type.String(),
        isShared: Type.Boolean(),
      }),
    ),
  }),
);
const offerings = lookUp(
  'offerings',
  { ...inZone, templateId: Type.String() },
  optional({
    offerings: list(
      optional({
        id: Type.String(),
        name: Type.String(),
        displayText: Type.String(),
        cpuNumber: Type.Integer(),
        cpuSpeed: Type.Integer(),
        memory: Type.Integer(),
      }),
    ),
  }),
);
const projects = lookUp('projects', {}, optional({ projects: list(named) }));
const templates = lookUp('templates', { ...inZone, templateIds: list(Type.String()) }, optional({ templates: list(named) }));
const vpcs = lookUp(
  'vpcs',
  { zoneId: Type.String(), ...projectId },
  Type.Object({
    items: list(
      optional({
        id: Type.String(),
        name: Type.String(),
        cidr: Type.String(),
        zoneId: Type.String(),
        domainId: Type.String(),
        offeringId: Type.String(),
        projectId: Type.String(),
      }),
    ),
  }),
);
const zones = lookUp('zones', {}, optional({ zones: list(named) }));

/** What stands in a CloudStack cloud. */
export const cloudStackInfrastructureOperations = namedLookUps('CloudStack', {
  DiskOfferings: diskOfferings,
  Domains: domains,
  Keypairs: keypairs,
  Networks: networks,
  Offerings: offerings,
  Projects: projects,
  Templates: templates,
  Vpcs: vpcs,
  Zones: zones,
});
