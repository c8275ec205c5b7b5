import { relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { DEFAULT_HOST } from '../../domain/palette-host';
import { print } from '../console';
import { shellWord } from '../shell-word';
import { inputRefused } from '../terraform-environment';
import { Questions } from './ask';
import { PROJECT_CLOUD_NAMES, PROJECT_CLOUDS } from './clouds';
import { PROJECT_CORE_NAMES, PROJECT_CORES } from './cores';
import { commonFiles, FLEET_PIPELINES, PIPELINES, type Project, type ProjectFile, projectFile } from './template';
import { type NewFlags, settled, type Wanted } from './wanted';
import { checkEmpty, writeProject } from './write';

/** `pcg new` */
export function addNewCommand(program: Command): void {
  const clouds = PROJECT_CLOUD_NAMES.map((name) => described(name, PROJECT_CLOUDS[name])).join('\n');
  const cores = PROJECT_CORE_NAMES.map((name) => described(name, PROJECT_CORES[name])).join('\n');
  program
    .command('new')
    .description('write a project that runs: a site in TypeScript, its test, and pipelines that plan and apply it')
    .argument('[dir]', 'the folder, which has to be empty; it is made where it is not there', '.')
    .option('--name <name>', 'what the site is called (default: as the folder)')
    .addOption(new Option('--cloud <cloud>', 'what it is on (default: "vsphere")').choices(PROJECT_CLOUD_NAMES))
    .option('--host <host>', `host of the Palette that the pipelines work with (default: "${DEFAULT_HOST}")`)
    .addOption(new Option('--core <core>', 'what it is written for (default: "cdktf")').choices(PROJECT_CORE_NAMES))
    .option('--fleet', 'for many sites: in waves, and the pipelines apply each in a job of its own')
    .addHelpText('after', `\nOn a terminal it asks for what no option says.\n\nClouds:\n${clouds}\n\nCores:\n${cores}`)
    .action(async (dir: string, flags: NewFlags) => {
      const folder = resolve(dir);
      checkEmpty(folder);
      const isAsked = process.stdin.isTTY && !inputRefused(process.env);
      const wanted = await settled(folder, flags, isAsked ? () => new Questions() : undefined);
      writeProject(folder, siteProject(wanted));
      print(nextSteps(folder, wanted));
    });
}

function described(name: string, { description }: { readonly description: string }): string {
  return `  ${name.padEnd(22)}${description}`;
}

/** All files of a project with one site. */
function siteProject({ name, cloud, host, core, fleet }: Wanted): readonly ProjectFile[] {
  const { site, secrets } = PROJECT_CLOUDS[cloud];
  const project: Project = { name, secrets, host, core };
  const sources = {
    'README.md': 'new/README.md',
    'src/site.ts': `${site}/site.ts`,
    'src/main.ts': fleet ? 'new/src/fleet.ts' : 'new/src/main.ts',
    'src/stack.ts': 'new/src/stack.ts',
    'src/site.test.ts': 'new/src/site.test.ts',
    ...(fleet ? FLEET_PIPELINES : PIPELINES),
  };
  return [...commonFiles(project), ...Object.entries(sources).map(([path, source]) => projectFile(path, source, project))];
}

function nextSteps(folder: string, { name, cloud }: Wanted): string {
  const way = relative(process.cwd(), folder);
  return [
    `${way === '' ? 'This folder' : way} has a project now, with the site "${name}" on ${cloud}. What to do next:`,
    '',
    ...(way === '' ? [] : [`  cd ${shellWord(way)}`]),
    '  npm install && npm test',
    '  npm run local npm run plan      # on a Palette of this machine; README.md has the rest',
    '',
  ].join('\n');
}
