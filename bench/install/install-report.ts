import type { SetName } from '../../scripts/package-sets.mjs';
import type { InstalledSize } from './installed-size.ts';

/** Most that building may install, besides Node itself. */
export const limits = { packages: 300, megabytes: 180 } as const;

/** An install into an empty folder. */
export interface Install extends InstalledSize {
  /** From the start of npm to its end, with what npm keeps of earlier downloads. */
  seconds: number;
}

/** Every set of packages. */
export interface InstallReport {
  sets: Record<SetName, Install>;
  /** Version of Starlight that its set contains. */
  starlight: string;
}

/** Bytes in whole MB of 1,024 × 1,024 bytes. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1024 ** 2);

/** Whether the set for building keeps its limits. */
export const keepsLimits = ({ sets: { build } }: InstallReport): boolean =>
  build.packages <= limits.packages && megabytes(build.bytes) <= limits.megabytes;
