import { workerData } from 'node:worker_threads';
import type { ContentFile } from '../library/list-content.ts';
import type { Editorial } from '../model/editorial.ts';
import { answerCalls } from '../threads/answer-calls.ts';
import { recordFile, type RecordedFile } from './record-files.ts';

// Asks all rules about files on another core.

const editorial = workerData as Editorial;
answerCalls((files: readonly ContentFile[]): RecordedFile[] => files.map((file) => recordFile(file, editorial)));
