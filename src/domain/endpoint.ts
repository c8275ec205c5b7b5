/** Where a connection goes. */
export interface Endpoint {
  /** An IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
  readonly isTls: boolean;
}

/** Reads a URL, or a host with or without a port: port 443, and TLS, unless it says otherwise. */
export function endpointOf(text: string): Endpoint {
  const given = text.includes('://') ? text : `https://${text}`;
  // What is no address is shown as it is; whoever takes it says what is wrong with it.
  if (!URL.canParse(given)) return { host: text, port: 443, isTls: true };
  const url = new URL(given);
  const isTls = url.protocol === 'https:';
  return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(url.port || (isTls ? 443 : 80)), isTls };
}
