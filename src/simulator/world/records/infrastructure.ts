import { type Static, Type } from '@sinclair/typebox';

/** A vCenter as the gateways see it. */
export const VcenterRecord = Type.Object({
  /** Host name as accounts write it, without a scheme; `*` stands for every server that isn't listed. */
  server: Type.String(),
  /** Passwords that this vCenter refuses; it takes any other. */
  refusedPasswords: Type.Array(Type.String()),
  datacenters: Type.Array(
    Type.Object({
      name: Type.String(),
      folders: Type.Array(Type.String()),
      clusters: Type.Array(
        Type.Object({
          name: Type.String(),
          datastores: Type.Array(Type.String()),
          networks: Type.Array(Type.String()),
          resourcePools: Type.Array(Type.String()),
        }),
      ),
    }),
  ),
});
export type Vcenter = Static<typeof VcenterRecord>;
