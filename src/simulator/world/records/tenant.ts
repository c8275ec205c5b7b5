import { type Static, Type } from '@sinclair/typebox';
import { NodesAutoRemediationSettings, SystemConfigDomainCertificatesSpec, SystemProxySpec } from '../../../palette/schema/full';
import { asSent, Meta, Moment, Uid } from './common';

/** The tenant: everything in a world belongs to it. */
export const TenantRecord = Type.Object({ uid: Uid, name: Type.String() });
export type Tenant = Static<typeof TenantRecord>;

/** Somebody who can log in: a tenant admin. */
export const UserRecord = Type.Object({
  uid: Uid,
  emailId: Type.String({ minLength: 1 }),
  firstName: Type.String(),
  lastName: Type.String(),
  password: Type.String(),
});
export type User = Static<typeof UserRecord>;

/** What a login gave: a token that is good for a while. */
export const SessionRecord = Type.Object({ token: Type.String({ minLength: 1 }), userUid: Uid, expiresAt: Moment });
export type Session = Static<typeof SessionRecord>;

/** A project of the tenant. */
export const ProjectRecord = Type.Object({
  ...Meta,
  teams: Type.Array(Type.Object({ teamId: Type.String(), roles: Type.Array(Type.String()) })),
  users: Type.Array(Type.Object({ userId: Type.String(), roles: Type.Array(Type.String()) })),
  /** Its deletion waits for its clusters, and takes by force what waits too long. */
  cleanup: Type.Optional(Type.Object({ since: Moment, deleting: Moment, provisioning: Moment })),
});
export type Project = Static<typeof ProjectRecord>;

/** An API key. Without `projectUid` it is a tenant admin's; with one it reaches nothing but that project. */
export const ApiKeyRecord = Type.Object({
  ...Meta,
  key: Type.String({ minLength: 1 }),
  userUid: Uid,
  projectUid: Type.Optional(Uid),
  expiresAt: Type.Optional(Moment),
  isActive: Type.Boolean(),
  readOnly: Type.Optional(Type.Boolean()),
});
export type ApiKey = Static<typeof ApiKeyRecord>;

/** A certificate of the tenant, which the nodes of its clusters trust. */
export const CertificateRecord = Type.Object({ ...Meta, pem: Type.String(), isCA: Type.Boolean(), key: Type.String() });
export type Certificate = Static<typeof CertificateRecord>;

/** A user's SSH key. */
export const SshKeyRecord = Type.Object({ ...Meta, userUid: Uid, publicKey: Type.String() });
export type SshKey = Static<typeof SshKeyRecord>;

/** What the tenant's and the system's administrators have set. */
export const SettingsRecord = Type.Object({
  /** Where agents of clusters are held at their version: uids of projects, and `tenant` for all of it. */
  upgradeLocks: Type.Optional(Type.Array(Type.String())),
  isRateLimited: Type.Optional(Type.Boolean()),
  proxy: Type.Optional(asSent(SystemProxySpec)),
  domainCertificates: Type.Optional(asSent(SystemConfigDomainCertificatesSpec)),
  nodesAutoRemediation: Type.Optional(asSent(NodesAutoRemediationSettings)),
  imagePullSecret: Type.Optional(Type.String()),
});
export type Settings = Static<typeof SettingsRecord>;
