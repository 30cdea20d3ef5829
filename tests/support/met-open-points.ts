// With HOST_MET set, leaves in that folder which open points of the platform the tests of each file met (tools/unknowns.ts).

import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { met } from '../../host/world/open-points.js';

const { HOST_MET: dir = '' } = process.env;

if (dir !== '') {
  afterAll(() => {
    const file = expect.getState().testPath ?? '';
    writeFileSync(join(dir, `${basename(file)}.json`), JSON.stringify({ file, met: [...met] }));
  });
}
