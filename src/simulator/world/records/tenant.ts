import { type Static, Type } from '@sinclair/typebox';
import { Meta, Uid } from './common';

/** The tenant: everything in a world belongs to it. */
export const TenantRecord = Type.Object({ uid: Uid, name: Type.String() });
export type Tenant = Static<typeof TenantRecord>;

/** A project of the tenant. */
export const ProjectRecord = Type.Object(Meta);
export type Project = Static<typeof ProjectRecord>;

/** An API key. Without `projectUid` it is a tenant admin's; with one it reaches nothing but that project. */
export const ApiKeyRecord = Type.Object({ key: Type.String({ minLength: 1 }), userUid: Uid, projectUid: Type.Optional(Uid) });
export type ApiKey = Static<typeof ApiKeyRecord>;

/** A CA certificate of the tenant. */
export const CertificateRecord = Type.Object(Meta);
export type Certificate = Static<typeof CertificateRecord>;

/** A user's SSH key. */
export const SshKeyRecord = Type.Object(Meta);
export type SshKey = Static<typeof SshKeyRecord>;

/** What the tenant's and the system's administrators have set. */
export const SettingsRecord = Type.Object({});
export type Settings = Static<typeof SettingsRecord>;
