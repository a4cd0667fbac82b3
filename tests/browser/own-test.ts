import { testWith } from '../with-entries.ts';

/** `test` for walks of readers through entries of this library, and searches for what they say. */
export const ownTest = testWith('cases/machinery-department', 'cases/stove-company', 'methods/wu-cha');
