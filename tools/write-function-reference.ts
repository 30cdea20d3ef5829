// `npm run danh-muc-ham`: writes docs/danh-muc-ham.md from the sources.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, emptyBook } from './bundle.js';
import { functionReference } from './function-reference.js';
import { declaredEntries } from './global-functions.js';
import { projectRoot } from './project-root.js';

const code = await bundle(join(projectRoot, 'src/entry/main.ts'), emptyBook);
const file = join(projectRoot, 'docs/danh-muc-ham.md');
writeFileSync(file, functionReference(declaredEntries(code)));
console.log(file);
