import { attr, validators } from '../../framework';

/** Attributes that the clusters of several clouds have in their configuration. */
export const overrideClusterApiConfig = attr.string({
  optional: true,
  description: 'YAML that is laid over the Cluster API objects of the cluster. From Palette 4.9 on.',
});

export const sshKeys = attr.set('string', { optional: true, description: 'Public SSH keys for the nodes.' });

export const ntpServers = attr.set('string', { optional: true, description: 'NTP servers.' });

/** A whole number of at least 1 that must be given. */
export function size(description: string) {
  return attr.int({ required: true, description, validate: validators.atLeast(1) });
}

/** Refuses what is no URL of the web. @param example how one looks */
export function urlLike(example: string): (url: string) => string | undefined {
  return (url) => (/^https?:\/\/[^/\s]/i.test(url) ? undefined : `Write a URL such as ${example}.`);
}
