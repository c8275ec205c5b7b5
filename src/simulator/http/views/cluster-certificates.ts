import type { Data, MachineCertificates } from '../../../palette/schema/full';
import type { Cluster, Machine } from '../../world/records';
import { timeText } from './metadata';

/** The certificates that kubeadm makes, by the authority that signs them. See {@link https://kubernetes.io/docs/setup/best-practices/certificates/}. */
const CERTIFICATES = {
  ca: ['apiserver', 'apiserver-kubelet-client'],
  'etcd-ca': ['etcd-server', 'etcd-peer', 'etcd-healthcheck-client', 'apiserver-etcd-client'],
  'front-proxy-ca': ['front-proxy-client'],
};

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** The certificates of a cluster's control plane: as the agent reported them, or as old as its machines or the last renewal. */
export function certificatesView(cluster: Cluster): Data<typeof MachineCertificates> {
  if (cluster.certificates !== undefined) return cluster.certificates;
  const controlPlanes = new Set(cluster.pools.filter((pool) => pool.isControlPlane).map(({ name }) => name));
  const machines = cluster.machines.filter(({ pool, state }) => controlPlanes.has(pool) && state === 'Running');
  return {
    machineCertificates: machines.map((machine) => ({
      name: machine.name,
      certificateAuthorities: Object.entries(CERTIFICATES).map(([name, certificates]) => ({
        name,
        expiry: timeText(cluster.createdAt + 10 * YEAR),
        certificates: certificates.map((certificate) => ({ name: certificate, expiry: timeText(expiry(cluster, machine)) })),
      })),
    })),
  };
}

function expiry({ certificatesRenewedAt = 0 }: Cluster, { createdAt }: Machine): number {
  return Math.max(certificatesRenewedAt, createdAt) + YEAR;
}
