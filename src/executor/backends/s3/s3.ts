import { compareText } from '../../address';
import { emptyStateText } from '../../state/file/empty';
import { LockError } from '../../state/lock/lock';
import { type LockInfo, lockInfoText, parseLockInfo } from '../../state/lock/lock-info';
import { StateError } from '../../state/state-error';
import type { RemoteLock, RemoteState } from '../../state/storage';
import { type Backend, localParts } from '../backend';
import { Bucket, type Condition, type Found } from './bucket';
import { S3_SCHEMA } from './schema';
import { type S3Settings, s3Settings } from './settings';

/** States in a bucket, an object each: https://developer.hashicorp.com/terraform/language/backend/s3 */
export const s3: Backend = {
  schema: S3_SCHEMA,
  objects: { endpoints: ['dynamodb', 'iam', 's3', 'sso', 'sts'] },
  open(given, context) {
    const settings = s3Settings(given, context);
    const key = keyOf(settings, context.workspace);
    const name = `s3://${settings.bucket}/${key}`;
    return { name, ...localParts(context), remote: new S3State(name, new Bucket(name, settings, context.clock), settings, key) };
  },
  beside: {
    setting: 'key',
    async list(given, context, start) {
      const settings = s3Settings(given, context);
      const bucket = new Bucket(`s3://${settings.bucket}/${start}`, settings, context.clock);
      return bucket.list(start).finally(() => bucket.close());
    },
  },
  workspaces(given, context) {
    const settings = s3Settings(given, context);
    const { bucket: bucketName, prefix, key } = settings;
    const bucket = new Bucket(`s3://${bucketName}/${prefix}`, settings, context.clock);
    const alone = async <T>(work: () => Promise<T>): Promise<T> => work().finally(() => bucket.close());
    return {
      list: () =>
        alone(async () => {
          const [start, end] = [`${prefix}/`, `/${key}`];
          const names = (await bucket.list(start))
            .filter((each) => each.startsWith(start) && each.endsWith(end) && each.length > start.length + end.length)
            .map((each) => each.slice(start.length, -end.length))
            .filter((name) => !name.includes('/'));
          return ['default', ...names.sort(compareText)];
        }),
      create: (name) =>
        alone(async () => void (await bucket.put(keyOf(settings, name), emptyStateText(), { 'if-none-match': '*' }))),
      remove: (name) => alone(() => bucket.delete(keyOf(settings, name))),
    };
  },
};

function keyOf({ key, prefix }: S3Settings, workspace: string): string {
  return workspace === 'default' ? key : `${prefix}/${workspace}/${key}`;
}

class S3State implements RemoteState {
  readonly lock?: RemoteLock;
  /** What was read last. */
  #seen: Found | undefined;

  constructor(
    private readonly name: string,
    private readonly bucket: Bucket,
    private readonly settings: S3Settings,
    private readonly key: string,
  ) {
    if (settings.lockFile) this.lock = lockIn(name, bucket, `${key}.tflock`, `${settings.bucket}/${key}`);
  }

  async read(): Promise<Buffer | undefined> {
    this.#seen = await this.bucket.get(this.key);
    const body = this.#seen?.body;
    return body && body.length > 0 ? body : undefined;
  }

  async write(text: Buffer, over: Buffer): Promise<void> {
    const written = await this.bucket.put(this.key, text, this.#condition(over));
    // Of a request that was sent again, the first may have arrived.
    if (written || (await this.bucket.get(this.key))?.body.equals(text)) return;
    throw new StateError(
      this.name,
      'was written by somebody else meanwhile (412)',
      'Nothing was overwritten. See who else works on this state, and run again.',
    );
  }

  close(): Promise<void> {
    return this.bucket.close();
  }

  /** Only a store with locks in objects is known to have conditional writes. */
  #condition(over: Buffer): Condition | undefined {
    if (!this.settings.lockFile) return undefined;
    if (!this.#seen) return over.length === 0 ? { 'if-none-match': '*' } : undefined;
    return this.#seen.etag !== undefined && this.#seen.body.equals(over) ? { 'if-match': this.#seen.etag } : undefined;
  }
}

/** The lock as terraform takes it: an object that may not be there yet. @param path as its info says it */
function lockIn(name: string, bucket: Bucket, key: string, path: string): RemoteLock {
  let held: LockInfo | undefined;
  const holder = async () => parseLockInfo((await bucket.get(key))?.body.toString());
  return {
    path,
    async take(info) {
      if (!(await bucket.put(key, lockInfoText(info), { 'if-none-match': '*' }))) {
        const other = await holder();
        // Of a request that was sent again, the first may have arrived.
        if (other?.ID !== info.ID) return { holder: other };
      }
      held = info;
      return undefined;
    },
    async release() {
      const own = held;
      held = undefined;
      if (!own) return;
      const now = await holder();
      if (now?.ID !== own.ID) {
        throw new StateError(
          name,
          'has the lock of somebody else, or none',
          'Somebody took the lock away: see who else works on this state.',
        );
      }
      await bucket.delete(key);
    },
    async force(id) {
      const now = await holder();
      if (!now) throw new LockError(`${name} is not locked.`, undefined);
      if (now.ID !== id) throw new LockError(`The lock of ${name} has another ID than ${JSON.stringify(id)}: ${now.ID}.`, now);
      await bucket.delete(key);
      return 'The object that was the lock is removed.';
    },
  };
}
