export { type Connection, connectionsOf, HERE } from './connections';
export { type NetworkFormat, networkFormats, type Row, type Tried } from './format';
export { siteNetworkOf } from './site-network';
