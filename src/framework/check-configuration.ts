import type { Diagnosed } from './answers';
import type { Report, Schema } from './schema';
import { collectSecrets } from './secrets';
import type { ProviderSession } from './session';
import { validateBlock } from './validate';
import type { ObjectValue } from './value';

/** What is checked alike of whatever a configuration declares. */
interface Checked {
  readonly schema: Schema;
  validate?(config: never, report: Report): void;
}

/**
 * Checks a configuration by its schema, and as a whole; values may be unknown.
 * @param find finds what declares it, or throws
 * @param more checks besides
 */
export function checkConfiguration(
  session: ProviderSession,
  type: string,
  find: () => Checked,
  config: ObjectValue,
  more: (schema: Schema, report: Report) => void = () => {},
): Promise<Diagnosed> {
  const { collected, context } = session.context(type);
  const check = async () => {
    const { schema, validate } = find();
    collectSecrets(schema.block, config, session.secrets);
    more(schema, context);
    context.add(...validateBlock(schema.block, config));
    validate?.(config as never, context);
    return {};
  };
  return session.run(`Checking a ${type}`, collected, check, Object);
}
