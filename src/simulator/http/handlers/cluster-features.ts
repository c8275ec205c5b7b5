import type { clusterFeatureOperations } from '../../../palette/schema/full';
import { backUpNow, createBackup, deleteBackup, resetBackupSchedule, updateBackup } from '../../world/cluster-backup';
import { featureManifests } from '../../world/cluster-manifests';
import { createScan, scanNow, updateScan } from '../../world/cluster-scan';
import type { Handlers } from '../call';
import { clusterBackupView, clusterScanView } from '../views/cluster-features';
import { changeable, reachable } from './cluster-reach';

/** Backups and scans of a cluster. */
export const clusterFeatureHandlers: Handlers<keyof typeof clusterFeatureOperations> = {
  getClusterBackup: ({ world, caller, params, query }) =>
    clusterBackupView(world, reachable(world, caller, params.uid, false), query.backupRequestUid),
  createClusterBackup: ({ world, caller, params, body }) => ({
    uid: createBackup(world, changeable(world, caller, params.uid), body),
  }),
  updateClusterBackup: ({ world, caller, params, body }) => {
    updateBackup(world, changeable(world, caller, params.uid), body);
    return undefined;
  },
  resetClusterBackupSchedule: ({ world, caller, params }) => {
    resetBackupSchedule(world, changeable(world, caller, params.uid));
    return undefined;
  },
  createClusterBackupOnDemand: ({ world, caller, params, body }) => ({
    uid: backUpNow(world, changeable(world, caller, params.uid), body, caller.key?.userUid ?? ''),
  }),
  deleteClusterBackup: ({ world, caller, params }) => {
    deleteBackup(world, changeable(world, caller, params.uid), params.backupName, params.requestUid);
    return undefined;
  },
  getClusterComplianceScan: ({ world, caller, params }) => clusterScanView(reachable(world, caller, params.uid, false)),
  createClusterComplianceScan: ({ world, caller, params, body }) => ({
    uid: createScan(world, changeable(world, caller, params.uid), body),
  }),
  updateClusterComplianceScan: ({ world, caller, params, body }) => {
    updateScan(world, changeable(world, caller, params.uid), body);
    return undefined;
  },
  createClusterComplianceScanOnDemand: ({ world, caller, params, body }) => ({
    uid: scanNow(world, changeable(world, caller, params.uid), body),
  }),
  getClusterFeatureManifests: ({ world, caller, params }) => ({
    manifests: featureManifests(reachable(world, caller, params.uid, false)),
  }),
};
