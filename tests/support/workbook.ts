// Opens the built add-on in the offline host, with whatever templates a test needs, and speaks the coordinator's words.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, HostOptions, Person, Run, Unknown } from '../../host/contract.js';
import { openHost } from '../../host/open-host.js';
import { met } from '../../host/world/open-points.js';
import type { Book } from '../../src/domain/book/plan.js';
import { yearlyCells } from '../../src/domain/round/setting-table.js';
import { roundHeader } from '../../src/text/round-words.js';
import { bundle } from '../../tools/bundle.js';
import { globalFunctions } from '../../tools/global-functions.js';
import { loadBook } from '../../tools/templates/load-book.js';
import { templateProblemText } from '../../tools/templates/template-problem.js';
import { accountLocale, answersOfThisRun } from './answers.js';

export const root = join(import.meta.dirname, '..', '..');
export const OWNER = 'dau-moi@langson.example';
export const MENU = 'Sổ kế hoạch';
export const SET_UP = 'Tạo, cập nhật trang kế hoạch';
export const ENTRY = 'Nhập số liệu';
export const TRACKING = 'Theo dõi báo cáo';
export const ROUNDS = 'Đợt báo cáo';

/** The shipped book of templates. */
export function shippedBook(): Book {
  const loaded = loadBook(join(root, 'templates'));
  if (!loaded.ok) throw new Error(loaded.problems.map(templateProblemText).join('\n'));
  return loaded.book;
}

/** A province small enough to try every call: the shipped plan cut down to the items named. */
export function smallBook(places: readonly string[]): Book {
  return cutBook({ 'kh92-2022': places });
}

/** The shipped book cut down to these items of these plans. */
export function cutBook(chosen: Readonly<Record<string, readonly string[]>>): Book {
  const book = shippedBook();
  const plans = book.plans
    .filter((plan) => chosen[plan.code] !== undefined)
    .map((plan) => ({
      ...plan,
      tables: plan.tables.map((table) => ({
        ...table,
        sections: table.sections
          .map((section) => ({
            ...section,
            items: section.items.filter((item) => chosen[plan.code]?.includes(item.place)),
          }))
          .filter((section) => section.items.length > 0),
      })),
    }));
  const measured = new Set(
    plans.flatMap((plan) =>
      plan.tables.flatMap((table) =>
        table.sections.flatMap((section) =>
          section.items.flatMap((item) => item.targets.map((target) => target.indicator)),
        ),
      ),
    ),
  );
  const indicators = book.indicators.filter((indicator) => measured.has(indicator.code));
  const suppliers = new Set(indicators.map((indicator) => indicator.supplier));
  return { ...book, plans, indicators, agencies: book.agencies.filter((agency) => suppliers.has(agency.code)) };
}

const built = new Map<string, Promise<string>>();
/** All that is built, in one folder of this process. */
const buildings = mkdtempSync(join(tmpdir(), 'so-ke-hoach-'));
process.on('exit', () => rmSync(buildings, { recursive: true, force: true }));

/** Builds what `clasp push` would send for a book, once per book and process; returns the folder. */
export function distOf(book: Book): Promise<string> {
  const json = JSON.stringify(book);
  const known = built.get(json);
  if (known !== undefined) return known;
  const made = (async () => {
    const dir = mkdtempSync(join(buildings, 'dist-'));
    const code = await bundle(join(root, 'src/entry/main.ts'), book);
    writeFileSync(join(dir, 'Code.js'), `${code}\n${globalFunctions(code)}`);
    cpSync(join(root, 'appsscript.json'), join(dir, 'appsscript.json'));
    return dir;
  })();
  built.set(json, made);
  return made;
}

export interface Workbook {
  readonly host: Host;
  readonly coordinator: Person;
}

/** A new spreadsheet of the coordinator's with the add-on in it, opened at 08:00 on a day. */
export async function newWorkbook(
  book: Book,
  options: Partial<HostOptions> & { day?: string } = {},
): Promise<Workbook> {
  const { day = '2022-11-04', ...rest } = options;
  const people = [OWNER, ...Object.keys(rest.share ?? {})];
  const host = await openHost({
    dist: await distOf(book),
    now: `${day}T08:00:00+07:00`,
    owner: OWNER,
    accounts: people.map((email) => ({ email, kind: 'consumer', locale: accountLocale })),
    ...rest,
    unknowns: { ...answersOfThisRun, ...rest.unknowns },
  });
  const coordinator = host.as(OWNER);
  await coordinator.open();
  return { host, coordinator };
}

