import { attr, nested, validators } from '../../framework';
import { contextOfLookUp } from '../shared/scope-attribute';

/** Through which account one looks, and where it lives. */
export const accountFields = {
  cloud_account_id: attr.string({
    required: true,
    description: 'Uid of the cloud account that is looked through. Its gateway must run.',
    validate: validators.notEmpty,
  }),
  context: contextOfLookUp,
};

/** Names in the order in which the cloud tells them. */
export const nameList = (description: string) => attr.list('string', { computed: true, description });

/** What part of the cloud is looked into. */
export const narrowing = (description: string) => attr.string({ optional: true, description, validate: validators.notEmpty });

const id = attr.string({ computed: true, description: 'Id.' });
const name = attr.string({ computed: true, description: 'Name.' });

/** Things that go by id and name. */
export const places = (description: string) => nested.list({ id, name }, { computed: true, description });

/** Things that say more of themselves than id and name. */
export const placesWith = <const F extends Parameters<typeof nested.list>[0]>(description: string, more: F) =>
  nested.list({ id, name, ...more }, { computed: true, description });
