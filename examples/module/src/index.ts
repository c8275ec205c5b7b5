export { AcmeSite, type AcmeSiteProps, type ClusterSize } from './acme-site';
