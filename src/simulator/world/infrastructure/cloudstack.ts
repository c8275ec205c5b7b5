import { defineInfrastructure } from './infrastructure';

interface Credentials {
  readonly apiUrl: string;
  readonly apiKey: string;
  readonly secretKey: string;
}

/** CloudStack management servers, as accounts for Apache CloudStack name them. */
export const cloudstackInfrastructure = defineInfrastructure<Credentials>({
  required: ['apiUrl', 'apiKey', 'secretKey'],
  secrets: ['apiKey', 'secretKey'],
  endpointOf: ({ apiUrl }) => apiUrl,
  loginProblem: () => undefined,
});
