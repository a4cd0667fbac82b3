import { indexFolder } from '../../../src/search/index/index-folder.ts';

// Indexes a folder as the build does, keeping what it takes from pages; prints the most memory that it used, in bytes.

const [site = '', cache = ''] = process.argv.slice(2);
await indexFolder({ site, cache, typeFilter: '类型' });
console.log(process.resourceUsage().maxRSS * 1024);
