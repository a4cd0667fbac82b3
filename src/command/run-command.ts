import { SettingsError } from '../build/site-settings.ts';

/**
 * Runs one of the project's commands and sets the exit code: what the command returns, or 2 with a message for the
 * publisher
 * where a setting cannot be used.
 */
export async function runCommand(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
