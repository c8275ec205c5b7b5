import { isUnauthorized, type PaletteError } from '../../palette';
import { type Asked, askedFor } from './asked';

/** A refusal of Palette in words: what came of it, and what to do. */
export interface Explanation {
  readonly summary: string;
  readonly advice: string;
}

/**
 * Puts a status into words, by what was asked for and where. One table for all calls: what the user can do depends on the kind of
 * object and on the verb, hardly ever on the very call.
 */
export function explainRefusal(error: PaletteError): Explanation {
  if (isUnauthorized(error)) return { summary: 'Palette refuses the API key', advice: `${KEY}${orSomebodyElse(error)}` };
  const asked = askedFor(error.operation);
  switch (error.status) {
    case 403:
      return error.foreign ? blocked(asked) : forbidden(asked, error.scope);
    case 404:
      if (!error.foreign) return absent(asked, error.scope);
      return OPENSTACK.test(error.operation) ? NO_OPENSTACK : UNKNOWN_CALL;
    case 405:
      return UNKNOWN_CALL;
    case 409:
      return conflict(asked);
    case 429:
      return { summary: 'Palette limits the number of calls', advice: 'Apply again later, or with less parallelism.' };
  }
  if (error.status >= 500 && UNHEARD.test(error.detail)) return unheard(asked);
  if (error.status >= 500) return failed(error, asked);
  if (error.status < 400) return { summary: 'The host leads elsewhere', advice: 'Check host (PALETTE_HOST).' };
  const advice = `Change what the message names and apply again.${orSomebodyElse(error)}`;
  return { summary: `Palette refuses to ${asked.phrase}`, advice };
}

const KEY = 'Check api_key (PALETTE_API_KEY): it may have expired or belong to another Palette.';

const UNKNOWN_CALL: Explanation = {
  summary: "The host does not know this call of Palette's API",
  advice:
    'It says nothing of the object itself. Check host (PALETTE_HOST): it is the name of Palette alone, and no proxy or portal may answer in its place. A Palette of another version may not have this call.',
};

const OPENSTACK = /\/openstack\b/;

const NO_OPENSTACK: Explanation = {
  summary: 'This Palette has no OpenStack',
  advice:
    'Palette has OpenStack up to 4.7; from 4.8 on it knows none of these calls. What was made before says nothing any more: take it out of the state with removed { lifecycle { destroy = false } }. If this Palette is an older one, check host (PALETTE_HOST).',
};

function forbidden({ phrase, tenantOnly }: Asked, scope: PaletteError['scope']): Explanation {
  const summary = `The API key may not ${phrase}`;
  if (tenantOnly) {
    return {
      summary,
      advice:
        'That is a matter of the tenant, whatever project works with it. Use a key that has rights in the tenant, as an admin has it.',
    };
  }
  const advice =
    scope === 'tenant'
      ? 'It was asked for in the tenant. If it belongs to a project, write context = "project"; otherwise the key lacks the permission in the tenant.'
      : 'It was asked for in the project of the provider. If it belongs to the tenant, write context = "tenant"; if to another project, set project_name to that one; otherwise the key lacks the permission in this project.';
  return { summary, advice };
}

function absent({ verb, one, many, tenantOnly }: Asked, scope: PaletteError['scope']): Explanation {
  if (verb === 'list') {
    const advice =
      scope === 'tenant'
        ? 'Check host (PALETTE_HOST).'
        : 'The project of the provider may have been removed meanwhile: check project_name.';
    return { summary: `There is no place to list ${many} in`, advice };
  }
  const elsewhere = tenantOnly
    ? ''
    : scope === 'tenant'
      ? ' It was looked for in the tenant: write context = "project" if it belongs to a project.'
      : ' It was looked for in the project of the provider: if it belongs to the tenant, write context = "tenant"; if to another project, set project_name to that one.';
  // What is only being made isn't there yet: something is missing that it refers to.
  if (verb === 'make' || verb === 'try' || verb === 'migrate') {
    const advice = `The message says what; it may have been deleted meanwhile. Plan again.${elsewhere}`;
    return { summary: `Something that the ${one} refers to does not exist`, advice };
  }
  return {
    summary: `Palette does not know this ${one}`,
    advice: `It may have been deleted behind our back; plan again.${elsewhere}`,
  };
}

function conflict({ verb, phrase }: Asked): Explanation {
  const summary = `Palette can't ${phrase} as things stand`;
  if (verb === 'make') {
    return {
      summary,
      advice:
        'The message says what stands against it. If it is the name, an object may have it that the API key is not shown: choose another name, or import what exists.',
    };
  }
  if (verb === 'delete') {
    return { summary, advice: 'Something still uses it; the message says what. Take that away first, and apply again.' };
  }
  return { summary, advice: 'The message says what stands against it; somebody else may be changing it, too. Plan again.' };
}

function failed({ foreign, status }: PaletteError, { phrase }: Asked): Explanation {
  return {
    summary: `Palette failed to ${phrase}`,
    advice: foreign
      ? `What stands before Palette (a load balancer, a proxy) answers ${status} in its place. Apply again later.`
      : "The fault is on Palette's side, and the configuration needs no change. Apply again later; if it stays, Palette's support finds the fault by the reference.",
  };
}

/** Palette's word for a message to a gateway that nobody took. */
const UNHEARD = /\bno subscribers? found\b/i;

function unheard({ phrase }: Asked): Explanation {
  return {
    summary: `Palette reached no agent of the gateway to ${phrase}`,
    advice:
      "The configuration needs no change: Palette sent this to the private cloud gateway, and none of its agents took it. Before 4.9.14 that happens now and then: apply again. If it stays, look at the gateway's health in Palette.",
  };
}

function blocked({ phrase }: Asked): Explanation {
  return {
    summary: `Something before Palette forbids to ${phrase}`,
    advice:
      "The answer is none of Palette's: a firewall, a proxy or a portal in between may have given it. Check host (PALETTE_HOST), HTTPS_PROXY and NO_PROXY.",
  };
}

function orSomebodyElse({ foreign }: PaletteError): string {
  return foreign
    ? " The answer is none of Palette's, so a proxy or a portal in between may have given it: check host (PALETTE_HOST), HTTPS_PROXY and NO_PROXY, too."
    : '';
}
