import { replaceProvider } from '../../executor';
import { providerAddress } from '../../installer';
import { type Asked, confirm, interruptible } from '../console';
import { UserError } from '../user-error';
import { type EditOptions, editState } from './edit-state';

const THE_CHANGE: Asked = { what: 'the change', instead: 'add --auto-approve', otherwise: 'add --auto-approve' };

/** `pcg state replace-provider` */
export function replaceProviderInState(
  given: string,
  target: string,
  { autoApprove, ...options }: EditOptions & { readonly autoApprove?: boolean },
): Promise<void> {
  return editState(options, 'state replace-provider', async ({ store, console }) => {
    const [from, to] = [sourceFrom('from', given), sourceFrom('to', target)];
    const { resources, changes } = replaceProvider(store.state, from, to);
    if (resources.length === 0) {
      console.out('No matching resources found.');
      return 0;
    }
    console.out(
      `pcg will perform the following actions:\n\n  ~ Updating provider:\n    - ${from}\n    + ${to}\n\nChanging ${resources.length} resources:\n\n${resources.map((resource) => `  ${resource}\n`).join('')}`,
    );
    const { signal, done } = interruptible(console.say);
    try {
      const question = "Do you want to make these changes?\n  Only 'yes' will be accepted to continue.";
      if (!autoApprove && !(await confirm(question, signal, THE_CHANGE))) {
        console.out('Cancelled replacing providers.');
        return 0;
      }
    } finally {
      done();
    }
    await store.finish(null, changes);
    console.out(`Successfully replaced provider for ${resources.length} resources.`);
    return 0;
  });
}

function sourceFrom(which: 'from' | 'to', text: string): string {
  const address = providerAddress(text);
  if (address) return address.source;
  throw new UserError(`Invalid "${which}" provider ${JSON.stringify(text)}: a source is [HOST/][NAMESPACE/]NAME`);
}
