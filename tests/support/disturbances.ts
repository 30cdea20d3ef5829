// What people do to a tab while something else runs, and what must hold of the figures typed before, whatever they did.

import type { Host, Person, Run } from '../../host/contract.js';
import { cellOf, ENTRY, failOnThrow, letters, MENU, OWNER, SET_UP, shown, TRACKING } from './workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const ESTIMATE = 'Ước thực hiện cả năm';
const EVIDENCE = 'Minh chứng';
/** The last of the typed columns that stand side by side. */
const SPECIAL = 'Trường hợp khác';

/** Figures that no other row has: code → cells by header. */
const typedRows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'XHS-07': { [ACTUAL]: '71', [ESTIMATE]: '73,5', 'Số liệu tính đến ngày': '31/10/2022' },
  'XHS-08': { [ACTUAL]: '82', [ESTIMATE]: '84,5', [EVIDENCE]: 'Báo cáo số 512/BC-SYT' },
  'XHS-09': { [ACTUAL]: '63', [ESTIMATE]: '66' },
};

/** Types them as the owner, and lets a set-up see them. */
export async function typeRows(host: Host): Promise<void> {
  for (const [code, cells] of Object.entries(typedRows))
    for (const [header, text] of Object.entries(cells))
      await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, code, header), text);
  failOnThrow(await host.as(OWNER).answer(true).menu(MENU, SET_UP));
}

/** What runs, each with the answers it needs. */
export const disturbed: Readonly<Record<string, (host: Host) => Promise<Run[]>>> = {
  'a set-up': (host) => host.as(OWNER).answer(true).menu(MENU, SET_UP),
  'the sending': (host) => host.as(OWNER).answer(true, true, true).menu(MENU, 'Đôn đốc', 'Gửi thư'),
  'the hourly run': (host) => host.fire(host.triggers()[0]?.id ?? ''),
  'the opening of a round': (host) =>
    host
      .as(OWNER)
      .answer('Rà soát tháng 9', '25/12/2022', '', '', '', '', true, true, true)
      .menu(MENU, 'Đợt báo cáo', 'Mở đợt mới'),
};

type Deed = (person: Person, host: Host, tab: string) => Promise<unknown>;

const rows = (host: Host, tab: string) => host.sheet(tab).values().length;
const columns = (host: Host, tab: string) => (host.sheet(tab).values()[0] ?? []).length;
const rowOf = (host: Host, code: string) => Number(/\d+$/.exec(cellOf(host, ENTRY, code, ACTUAL))?.[0]);
/** The number of a column of the entry tab, from 1. */
const columnOf = (host: Host, header: string) => {
  const letter = cellOf(host, ENTRY, 'XHS-07', header).replace(/\d+$/, '');
  return Array.from({ length: 60 }, (_, at) => letters(at)).indexOf(letter) + 1;
};

/** What can be done to any tab. */
export const deeds: Readonly<Record<string, Deed>> = {
  'sorts all rows': (person, host, tab) =>
    person.sort(tab, `A4:${letters(columns(host, tab) - 1)}${rows(host, tab)}`, 'A', false),
  'sorts some columns': (person, host, tab) => person.sort(tab, `B4:F${rows(host, tab)}`, 'B', false),
  'inserts a row': (person, _, tab) => person.insertRows(tab, 5, 1),
  'inserts a row above the headers': (person, _, tab) => person.insertRows(tab, 3, 1),
  'deletes a row': (person, _, tab) => person.deleteRows(tab, 5, 1),
  'deletes the headers': (person, _, tab) => person.deleteRows(tab, 3, 1),
  'deletes the keys': (person, _, tab) => person.deleteRows(tab, 1, 1),
  'moves rows': (person, _, tab) => person.moveRows(tab, 5, 1, 8),
  'inserts a column': (person, _, tab) => person.insertColumns(tab, 3, 1),
  'deletes a column': (person, _, tab) => person.deleteColumns(tab, 3, 1),
  'deletes the last columns': (person, host, tab) => person.deleteColumns(tab, columns(host, tab) - 1, 2),
  'moves a column': (person, _, tab) => person.moveColumns(tab, 4, 1, 2),
  'inserts a cell': (person, _, tab) => person.insertCells(tab, 'C5', 'down'),
  'deletes a cell': (person, _, tab) => person.deleteCells(tab, 'C5', 'up'),
  'merges cells of the headers': (person, _, tab) => person.merge(tab, 'B3:C3'),
  'merges cells of two rows': (person, _, tab) => person.merge(tab, 'A5:A6'),
  'pastes over rows': (person, _, tab) =>
    person.paste(tab, 'A5', [
      ['x', 'y', '=1/0'],
      ['1', '', 'z'],
    ]),
  'clears a block': (person, _, tab) => person.clear(tab, 'A3:C6'),
  'renames the tab': (person, _, tab) => person.renameSheet(tab, 'Của tôi'),
  'copies the tab': (person, _, tab) => person.duplicateSheet(tab),
  'deletes the tab': (person, _, tab) => person.deleteSheet(tab),
  'sets up too': (person) => person.answer(true).menu(MENU, SET_UP),
};

