import { answerCalls } from '../../threads/answer-calls.ts';
import { markdownOf } from './markdown-of.ts';

// Writes pages as Markdown on another core.

answerCalls(markdownOf);
