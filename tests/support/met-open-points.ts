// Which open points of the platform the tests of each file met: the files that are said to meet everyday ones alone are held to it;
// with HOST_MET set, all leave them in that folder (tools/unknowns.ts).

import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { met } from '../../host/world/open-points.js';
import { everyday, ordinary } from './everyday-points.js';

const { HOST_MET: dir = '' } = process.env;

// Files share a process: what those before this one met is not its own.
met.clear();

if (dir !== '') {
  afterAll(() => {
    const file = expect.getState().testPath ?? '';
    writeFileSync(join(dir, `${basename(file)}.json`), JSON.stringify({ file, met: [...met] }));
  });
}

afterAll(() => {
  const file = expect.getState().testPath ?? '';
  if (!ordinary.some((name) => file.endsWith(`/bundle/${name}.test.ts`))) return;
  const others = [...met].filter((point) => !everyday.includes(point));
  if (others.length > 0)
    throw new Error(`${basename(file)} meets ${others.join()}: it is ordinary no more (everyday-points.ts)`);
});
