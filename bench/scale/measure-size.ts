import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/files/list-files.ts';
import { changeParagraph, changeTitle } from './edits.ts';
import { caseFiles } from './library/case-files.ts';
import { libraryFiles } from './library/library.ts';
import { ids } from './library/names.ts';
import { planLibrary, type LibraryOptions } from './library/plan.ts';
import { measurePreview } from './measure-preview.ts';
import { runMeasured, type Cost } from './measure/run-measured.ts';
import { siteFigures } from './measure/site-figures.ts';
import { takePhases } from './measure/timings.ts';
import { cleanProject, copyProject } from './project-copy.ts';
import type { BuildCost, SizeReport } from './report.ts';
import { writeLibrary } from './write-library.ts';

/** Largest library that the preview is measured with. */
const mostForPreview = 1000;

/** A copy of the project in which builds and checks are measured. */
class MeasuredProject {
  readonly folder: string;
  readonly #say: (line: string) => void;

  constructor(folder: string, say: (line: string) => void) {
    this.folder = folder;
    this.#say = say;
  }

  async run(script: string, label: string, args: readonly string[] = []): Promise<Cost> {
    const command = { file: process.execPath, args: [`scripts/${script}.ts`, ...args], cwd: this.folder };
    const cost = await runMeasured({ ...command, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
    this.#say(`${label}：${cost.wall.toFixed(1)} 秒，CPU ${cost.cpu.toFixed(1)} 秒`);
    return cost;
  }

  async build(label: string): Promise<BuildCost> {
    takePhases(this.folder);
    const cost = await this.run('build', `生成，${label}`);
    return { ...cost, phases: takePhases(this.folder) };
  }

  /** Changes a case's file. */
  edit(index: number, change: (text: string) => string): void {
    const file = join(this.folder, 'content', 'cases', `${ids.case(index)}.mdx`);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

async function measureChecks(project: MeasuredProject): Promise<SizeReport['checks']> {
  const first = await project.run('check', '检查，第一次');
  project.edit(0, (text) => changeParagraph(text, '检查前补写一句。'));
  return {
    first,
    changed: await project.run('check', '检查，改了一段'),
    since: await project.run('check', '检查，--since', ['--since', 'HEAD']),
  };
}

async function measureEdits(
  project: MeasuredProject,
  options: LibraryOptions,
): Promise<Omit<SizeReport['builds'], 'clean'>> {
  const unchanged = await project.build('没有改动');
  project.edit(0, (text) => changeParagraph(text, '生成前补写一句。'));
  const paragraph = await project.build('改了一段');
  project.edit(0, (text) => changeTitle(text, '补记'));
  const title = await project.build('改了题目');
  const added = caseFiles(planLibrary({ ...options, areAllFull: true }), options.cases);
  writeLibrary(join(project.folder, 'content'), added);
  return { unchanged, paragraph, title, newCase: await project.build('新增一篇') };
}

/**
 * Builds and checks a made library in a copy of the project, which is removed afterwards.
 *
 * @param root Project folder.
 * @param say Gets a line of Chinese on each step.
 */
export async function measureSize(
  root: string,
  options: LibraryOptions,
  say: (line: string) => void,
): Promise<SizeReport> {
  const folder = copyProject(root, libraryFiles(options));
  try {
    const project = new MeasuredProject(folder, say);
    const documents = listFiles(join(folder, 'content')).length;
    const checks = await measureChecks(project);
    cleanProject(folder);
    const clean = await project.build('从头');
    const site = siteFigures(join(folder, 'dist'));
    const builds = { clean, ...(await measureEdits(project, options)) };
    const preview = options.cases <= mostForPreview ? await measurePreview(folder, ids.case(0)) : undefined;
    return {
      cases: options.cases,
      areAllFull: options.areAllFull ?? false,
      documents,
      builds,
      checks,
      site,
      ...(preview && { preview }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
