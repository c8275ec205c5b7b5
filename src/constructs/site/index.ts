export type * from './account-description';
export type * from './cluster-description';
export type * from './description';
export type * from './gateway-description';
export type * from './managed-description';
export type * from './profile-description';
export type * from './secret-description';
export { Site, type SiteOptions, SiteStack } from './site';
