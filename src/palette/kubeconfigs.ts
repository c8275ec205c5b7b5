import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import { clusterAssetOperations as operations } from './schema/clusters/asset-operations';

/** Whose kubeconfig it is: the administrator's, or that of whoever logs in. */
export type KubeconfigKind = 'admin' | 'client';

/**
 * Downloads a cluster's kubeconfig; undefined while there is none. It opens the cluster to whoever has it.
 * @throws PaletteError 403 for the administrator's, where the key lacks `cluster.adminKubeconfigDownload` (Palette 4.8 and later)
 */
export async function getKubeconfig(
  client: PaletteClient,
  uid: string,
  kind: KubeconfigKind,
  call: CallOptions,
): Promise<string | undefined> {
  const operation = kind === 'admin' ? operations.getClusterAdminKubeconfig : operations.getClusterKubeconfigClient;
  const text = await unlessAbsent(client.call(operation, { params: { uid } }, call));
  return text ? plain(text) : undefined;
}

/** Some versions of Palette give it in base64. */
function plain(text: string): string {
  const packed = text.replaceAll(/\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(packed) ? Buffer.from(packed, 'base64').toString() : text;
}
