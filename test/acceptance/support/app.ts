import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Json = { readonly [name: string]: unknown };

/** A stack of an app: what cdktf synthesizes of it, and which others it depends on. */
export interface StackOfApp {
  readonly configuration: Json;
  readonly dependencies?: readonly string[];
}

/** A synthesized cdktf app in a folder of its own: cdk.tf.json of each stack, and the manifest. */
export class SynthesizedApp {
  readonly folder = mkdtempSync(join(tmpdir(), 'palette-app-'));

  /** Writes the stacks, as cdktf would. */
  synthesize(stacks: { readonly [name: string]: StackOfApp }): void {
    const entries = Object.entries(stacks).map(([name, { configuration, dependencies = [] }]) => {
      mkdirSync(join(this.folder, 'cdktf.out', 'stacks', name), { recursive: true });
      const terraform = { backend: { local: { path: this.state(name) } }, ...(configuration.terraform as Json | undefined) };
      writeFileSync(join(this.folder, 'cdktf.out', 'stacks', name, 'cdk.tf.json'), JSON.stringify({ ...configuration, terraform }));
      return [name, { name, constructPath: name, workingDirectory: `stacks/${name}`, dependencies }] as const;
    });
    const manifest = { version: '0.21.0', stacks: Object.fromEntries(entries) };
    writeFileSync(join(this.folder, 'cdktf.out', 'manifest.json'), JSON.stringify(manifest));
  }

  /** The file with the state of a stack. */
  state(name: string): string {
    return join(this.folder, `terraform.${name}.tfstate`);
  }

  /** The blocks by which cdktf has a stack read outputs of another. */
  reading(producer: string): Json {
    const config = { path: this.state(producer) };
    const block = { backend: 'local', config, workspace: '${terraform.workspace}' };
    return { terraform_remote_state: { [`cross-stack-reference-input-${producer}`]: block } };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A reference to the output of another stack. */
export function outputOf(producer: string, name: string): string {
  return `\${data.terraform_remote_state.cross-stack-reference-input-${producer}.outputs.${name}}`;
}
