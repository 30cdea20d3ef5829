// The demo's folder: new, empty or a demo's own, whole and untouched; anything else is refused before a byte is written.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { beginOut, finishOut, outRefusal } from '../../tools/demo/out-folder.js';

const dir = mkdtempSync(join(tmpdir(), 'demo-folder-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** A folder as a demo leaves it. */
function made(name: string): string {
  const out = join(dir, name);
  beginOut(out);
  write(out);
  finishOut(out);
  return out;
}

function write(out: string): void {
  for (const folder of ['mail', 'trang']) mkdirSync(join(out, folder), { recursive: true });
  writeFileSync(join(out, 'so-ke-hoach.xlsx'), 'sổ');
  writeFileSync(join(out, 'mail', '01.eml'), 'thư');
  writeFileSync(join(out, 'trang', '01.html'), 'trang');
}

const all = (out: string) =>
  readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);

describe('the folder of the demo', () => {
  test('may be new, empty, or what a demo made, which the next one replaces', () => {
    expect(outRefusal(join(dir, 'new', 'deep'))).toBeNull();
    mkdirSync(join(dir, 'empty'));
    expect(outRefusal(join(dir, 'empty'))).toBeNull();
    const out = made('own');
    expect(outRefusal(out)).toBeNull();
    writeFileSync(join(out, 'mail', '01.eml'), 'thư');
    beginOut(out);
    expect(readdirSync(out)).toEqual(['.so-ke-hoach-demo.json']);
  });

  test('may be what a demo left that was cut while writing', () => {
    const out = join(dir, 'cut');
    beginOut(out);
    write(out);
    expect(outRefusal(out)).toBeNull();
    writeFileSync(join(out, 'ghi-chu.txt'), 'của tôi');
    expect(outRefusal(out)).toContain('ghi-chu.txt');
  });

  test.each([
    ['a file', (out: string) => writeFileSync(join(out, 'ghi-chu.txt'), 'của tôi'), 'ghi-chu.txt'],
    ['a file among the mails', (out: string) => writeFileSync(join(out, 'mail', '02.eml'), 'của tôi'), 'mail/02.eml'],
    ['a hidden file', (out: string) => writeFileSync(join(out, '.ghi-chu'), ''), '.ghi-chu'],
    ['an empty folder', (out: string) => mkdirSync(join(out, 'khac')), 'khac'],
    ['a link', (out: string) => symlinkSync(join(out, 'mail'), join(out, 'lien-ket')), 'lien-ket'],
    ['a workbook that was edited', (out: string) => writeFileSync(join(out, 'so-ke-hoach.xlsx'), 'sửa'), 'so-ke-hoach'],
    ['a list that cannot be read', (out: string) => writeFileSync(join(out, '.so-ke-hoach-demo.json'), '{'), 'mail'],
  ])('is refused with %s in it, by name, and stays as it is', (name, disturb, named) => {
    const out = made(name);
    disturb(out);
    const before = all(out);
    expect(outRefusal(out)).toContain(named);
    expect(all(out)).toEqual(before);
  });

  test('is refused where a file stands, also one on the way', () => {
    writeFileSync(join(dir, 'file'), '');
    for (const out of [join(dir, 'file'), join(dir, 'file', 'out')]) expect(outRefusal(out)).toContain('là một tệp');
  });

  test('is refused where somebody’s files stand, a folder without a list', () => {
    const out = join(dir, 'foreign');
    mkdirSync(join(out, 'mail'), { recursive: true });
    writeFileSync(join(out, 'mail', '01.eml'), 'thư của tôi');
    expect(outRefusal(out)).toContain('mail/01.eml');
  });
});