/** A workbook as it stood when it was ready, which nobody uses, and the open points it came to. */
interface Pristine {
  readonly host: Host;
  readonly points: readonly Unknown[];
}

/** By what was asked for, the one asked for last at the end; no more than this many, since each takes tens of megabytes. */
const pristine = new Map<string, Pristine>();
const KEPT = 12;

/** The same, set up and with the given addresses in the directory; made once in a process, asked for again, by any file, it is a fork. */
export async function readyWorkbook(
  book: Book,
  addresses: Readonly<Record<string, string>> = {},
  options: Partial<HostOptions> & { day?: string } = {},
): Promise<Workbook> {
  const key = JSON.stringify([book, addresses, options]);
  const known = pristine.get(key) ?? (await madePristine(book, addresses, options));
  pristine.delete(key);
  pristine.set(key, known);
  for (const oldest of pristine.keys()) if (pristine.size > KEPT) pristine.delete(oldest);
  // Who takes it has come to the same open points as who had it made.
  for (const point of known.points) met.add(point);
  const host = await known.host.fork();
  return { host, coordinator: host.as(OWNER) };
}

async function madePristine(...asked: Parameters<typeof madeReady>): Promise<Pristine> {
  const before = [...met];
  met.clear();
  const { host } = await madeReady(...asked);
  const points = [...met];
  for (const point of before) met.add(point);
  return { host, points };
}

async function madeReady(
  book: Book,
  addresses: Readonly<Record<string, string>>,
  options: Partial<HostOptions> & { day?: string },
): Promise<Workbook> {
  const workbook = await newWorkbook(book, options);
  await setUp(workbook);
  for (const [agency, address] of Object.entries(addresses)) {
    await typeIn(workbook, 'Danh bạ', agency, 'Thư nhận đôn đốc', address, 'Mã đơn vị');
  }
  return workbook;
}

/** Runs the set-up action, answers its question, and closes its report; returns the report's text. */
export async function setUp({ host, coordinator }: Workbook, answer: boolean | null = true): Promise<string> {
  const runs = await coordinator.answer(answer).menu(MENU, SET_UP);
  failOnThrow(runs);
  return host.dialogs().at(-1)?.text ?? '';
}

/** Presses `Gửi thư`, answers yes, and returns the last dialog's text. */
export async function sendMails({ host, coordinator }: Workbook, ...answers: (boolean | null)[]): Promise<string> {
  await coordinator.answer(...(answers.length > 0 ? answers : [true, true])).menu(MENU, 'Đôn đốc', 'Gửi thư');
  return host.dialogs().at(-1)?.text ?? '';
}

/** The same workbook going its own way, in the hands of its owner. */
export async function forkOf({ host: base }: Pick<Workbook, 'host'>): Promise<Workbook> {
  const host = await base.fork();
  return { host, coordinator: host.as(OWNER) };
}

/** What reading and typing need of a host: also what the ports in memory offer. */
export interface SheetReader {
  sheet(name: string): { values(a1?: string): unknown[][]; display(a1?: string): string[][] };
}

export interface Typist {
  readonly host: SheetReader;
  readonly coordinator: { type(sheet: string, a1: string, text: string): Promise<unknown> };
}

/** Address of the cell in the row of a code under a header, e.g. `H5`. */
export function cellOf(host: SheetReader, tab: string, code: string, header: string, codeHeader = 'Mã số'): string {
  const cell = cellFound(host, tab, code, header, codeHeader);
  if (cell === null) throw new Error(`${tab}: no cell for ${code}, ${header}`);
  return cell;
}

