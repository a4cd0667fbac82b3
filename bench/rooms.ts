import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../src/build/site-settings.ts';
import { listFiles } from '../src/files/list-files.ts';
import { readRevision } from './rooms/read-revision.ts';
import { countRooms, isCode } from './rooms/rooms.ts';
import { formatTable } from './table.ts';

/** Code of the working tree by path. */
function readTree(): ReadonlyMap<string, string> {
  const paths = ['bench', 'scripts', 'src', 'tests'].flatMap((folder) =>
    listFiles(join(projectRoot, folder)).map((file) => `${folder}/${file}`),
  );
  return new Map(paths.filter(isCode).map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]));
}

// npm run bench:rooms [-- --at REVISION]: how the code is divided, now or at a revision.
const { values } = parseArgs({ options: { at: { type: 'string' } } });
const { lines, rooms, arrows, circles } = countRooms(
  values.at === undefined ? readTree() : readRevision(projectRoot, values.at, isCode),
);
const total = [...lines.values()].reduce((sum, count) => sum + count, 0);
console.log(
  formatTable(
    ['room', 'lines'],
    [...lines, ['together', total] as const].map(([room, count]) => [room, count.toLocaleString('en')]),
  ),
);
console.log(`\n${rooms} rooms in src, ${arrows.length} arrows between them, ${circles.length} circles between files`);
for (const circle of circles) console.log(`  ${circle.join(' <-> ')}`);
