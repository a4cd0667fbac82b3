import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What one phase of a build took. */
export interface PhaseTime {
  phase: string;
  /** Seconds from its start to its end. */
  wall: number;
  /** Seconds of user and system time, of all threads and processes that it used. */
  cpu: number;
}

const fileOf = (project: string): string => join(project, '.cache', 'timings.json');

function isPhaseTime(value: unknown): value is PhaseTime {
  if (typeof value !== 'object' || value === null) return false;
  const { phase, wall, cpu } = value as Record<string, unknown>;
  return typeof phase === 'string' && Number.isFinite(wall) && Number.isFinite(cpu);
}

/** Phases in the order of the list that a build wrote; none where the text is no such list. */
export function readPhases(text: string): PhaseTime[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isPhaseTime) : [];
  } catch {
    return [];
  }
}

/** Takes the phases of the last build of a project away, `.cache/timings.json`; none where it wrote none. */
export function takePhases(project: string): PhaseTime[] {
  try {
    return readPhases(readFileSync(fileOf(project), 'utf8'));
  } catch {
    return [];
  } finally {
    rmSync(fileOf(project), { force: true });
  }
}
