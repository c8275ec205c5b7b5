/** Somebody who signs checksums of providers. */
export interface Signer {
  /** As registries give it. */
  readonly publicKey: string;
  sign(document: Buffer): Promise<Buffer>;
}

export interface SignerWishes {
  /** @default now */
  readonly made?: Date;
  /** In seconds after it was made. @default it never expires */
  readonly validFor?: number;
}

/** Makes a key of the kind that authors of providers have made lately. */
export async function createSigner({ made, validFor }: SignerWishes = {}): Promise<Signer> {
  const { createMessage, generateKey, sign } = await import('openpgp');
  const { privateKey, publicKey } = await generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [{ name: 'Acme', email: 'providers@acme.example.com' }],
    format: 'object',
    ...(made ? { date: made } : {}),
    ...(validFor === undefined ? {} : { keyExpirationTime: validFor }),
  });
  return {
    publicKey: publicKey.armor(),
    sign: async (document) => {
      const message = await createMessage({ binary: new Uint8Array(document) });
      const signature = await sign({
        message,
        signingKeys: privateKey,
        detached: true,
        format: 'binary',
        ...(made ? { date: made } : {}),
      });
      return Buffer.from(signature as Uint8Array);
    },
  };
}
