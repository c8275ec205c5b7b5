/**
 * Every refusal that the simulated Palette knows: its code, as clients compare it, and the HTTP status it goes with.
 * Codes marked in docs/simulator-behaviour.md as seen in Palette are verbatim; the others follow the same pattern.
 */
export const REFUSALS = {
  UnAuthorizedAccess: 401,
  OperationForbidden: 403,
  ResourceAccessDenied: 403,
  ResourceNotFound: 404,
  ProjectNotFoundInTenant: 404,
  InvalidRequest: 400,
  InvalidPaging: 400,
  InvalidFilter: 400,
  InvalidCertificate: 400,
  InvalidSshKey: 400,
  InvalidPairingCode: 400,
  InvalidCloudAccount: 400,
  InvalidCluster: 400,
  InvalidMachinePool: 400,
  InvalidClusterProfile: 400,
  InvalidClusterVariable: 400,
  InvalidClusterBackup: 400,
  InvalidClusterScan: 400,
  InvalidHostCluster: 400,
  DuplicateClusterPacksForbidden: 400,
  K8sDowngradeAfterUpgradeNotSupported: 400,
  K8sMultiMinorUpgradeNotSupported: 400,
  BackupNotConfigured: 400,
  InvalidRegistry: 400,
  InvalidMigration: 400,
  InvalidOverlord: 400,
  OverlordNotRunning: 400,
  InvalidIpPool: 400,
  IpPoolInUse: 400,
  InvalidDnsMapping: 400,
  ForceDeleteNotAllowed: 400,
  ResourceInUse: 409,
  ResourceAlreadyExists: 409,
  ApiKeyAlreadyExists: 409,
  CertificateAlreadyExists: 409,
  ProjectAlreadyExists: 409,
  SshKeyAlreadyExists: 409,
  OverlordAlreadyExists: 409,
  IpPoolAlreadyExists: 409,
  DnsMappingAlreadyExists: 409,
  CloudAccountAlreadyExists: 409,
  ClusterAlreadyExists: 409,
  ClusterProfileAlreadyExists: 409,
  MachinePoolAlreadyExists: 409,
  ClusterBackupAlreadyExists: 409,
  ClusterScanAlreadyExists: 409,
  RegistryAlreadyExists: 409,
  /** The word is made up, the message is Palette's. */
  NoSubscriberFound: 500,
} as const satisfies { readonly [code: string]: number };

/** A code of the registry. */
export type RefusalCode = keyof typeof REFUSALS;

/** The simulated Palette refuses what was asked. Becomes an error body with the code's HTTP status. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** What a client may want to know of it besides, as the body's `details`. */
    readonly details: { readonly [name: string]: string | number } = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }

  /** The HTTP status of the code. */
  get status(): number {
    return REFUSALS[this.code];
  }
}

/** The refusal for a uid that nothing has: `Cluster 5f… was not found`. */
export function notFound(kind: string, uid: string): Refusal {
  return new Refusal('ResourceNotFound', `${kind} ${uid} was not found`);
}

/** A refusal of a cluster profile as it was sent. */
export function invalidProfile(message: string): Refusal {
  return new Refusal('InvalidClusterProfile', message);
}