/** What is done to the figures themselves; each finds its cells on the tab as it stands at that moment. */
export const figureDeeds: Readonly<Record<string, Deed>> = {
  'sorts figures alone': (person, host) => {
    const [from, to] = [columnOf(host, ACTUAL) - 1, columnOf(host, SPECIAL) - 1].map(letters);
    return person.sort(ENTRY, `${from}4:${to}${rows(host, ENTRY)}`, from ?? '', false);
  },
  'moves the row of a figure': (person, host) =>
    person.moveRows(ENTRY, rowOf(host, 'XHS-07'), 1, rows(host, ENTRY) + 1),
  'deletes the row of a figure': (person, host) => person.deleteRows(ENTRY, rowOf(host, 'XHS-09'), 1),
  'inserts a cell above figures': (person, host) =>
    person.insertCells(ENTRY, cellOf(host, ENTRY, 'XHS-07', ACTUAL), 'down'),
  'deletes a cell above figures': (person, host) =>
    person.deleteCells(ENTRY, `${letters(columnOf(host, ACTUAL) - 1)}4`, 'up'),
  'pastes figures one row off': (person, host) => {
    const [from, to] = [columnOf(host, ACTUAL) - 1, columnOf(host, SPECIAL)];
    const [first, last] = [rowOf(host, 'XHS-07'), rowOf(host, 'XHS-09')];
    const block = host
      .sheet(ENTRY)
      .display()
      .slice(first - 1, last)
      .map((cells) => cells.slice(from, to));
    return person.paste(ENTRY, `${letters(from)}${first - 1}`, block, { values: true });
  },
  'moves the column of figures': (person, host) => person.moveColumns(ENTRY, columnOf(host, ACTUAL), 1, 2),
  'types beside a figure': (person, host) =>
    person.type(ENTRY, cellOf(host, ENTRY, 'XHS-09', EVIDENCE), 'Công văn số 7/SYT'),
};

/** The tabs that people type on. */
export const typedTabs = [ENTRY, 'Danh bạ', TRACKING, 'Đợt báo cáo', 'Thiết lập', 'Đôn đốc'];

/**
 * What is false of the figures: those not at their code and not named (in their row or in what the last run said, `said`), or judged all the same.
 * Call after a set-up that nobody disturbed.
 */
export function untruths(host: Host, said: string): readonly string[] {
  return Object.entries(typedRows).flatMap(([code, cells]) =>
    Object.entries(cells).flatMap(([header, text]) => {
      const now = shown(host, ENTRY, code, header);
      if (now === text) return [];
      const where = `${code} · ${header}: “${now}”, typed “${text}”`;
      const isNamed = shown(host, ENTRY, code, 'Cần xem lại') !== '' || said.includes(code);
      const verdict = shown(host, ENTRY, code, 'Đánh giá');
      return [
        ...(isNamed ? [] : [`${where}, not named`]),
        ...(['', 'Chưa đánh giá'].includes(verdict) ? [] : [`${where}, judged “${verdict}”`]),
      ];
    }),
  );
}
