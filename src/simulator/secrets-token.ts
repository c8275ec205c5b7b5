import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from './world/errors';

/** The environment variable that hands the token to `pcg simulate snapshot --secrets`. */
export const TOKEN_VARIABLE = 'PALETTE_SIMULATOR_TOKEN';

/**
 * What secrets are given out for at the controls: made anew for each simulator, and told to whoever started it only. The API keys
 * of the seeds can't be that: everybody knows them.
 */
export interface SecretsToken {
  readonly text: string;
  /** Refuses (401) any other. @param authorization the header `Authorization` */
  require(authorization: string | undefined): void;
}

/** A new token, of 192 random bits. */
export function createSecretsToken(): SecretsToken {
  const text = randomBytes(24).toString('base64url');
  return {
    text,
    require: (authorization) => {
      const given = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (given !== undefined && timingSafeEqual(digest(given), digest(text))) return;
      const what = given === undefined ? 'The token is missing' : 'This is not the token';
      throw new Refusal(
        'UnAuthorizedAccess',
        `${what} for a snapshot with secrets: set ${TOKEN_VARIABLE} as this simulator printed it at its start, or send it as "Authorization: Bearer …". API keys don't count here`,
      );
    },
  };
}

/** Texts of one length, whatever is given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