/** Reads no cell that it need not: a whole tab would have all its results calculated anew after each typed cell. */
function cellFound(host: SheetReader, tab: string, code: string, header: string, codeHeader: string): string | null {
  const view = host.sheet(tab);
  const isHead = (row: readonly unknown[]) => row.includes(codeHeader);
  const high = [1, 2, 3, 4].map((row) => `${row}:${row}`).find((row) => isHead(view.values(row)[0] ?? []));
  const headers = (high === undefined ? view.values() : view.values(high)).find(isHead) ?? [];
  const [codes, column] = [headers.indexOf(codeHeader), headers.indexOf(header)];
  if (codes < 0 || column < 0) return null;
  const row = view.values(`${letters(codes)}:${letters(codes)}`).findIndex(([cell]) => cell === code);
  return row < 0 ? null : `${letters(column)}${row + 1}`;
}

/** Types as the coordinator. */
export async function typeIn(
  { host, coordinator }: Typist,
  tab: string,
  code: string,
  header: string,
  text: string,
  codeHeader = 'Mã số',
): Promise<void> {
  await coordinator.type(tab, cellOf(host, tab, code, header, codeHeader), text);
}

/** Address of a cell in the row of the yearly round on `Đợt báo cáo`, by the header of its column. */
export function yearlyCell(host: SheetReader, header: string): string {
  return cellOf(host, ROUNDS, 'Hằng năm', header, 'Loại đợt');
}

/** Types as the coordinator into the row of the yearly round. */
export async function typeYearly({ host, coordinator }: Typist, header: string, text: string): Promise<void> {
  await coordinator.type(ROUNDS, yearlyCell(host, header), text);
}

/** What a person sees in the row of the yearly round under a header. */
export function yearlyShown(host: Pick<Screen, 'sheet'>, header: string): string {
  return shown(host, ROUNDS, 'Hằng năm', header, 'Loại đợt');
}

/** Header of the column in which the yearly round has a setting; null for a row of `Thiết lập`. */
export function yearlyHeader(key: string): string | null {
  const column = Object.entries(yearlyCells).find(([, setting]) => setting === key)?.[0];
  return column === undefined ? null : roundHeader(column);
}

/** The cell of a setting: in `Thiết lập`, or in the row of the yearly round. */
export function settingCell(host: SheetReader, key: string): { readonly tab: string; readonly cell: string } {
  const header = yearlyHeader(key);
  return header === null
    ? { tab: 'Thiết lập', cell: cellOf(host, 'Thiết lập', key, 'Giá trị', 'Khóa') }
    : { tab: ROUNDS, cell: yearlyCell(host, header) };
}

/** Types a setting as the coordinator, wherever it stands. */
export async function typeSetting({ host, coordinator }: Typist, key: string, text: string): Promise<void> {
  const { tab, cell } = settingCell(host, key);
  await coordinator.type(tab, cell, text);
}

/** Types as the coordinator into the row of an agency on `Theo dõi báo cáo`, round of 2022. */
export async function track(workbook: Typist, agency: string, header: string, text: string): Promise<void> {
  await typeIn(workbook, TRACKING, `nam-2022/${agency}`, header, text, 'Khóa');
}

/** Whatever shows sheets: the host, or the screen of one person. */
type Screen = Pick<Host, 'sheets' | 'sheet'>;

/** What a person sees in the row of a code under a header. */
export function shown(
  host: Pick<Screen, 'sheet'>,
  tab: string,
  code: string,
  header: string,
  codeHeader = 'Mã số',
): string {
  const cell = cellFound(host, tab, code, header, codeHeader);
  return cell === null ? '' : (host.sheet(tab).display(cell)[0]?.[0] ?? '');
}

/** All texts a reader sees on the visible tabs, with their places. */
export function visibleTexts(host: Screen): { readonly place: string; readonly text: string }[] {
  return host
    .sheets()
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const view = host.sheet(sheet.id);
      const hidden = view.hidden();
      return view
        .display()
        .flatMap((row, at) =>
          hidden.rows.includes(at + 1)
            ? []
            : row.flatMap((text, column) =>
                text === '' || hidden.columns.includes(column + 1)
                  ? []
                  : [{ place: `${sheet.name}!${letters(column)}${at + 1}`, text }],
              ),
        );
    });
}

export function failOnThrow(runs: readonly Run[]): void {
  for (const run of runs) if (run.outcome !== 'done') throw new Error(`${run.fn}: ${run.outcome} ${run.message ?? ''}`);
}

export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
