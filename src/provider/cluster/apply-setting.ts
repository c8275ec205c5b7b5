import { attr, validators } from '../../framework';
import { installDownloaded } from '../../palette';
import { type ApplySetting, definePart } from './cluster-part';

const NOW = 'DownloadAndInstall';
const LATER = 'DownloadAndInstallLater';

/** How changes of profiles reach a cluster. */
export const applySettingPart = definePart({
  fields: {
    apply_setting: attr.string({
      default: NOW,
      readable: false,
      description:
        'How changes of profiles reach the running cluster: `DownloadAndInstall` (the default), or `DownloadAndInstallLater`, which only downloads them. Back at `DownloadAndInstall`, what waits is installed. It is about changes made here, so what others order in Palette is no difference.',
      validate: validators.oneOf(NOW, LATER),
    }),
  },
  read: () => ({}),
  async update({ palette, cluster, call }, { apply_setting: setting }) {
    if (setting === NOW && cluster.status?.state === 'Running') await installDownloaded(palette.client, cluster.metadata.uid, call);
  },
});

/** The setting of a cluster as it is to be. */
export function applySettingOf(wanted: object): ApplySetting {
  return (wanted as { readonly apply_setting?: unknown }).apply_setting === LATER ? LATER : NOW;
}
