import type { InstallationError } from '../installation-error';

/** What a registry signs, and with what. */
export interface SignedChecksums {
  /** `SHA256SUMS`: a line for each file of the version. */
  readonly document: Buffer;
  /** Detached, binary. */
  readonly signature: Buffer;
  /** The public keys that the registry knows of the provider's author. */
  readonly armoured: readonly string[];
}

/** What is to be found among the checksums. */
export interface WantedChecksum {
  readonly filename: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface VerifiedChecksums {
  /** Those of all files of the version, for the lock file. */
  readonly hashes: readonly string[];
  readonly keyId: string;
}

const LINE = /^([0-9a-fA-F]{64}) [ *](\S+)$/;

/**
 * Holds a package's checksum against those of its version, and these against their signature. A key that has expired or was
 * revoked vouches for nothing.
 * @param fail makes the error of a sentence
 */
export async function verifiedChecksums(
  { document, signature, armoured }: SignedChecksums,
  { filename, sha256 }: WantedChecksum,
  now: Date,
  fail: (problem: string) => InstallationError,
): Promise<VerifiedChecksums> {
  const sums = document
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [, sum = '', file = ''] = LINE.exec(line.trimEnd()) ?? [];
      return sum === '' ? [] : [{ sum: sum.toLowerCase(), file }];
    });
  const listed = sums.find(({ file }) => file === filename);
  if (!listed) throw fail(`checksum list has no SHA-256 hash for ${JSON.stringify(filename)}`);
  if (listed.sum !== sha256) throw fail(`checksum list has unexpected SHA-256 hash ${listed.sum} (the registry says ${sha256})`);
  const keyId = await signerOf(document, signature, armoured, now, fail);
  return { hashes: sums.map(({ sum }) => `zh:${sum}`), keyId };
}

async function signerOf(
  document: Buffer,
  signature: Buffer,
  armoured: readonly string[],
  now: Date,
  fail: (problem: string) => InstallationError,
): Promise<string> {
  // It takes a fifth of a second to load, and only registries need it.
  const openpgp = await import('openpgp');
  const keys = (
    await Promise.all(armoured.map((armoredKey) => openpgp.readKeys({ armoredKeys: armoredKey }).catch(() => [])))
  ).flat();
  const message = await openpgp.createMessage({ binary: new Uint8Array(document) });
  const read = await openpgp.readSignature({ binarySignature: new Uint8Array(signature) }).catch(() => {
    throw fail('its checksums come with a signature that is none');
  });
  const ids = read.getSigningKeyIDs();
  const signer = keys.find((key) => ids.some((id) => key.getKeys(id).length > 0));
  const shownIds = ids.map((id) => id.toHex().toUpperCase()).join(', ');
  if (!signer) throw fail(`authentication signature from unknown issuer${shownIds && `: key ID ${shownIds}`}`);
  const keyId = signer.getKeyID().toHex().toUpperCase();
  const { signatures } = await openpgp.verify({ message, signature: read, verificationKeys: signer, date: now });
  const verified = await Promise.all(
    signatures.map((one) =>
      one.verified.then(
        () => true,
        () => false,
      ),
    ),
  );
  const expires = await signer.getExpirationTime();
  if (expires instanceof Date && expires <= now)
    throw fail(
      `its checksums are signed with a key that has expired: key ID ${keyId}, on ${expires.toISOString().slice(0, 10)}; choose a version that is signed anew, or take it from a mirror`,
    );
  if (await signer.isRevoked()) throw fail(`its checksums are signed with a key that was revoked: key ID ${keyId}`);
  if (!verified.includes(true)) throw fail(`the signature of its checksums is wrong: key ID ${keyId} did not sign them`);
  return keyId;
}
