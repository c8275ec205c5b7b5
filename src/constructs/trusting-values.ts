import { Fn } from 'cdktf';
import { INSTALLED_CERTIFICATES, TRUST_COMMAND } from '../domain/trust';

/**
 * The values of an operating system's layer with certificate authorities that its nodes trust: files where the system looks for them, and the command
 * that takes them in, beside what the values have. Terraform works them out, since a pack's own values are known to the plan at the earliest; so their
 * comments are lost.
 */
export function trustingValues(values: string, certificates: { readonly [name: string]: string }): string {
  const files = Object.entries(certificates).map(([name, content]) => ({
    targetPath: `${INSTALLED_CERTIFICATES}/${name}.crt`,
    targetOwner: 'root:root',
    targetPermissions: '0644',
    content,
  }));
  const given = Fn.yamldecode(values);
  const own = Fn.try([Fn.lookup(given, 'kubeadmconfig'), {}]);
  const after = (name: string, added: readonly unknown[]) => Fn.try([Fn.concat([Fn.lookup(own, name), added]), added]);
  const kubeadmconfig = Fn.merge([
    own,
    { files: after('files', files), preKubeadmCommands: after('preKubeadmCommands', [TRUST_COMMAND]) },
  ]);
  return Fn.yamlencode(Fn.merge([given, { kubeadmconfig }]));
}
