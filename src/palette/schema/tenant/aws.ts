import { Type } from '@sinclair/typebox';
import { type Data, list, oneOf, optional } from '../data';

/** How AWS, or what speaks its language, is logged in to. Palette gives back what it was told here: clients compare it. */
export const AwsCloudAccount = optional({
  accessKey: Type.String(),
  credentialType: oneOf('secret', 'sts', 'pod-identity'),
  partition: oneOf('aws', 'aws-us-gov', 'aws-iso', 'aws-iso-b'),
  podIdentity: optional({ permissionBoundaryArn: Type.String(), roleArn: Type.String() }),
  policyARNs: list(Type.String()),
  secretKey: Type.String(),
  secretSpec: optional({
    accountName: Type.String(),
    agency: Type.String(),
    isCapValidationEnabled: Type.Boolean(),
    mission: Type.String(),
    namePrefix: Type.String(),
    permissionBoundary: Type.String(),
    policy: Type.String(),
    role: Type.String(),
    tls: optional({ ca: Type.String(), cert: Type.String(), key: Type.String() }),
  }),
  secretToken: Type.String(),
  sts: optional({ arn: Type.String(), externalId: Type.String() }),
});
export type AwsCloudAccount = Data<typeof AwsCloudAccount>;
