export { createIpPool, deleteIpPool, type IpPoolInput, ipPoolOf, leaveIpPools, reserveIpPools, updateIpPool } from './pools';
export { poolProblem, releaseAddress, releaseCluster, stillToTake, takeAddress } from './take';
