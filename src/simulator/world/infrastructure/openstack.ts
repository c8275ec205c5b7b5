import { defineInfrastructure } from './infrastructure';

interface Credentials {
  readonly identityEndpoint: string;
  readonly username: string;
  readonly password: string;
}

/** OpenStack clouds, as accounts for OpenStack name them. */
export const openstackInfrastructure = defineInfrastructure<Credentials>({
  required: ['identityEndpoint', 'username', 'password'],
  secrets: ['password'],
  endpointOf: ({ identityEndpoint }) => identityEndpoint,
  loginProblem: () => undefined,
});
