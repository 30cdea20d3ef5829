// Every kind of cell that Sheets has, in the columns of figures: read alike by `DANH_GIA` and by the use cases.

import { beforeAll, describe, expect, test } from 'vitest';
import type { PastedCell } from '../../host/contract.js';
import { type ResultColumn, resultColumns } from '../../src/application/results/result-row.js';
import { answersOfThisRun } from '../support/answers.js';
import {
  cellOf,
  ENTRY,
  OWNER,
  readyWorkbook,
  setUp,
  shippedBook,
  smallBook,
  type Workbook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';

interface Kind {
  readonly name: string;
  readonly cell: PastedCell;
  /** What must be recorded of it in a percent row, or said of it; words that the sentence contains. */
  readonly recorded?: string;
  readonly said?: string;
}

const text = (value: string): PastedCell => ({ value, format: '@' });
const day = new Date('2022-08-06T00:00:00+07:00');
const kinds: readonly Kind[] = [
  { name: 'text in a text cell', cell: text('72,77'), recorded: '72,77' },
  { name: 'text with a percent sign', cell: text('72,77%'), recorded: '72,77' },
  { name: 'text with an apostrophe in front', cell: "'72,77", recorded: '72,77' },
  { name: 'full-width digits', cell: text('７２，７７'), recorded: '72,77' },
  { name: 'a no-break space', cell: text('\u00a072,77\u00a0%'), recorded: '72,77' },
  { name: 'a number', cell: { value: 72.77, format: 'General' }, recorded: '72,77' },
  { name: 'a number shown rounded', cell: { value: 72.5, format: '0' }, recorded: '72,5' },
  { name: 'a number with thousands', cell: { value: 72.5, format: '#,##0.00' }, recorded: '72,5' },
  { name: 'a percentage', cell: { value: 0.7277, format: '0.00%' }, said: '72,77% hay 0,73%' },
  { name: 'zero', cell: { value: 0, format: 'General' }, recorded: '0' },
  { name: 'a negative number', cell: { value: -5, format: 'General' }, said: 'Số âm -5' },
  { name: 'an amount of money', cell: { value: 80.5, format: '#,##0.00 "₫"' }, recorded: '80,5' },
  { name: 'a formula with a number', cell: { value: '=70+2,77', format: 'General' }, recorded: '72,77' },
  { name: 'a formula with text', cell: { value: '="72" & ",77"', format: 'General' }, recorded: '72,77' },
  { name: 'a formula that gives nothing', cell: { value: '=""', format: 'General' }, said: 'Chưa nhập' },
  {
    name: 'a link',
    cell: { value: '=HYPERLINK("https://vi-du.example";"72,77")', format: 'General' },
    recorded: '72,77',
  },
  {
    name: 'a formula in a text cell',
    cell: '=70+2,77',
    // A text cell that reads what is typed makes a number of it.
    ...(answersOfThisRun.typedTextParsedInTextCells ? { recorded: '72,77' } : { said: 'Không đọc được' }),
  },
  { name: 'a date', cell: { value: day, format: 'dd/MM/yyyy' }, said: 'là ngày, không phải số' },
  { name: 'a date shown as day and month', cell: { value: day, format: 'd-m' }, said: 'là ngày, không phải số' },
  { name: 'a time of day', cell: { value: 0.5, format: 'hh:mm' }, said: 'là ngày, không phải số' },
  { name: 'a tick', cell: { value: true, format: 'General' }, said: 'Không đọc được “TRUE”' },
  { name: 'no tick', cell: { value: false, format: 'General' }, said: 'Không đọc được “FALSE”' },
  { name: 'a dash', cell: text('-'), said: 'Dấu “-”' },
  { name: 'a word', cell: text('không'), said: '“không” là 0' },
  { name: 'nothing arose, in words', cell: text('không phát sinh'), said: 'Đơn vị xác nhận không phát sinh' },
  { name: 'a range', cell: text('65 - 70'), recorded: '65 - 70' },
  { name: 'spaces only', cell: text('   '), said: 'Chưa nhập' },
  { name: 'an empty cell', cell: text(''), said: 'Chưa nhập' },
];
const errors: readonly Kind[] = [
  { name: 'an error of division', cell: { value: '=1/0', format: 'General' }, said: 'Không đọc được ô lỗi' },
  { name: 'an error of look-up', cell: { value: '=NA()', format: 'General' }, said: 'Không đọc được ô lỗi' },
  { name: 'an error of a lost reference', cell: { value: '#REF!', format: 'General' }, said: 'Không đọc được ô lỗi' },
];

/** Result rows of a block on `Tính toán` or `Bản lưu`, by the target's id. */
function block({ host }: Workbook, tab: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const rows = host
    .sheet(tab)
    .values()
    .slice(3)
    .map((row) => Object.fromEntries(resultColumns.map((key, at) => [key, row[at] ?? ''])));
  return new Map(rows.map((row) => [String(row.key).split('¦')[0] ?? '', row]));
}

/** The columns of figures pasted at once, a kind in each row of a percentage; which code got which kind in the first. */
async function filled(
  wanted: readonly Kind[],
  columns = 1,
): Promise<{ workbook: Workbook; kindOf: ReadonlyMap<string, Kind> }> {
  const host = await base.host.fork();
  const workbook = { host, coordinator: host.as(OWNER) };
  const rows = host.sheet(ENTRY).values();
  const first = rows.findIndex(([code]) => percent.has(String(code)));
  const codes = rows.slice(first).map(([code]) => String(code));
  const asked = codes.filter((code) => percent.has(code));
  const kindOf = new Map(wanted.map((kind, at) => [asked[at] ?? '', kind]));
  const cells = codes.map((code) => {
    const kind = kindOf.get(code);
    const at = kind === undefined ? -1 : wanted.indexOf(kind);
    return Array.from({ length: columns }, (_, column) =>
      at < 0 ? text('') : (wanted[(at + column * 7) % wanted.length]?.cell ?? ''),
    );
  });
  await workbook.coordinator.paste(ENTRY, cellOf(host, ENTRY, asked[0] ?? '', ACTUAL), cells);
  await setUp(workbook);
  await host.custom.settle();
  return { workbook, kindOf };
}

const places = shippedBook()
  .plans.filter(({ code }) => code === 'kh92-2022')
  .flatMap(({ tables }) => tables.flatMap(({ sections }) => sections.flatMap(({ items }) => items)))
  .map(({ place }) => place);
const book = smallBook(places);
const idOf = new Map(
  book.plans
    .flatMap(({ tables }) => tables.flatMap(({ sections }) => sections.flatMap(({ items }) => items)))
    .flatMap((item) => item.targets)
    .filter((target) => target.unit === '%' && target.effectiveFrom === null && target.comparator !== 'done')
    .map((target) => [target.indicator, target.id]),
);
const percent: ReadonlySet<string> = new Set(idOf.keys());
let base: Workbook;
beforeAll(async () => {
  base = await readyWorkbook(book);
});

const compared: readonly ResultColumn[] = resultColumns.filter((key) => key !== 'key');

describe.each([
  ['alone', kinds],
  ['with errors among them', [...errors, ...kinds.filter(({ name }) => !name.includes('text'))]],
] as const)('[NUM-9] %s', (_words, wanted) => {
  test('both paths read every kind alike, and as the table says', async () => {
    const { workbook, kindOf } = await filled(wanted);
    expect(kindOf.size).toBe(wanted.length);
    const live = block(workbook, 'Tính toán');
    const saved = block(workbook, 'Bản lưu');
    for (const [code, { name, recorded, said }] of kindOf) {
      const id = idOf.get(code) ?? '';
      const row = saved.get(id) ?? {};
      if (recorded !== undefined) expect(row.recorded, name).toBe(recorded);
      if (said !== undefined) expect(`${String(row.explanation)} ${String(row.review)}`, name).toContain(said);
      for (const key of compared) expect(live.get(id)?.[key], `${name}: ${key}`).toBe(row[key]);
    }
  });
});

test('[NUM-9] in every column that staff type figures, days and cases into, both paths read every kind alike', async () => {
  const { workbook } = await filled([...kinds, ...errors], 6);
  const live = block(workbook, 'Tính toán');
  const saved = block(workbook, 'Bản lưu');
  expect(saved.size).toBeGreaterThan(50);
  for (const [id, row] of saved) {
    for (const key of compared) expect(live.get(id)?.[key] ?? '', `${id}: ${key}`).toBe(row[key]);
  }
});
