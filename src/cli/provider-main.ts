import { serve } from '../bridge/serve';
import { VERSION } from '../version';

// The provider is loaded after the handshake: terraform starts this program several times a run.
serve({
  name: 'palette',
  version: VERSION,
  loadProvider: async () => {
    const { providerFactory } = await import('./provider-factory.js');
    return providerFactory();
  },
}).then((code) => process.exit(code));
