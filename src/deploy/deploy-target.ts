import type { BuiltSite } from './read-site.ts';
import type { Summary } from './summary.ts';
import type { Verified } from './verified.ts';

/** How to go back to the previous release. */
export interface RollBackOptions {
  /** Minutes that files which no release needs any more stay for readers, where the target does not switch at once. */
  grace: number;
  now: Date;
}

/** How to publish; a target ignores what does not concern it. */
export interface PublishOptions extends RollBackOptions {
  /** How many releases stay, at least 2: the served one and the one to go back to. */
  keep: number;
  /** Change nothing, only report what would change. */
  isDryRun: boolean;
  /** Called again and again with how much is done and how much there is in all, in files or bytes. */
  progress(done: number, all: number): void;
}

/** Where a site is published. Its methods throw a DeployError for whatever the publisher can put right. */
export interface DeployTarget {
  publish(site: BuiltSite, options: PublishOptions): Promise<Summary>;
  /** Shows the previous release again; returns its id. */
  rollBack(options: RollBackOptions): Promise<string>;
  /** Compares every published file with its sum. */
  verify(): Promise<Verified>;
}

/** What opening a target may depend on besides its address. */
export interface TargetContext {
  /** Folder of the project, absolute: relative paths start there; a Git repository where a target needs one. */
  root: string;
  /** Name or address of the Git remote. */
  remote: string;
  env: NodeJS.ProcessEnv;
}

/** A kind of target. */
export interface TargetKind {
  /** What its addresses begin with. */
  scheme: string;
  /** An address to show in messages. */
  example: string;
  /** What it is, in Chinese. */
  label: string;
  /**
   * Reads an address without its scheme; asks neither disk nor network yet.
   *
   * @throws {DeployError} When it is not an address of this kind.
   */
  open(address: string, context: TargetContext): DeployTarget;
}
