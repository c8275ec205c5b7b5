import { attr, validators } from '../../framework';

/** The gateway whose objects are listed. */
export const ofGateway = attr.string({
  optional: true,
  description: 'Only those of the private cloud gateway with this uid. Unset, those of all.',
  validate: validators.notEmpty,
});
