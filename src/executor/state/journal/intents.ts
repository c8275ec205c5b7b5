import { type InstanceAddress, instanceText } from '../../address';
import type { ProcessMark } from '../lock/process-mark';
import type { Intent } from '../store-options';
import type { ObjectChange } from './changes';
import type { Command } from './commands';
import { recordLine } from './journal';

/** What was begun and hasn't ended, as lines of the journal. */
export class Intents {
  private readonly open = new Map<number, string>();
  /** Those of earlier runs, by address. */
  private readonly carried = new Map<string, number>();
  /** Commands of provisioners that were started and haven't ended. */
  private readonly commands = new Map<number, string>();
  private readonly carriedCommands: number[] = [];
  private last = 0;

  get lines(): readonly string[] {
    return [...this.open.values(), ...this.commands.values()];
  }

  /** The addresses of what was taken over from earlier runs. */
  get inDoubt(): readonly string[] {
    return [...this.carried.keys()];
  }

  add({ address, action, deposed }: Intent): { readonly intent: number; readonly line: string } {
    const intent = ++this.last;
    const line = recordLine({ intent, address, action, ...(deposed === undefined ? {} : { deposed }) });
    this.open.set(intent, line);
    return { intent, line };
  }

  end(intent: number): void {
    this.open.delete(intent);
  }

  /** A command is about to be started, or runs as a process. @param number which one it is, when it was noted before */
  command(
    address: InstanceAddress,
    process?: ProcessMark,
    number = ++this.last,
  ): { readonly command: number; readonly line: string } {
    const line = recordLine({ command: number, address, ...(process === undefined ? {} : { process }) });
    this.commands.set(number, line);
    return { command: number, line };
  }

  /** Takes over from a run that died a command that may still run. */
  carryCommand({ address, process }: Command): void {
    this.carriedCommands.push(this.command(address, process).command);
  }

  /** Whoever has changed something since was told of the commands of before. */
  forgetCommands(): void {
    for (const command of this.carriedCommands.splice(0)) this.commands.delete(command);
  }

  commandEnded(command: number): void {
    this.commands.delete(command);
  }

  /** Takes over from a run that died what it may have made. */
  carry(address: InstanceAddress): void {
    this.carried.set(instanceText(address), this.add({ address, action: 'create' }).intent);
  }

  /** An object of that address is there: what an earlier run may have made is not unknown any more. */
  resolve({ address, deposed, object }: ObjectChange): void {
    if (object === null || deposed !== undefined) return;
    const text = instanceText(address);
    const intent = this.carried.get(text);
    if (intent === undefined) return;
    this.carried.delete(text);
    this.end(intent);
  }
}
