import { Refusal } from './errors';
import { randomText } from './random';
import type { Session, User } from './records';
import { newUid, type World } from './world';

/** Adds somebody who can log in. */
export function addUser(world: World, input: Omit<User, 'uid'>): User {
  const user = { ...input, uid: newUid(world) };
  world.users.set(user.emailId.toLowerCase(), user);
  world.revision += 1;
  return user;
}

/**
 * Logs somebody in. The same refusal for an unknown address and a wrong password: nobody learns who has an account.
 * @param org the tenant's name; may be left out
 */
export function logIn(world: World, emailId: string, password: string, org: string | undefined): Session {
  const user = world.users.get(emailId.toLowerCase());
  if (user === undefined || user.password !== password || (org && org !== world.tenant.name)) {
    throw new Refusal('UnAuthorizedAccess', 'The e-mail address or the password is wrong');
  }
  return newSession(world, user.uid);
}

/** A new token for one that is still good; the old one stays good for as long as it would have been. */
export function refreshSession(world: World, token: string): Session {
  return newSession(world, sessionOf(world, token).userUid);
}

/** The session of a token, or a refusal. */
export function sessionOf(world: World, token: string): Session {
  const session = world.sessions.get(token);
  if (session === undefined || session.expiresAt <= world.now) {
    throw new Refusal('UnAuthorizedAccess', 'The token is not valid, or has expired');
  }
  return session;
}

const TOKEN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A token in the form of a JSON Web Token. Its signature is random: only the world's own list says what is valid. */
function newSession(world: World, userUid: string): Session {
  for (const session of world.sessions.values()) if (session.expiresAt <= world.now) world.sessions.delete(session.token);
  const expiresAt = world.now + world.timings.session;
  const parts = [
    { alg: 'HS256', typ: 'JWT' },
    { sub: userUid, org: world.tenant.name, iat: Math.floor(world.now / 1000), exp: Math.floor(expiresAt / 1000) },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const session = { token: [...parts, randomText(world.random, TOKEN_LETTERS, 43)].join('.'), userUid, expiresAt };
  world.sessions.set(session.token, session);
  world.revision += 1;
  return session;
}
