// The demo's folder: what an earlier demo wrote goes, whatever else lies there stays.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the files a demo writes (`so-ke-hoach.xlsx`, `mail/*.eml`, `trang/*.html`) and nothing else. */
export function clearDemoFiles(out: string): void {
  mkdirSync(out, { recursive: true });
  rmSync(join(out, 'so-ke-hoach.xlsx'), { force: true });
  for (const [folder, ending] of [
    ['mail', '.eml'],
    ['trang', '.html'],
  ] as const) {
    const dir = join(out, folder);
    if (!existsSync(dir)) continue;
    for (const name of readdirSync(dir)) if (name.endsWith(ending)) rmSync(join(dir, name));
  }
}
