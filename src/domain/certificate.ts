import { X509Certificate } from 'node:crypto';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/**
 * Looks at PEM text that should hold certificates and nothing else.
 * @returns what is wrong with it, or undefined
 */
export function certificateProblem(pem: string): string | undefined {
  if (/PRIVATE KEY/.test(pem)) return 'It holds a private key; only certificates belong here.';
  const blocks = pem.match(CERTIFICATE) ?? [];
  if (blocks.length === 0) return 'It holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).';
  if (pem.replace(CERTIFICATE, '').trim() !== '') return 'It holds something besides certificates in PEM form.';
  for (const [i, block] of blocks.entries()) {
    try {
      new X509Certificate(block);
    } catch {
      return `Certificate ${i + 1} of ${blocks.length} is damaged: it cannot be decoded.`;
    }
  }
  return undefined;
}

/** Whether two PEM texts hold the same certificates in the same order, however they are wrapped. */
export function sameCertificates(a: string, b: string): boolean {
  return bodies(a) === bodies(b);
}

function bodies(pem: string): string {
  return (pem.match(CERTIFICATE) ?? [pem]).map((block) => block.replace(/\s/g, '')).join('\n');
}
