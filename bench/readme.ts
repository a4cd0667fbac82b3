import { projectRoot } from '../src/build/site-settings.ts';
import { documents, writeReadmes } from './readme/write-readmes.ts';

// npm run bench:readme: writes the stored results of all benches into the documents, without running any.
writeReadmes(projectRoot);
console.log(`已把存下的结果写进 ${documents.join('、')}。`);
