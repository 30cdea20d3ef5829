// The demo's folder: it holds what a demo made and nothing else, which a list of the files with their digests proves.

import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** The list of what the last demo made; `null` for files while a demo is writing. */
const LIST = '.so-ke-hoach-demo.json';
/** What a demo writes: how a cut one's files are known, which no list names yet. */
const OURS = /^(so-ke-hoach\.xlsx|mail(\/[^/]+\.eml)?|trang(\/[^/]+\.html)?)$/;
/** Foreign entries that a refusal names. */
const MOST_NAMED = 5;

/** Why a demo may not write there, in a sentence; null where it may: no such folder, an empty one, or a demo's own. */
export function outRefusal(out: string): string | null {
  const file = fileOnTheWay(out);
  if (file !== null) return `--out: "${file}" là một tệp, không phải thư mục. Chưa ghi, chưa xóa gì.`;
  const foreign = foreignEntries(out);
  if (foreign.length === 0) return null;
  const rest = foreign.length > MOST_NAMED ? ` và ${foreign.length - MOST_NAMED} thứ khác` : '';
  return (
    `--out: thư mục "${out}" có thứ không do lần chạy thử trước tạo ra, hoặc đã sửa sau đó: ` +
    `${foreign.slice(0, MOST_NAMED).join(', ')}${rest}. Chọn thư mục khác. Chưa ghi, chưa xóa gì.`
  );
}

/** Removes what the last demo made and says that one is writing. */
export function beginOut(out: string): void {
  for (const name of entriesOf(out).reverse()) rmSync(join(out, name), { recursive: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, LIST), JSON.stringify({ files: null }));
}

/** Lists what was made, so that the next demo knows it again. */
export function finishOut(out: string): void {
  const files = Object.fromEntries(
    entriesOf(out)
      .filter((name) => lstatSync(join(out, name)).isFile())
      .map((name) => [name, digestOf(join(out, name))]),
  );
  writeFileSync(join(out, LIST), `${JSON.stringify({ files }, null, 1)}\n`);
}

function fileOnTheWay(path: string): string | null {
  if (existsSync(path)) return lstatSync(path).isFile() ? path : null;
  const above = dirname(path);
  return above === path ? null : fileOnTheWay(above);
}

function foreignEntries(out: string): readonly string[] {
  const entries = entriesOf(out);
  const made = madeFiles(out);
  if (made === 'unknown') return entries;
  if (made === 'writing') return entries.filter((name) => !OURS.test(name));
  const folders = new Set(Object.keys(made).map((name) => dirname(name)));
  return entries.filter((name) => {
    const stats = lstatSync(join(out, name));
    if (stats.isDirectory()) return !folders.has(name);
    return !stats.isFile() || made[name] !== digestOf(join(out, name));
  });
}

/** All files and folders under the folder but the list, folders before what is in them. */
function entriesOf(out: string): string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name !== LIST)
    .sort();
}

function madeFiles(out: string): Readonly<Record<string, string>> | 'writing' | 'unknown' {
  try {
    const list: unknown = JSON.parse(readFileSync(join(out, LIST), 'utf8'));
    if (typeof list !== 'object' || list === null || !('files' in list)) return 'unknown';
    if (list.files === null) return 'writing';
    return typeof list.files === 'object' ? (list.files as Record<string, string>) : 'unknown';
  } catch {
    return 'unknown';
  }
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
