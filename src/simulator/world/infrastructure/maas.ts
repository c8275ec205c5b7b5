import { defineInfrastructure } from './infrastructure';

interface Credentials {
  readonly apiEndpoint: string;
  readonly apiKey: string;
}

/** MAAS servers, as accounts for MAAS name them. */
export const maasInfrastructure = defineInfrastructure<Credentials>({
  required: ['apiEndpoint', 'apiKey'],
  secrets: ['apiKey'],
  endpointOf: ({ apiEndpoint }) => apiEndpoint,
  loginProblem: () => undefined,
});
