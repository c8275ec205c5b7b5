import type { Exceptions } from './compare';

const stored = 'every object that Palette stores has it';
const pointless = 'the answer has no other content';

const override = 'the vendor’s provider sends it for clusters of all clouds; published for CloudStack’s alone';
const shared = 'what is asked of a pool is given back; published before the field was there';

const taken = {
  'v1VsphereClusterConfig.overrideClusterAPIConfig': override,
  'v1VsphereClusterConfigEntity.overrideClusterAPIConfig': override,
  'v1MaasClusterConfig.overrideClusterAPIConfig': override,
};

/** Of what is gone from the newest. */
const takenBefore = {
  'v1OpenStackMachinePoolConfig.overrideClusterAPIConfig': shared,
  'v1OpenStackMachinePoolConfig.overrideHealthCheckConfiguration': shared,
};

/** Of what is gone from the newest. */
const alwaysSentBefore = { 'v1OpenStackAccount.metadata': stored };

const alwaysSent = {
  'v1ObjectMeta.name': stored,
  'v1ObjectMeta.uid': stored,
  'v1ObjectEntity.name': stored,
  'v1ObjectEntity.uid': stored,
  'v1ClusterBackup.metadata': stored,
  'v1ClusterComplianceScan.metadata': stored,
  'v1ClusterNamespaceResource.metadata': stored,
  'v1ClusterProfilePacksManifests.metadata': stored,
  'v1ClusterRbac.metadata': stored,
  'v1Manifest.metadata': stored,
  'v1Overlord.metadata': stored,
  'v1VsphereAccount.metadata': stored,
  'v1MaasAccount.metadata': stored,
  'v1CloudStackAccount.metadata': stored,
  'v1CustomAccount.metadata': stored,
  'v1ClusterProfile.metadata': stored,
  'v1ClusterProfileMetadata.metadata': stored,
  'v1ClusterProfileSummary.metadata': stored,
  'v1HelmRegistry.metadata': stored,
  'v1ManifestEntity.metadata': stored,
  'v1OciRegistry.metadata': stored,
  'v1PackRegistry.metadata': stored,
  'v1PackSummary.metadata': stored,
  'v1ProjectMetadata.metadata': stored,
  'v1SpectroCluster.metadata': stored,
  'v1SpectroClusterProfile.metadata': stored,
  'v1SpectroClusterSummary.metadata': stored,
  'v1SpectroClusterUidSummary.metadata': stored,
  'v1OverlordManifest.manifest': pointless,
  'v1PairingCode.pairingCode': pointless,
  'v1PcgServiceKubectlCommands.overlordUid': 'nothing can be done with a registered gateway without its uid',
};

const listed = {
  'GET /v1/spectroclusters': 'the documentation uses it and it answers; only the published description leaves it out',
};

/** Where our description differs from what is published, of any version or of the newest, and why it may. */
export const exceptions: { readonly any: Exceptions; readonly newest: Exceptions } = {
  any: { unpublished: listed, taken: { ...taken, ...takenBefore }, alwaysSent: { ...alwaysSent, ...alwaysSentBefore } },
  newest: {
    unpublished: listed,
    taken,
    alwaysSent,
    untyped: true,
    removedValues: { 'GET /v1/overlords/pairing/code query cloudType': 'openstack' },
  },
};
