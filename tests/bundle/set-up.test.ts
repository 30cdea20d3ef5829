// Menu `Tạo, cập nhật trang kế hoạch`: every tab, again and again, and never a typed cell.

import { beforeAll, describe, expect, test } from 'vitest';
import { entryColumns } from '../../src/text/columns.js';
import { indicatorColumns } from '../../src/text/plan-columns.js';
import {
  cellOf,
  ENTRY,
  newWorkbook,
  readyWorkbook,
  setUp,
  shippedBook,
  shown,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const PLAN = 'KH 92 - 2022';
const STAFF = 'can-bo@langson.example';

describe('a new spreadsheet', () => {
  let workbook: Workbook;
  let report: string;
  beforeAll(async () => {
    workbook = await newWorkbook(shippedBook(), { share: { [STAFF]: 'editor' } });
    report = await setUp(workbook);
  });

  test('gets its tabs in the order people read them, the two of the machine hidden, the empty first tab gone', () => {
    const tabs = workbook.host.sheets();
    expect(tabs.filter((tab) => !tab.hidden).map((tab) => tab.name)).toEqual([
      'Tổng hợp',
      'Nhập số liệu',
      'Theo dõi báo cáo',
      'Đợt báo cáo',
      PLAN,
      'KH thực hiện NQ 49',
      'KH 334 - Chỉ tiêu',
      'KH 334 - Nhiệm vụ',
      'Chỉ thị thi đua 2022',
      'KH ngành TTTT 2023',
      'Danh bạ',
      'Đôn đốc',
      'Thiết lập',
      'Hướng dẫn',
    ]);
    expect(tabs.filter((tab) => tab.hidden).map((tab) => tab.name)).toEqual(['Tính toán', 'Bản lưu']);
    expect(report).toContain('38 dòng số liệu');
  });

  test('is Vietnamese before anything is written: a comma is a decimal mark in it', async () => {
    await workbook.coordinator.insertSheet('Nháp');
    await workbook.coordinator.type('Nháp', 'A1', '1,5');
    expect(workbook.host.sheet('Nháp').values()[0]?.[0]).toBe(1.5);
    await workbook.coordinator.deleteSheet('Nháp');
  });

  test('shows all 38 targets of 32 items, headers and helps as worded', () => {
    const sheet = workbook.host.sheet(PLAN);
    const display = sheet.display();
    const table = shippedBook().plans.find((plan) => plan.code === 'kh92-2022')?.tables[0];
    const planColumns = table === undefined ? [] : indicatorColumns(table);
    const headerRow = display.findIndex((row) => row[0] === 'Mã số');
    expect(display[headerRow]).toEqual(planColumns.map((column) => column.header));
    expect(sheet.notes()[headerRow]?.slice(0, 25)).toEqual(planColumns.slice(0, 25).map((column) => column.help));
    const coded = display.slice(headerRow + 1).filter((row) => /^[A-Z]+-\d+$/.test(row[0] ?? ''));
    expect(coded).toHaveLength(38);
    expect(coded.filter((row) => row[2] !== '')).toHaveLength(32);
    expect(sheet.frozen()).toEqual([headerRow + 1, 1]);
  });

  test('opens only the yellow cells to staff: neither a printed word nor a cell of the coordinator can be typed over', async () => {
    const host = workbook.host;
    const sheet = host.sheet(ENTRY);
    expect(sheet.protections()).toHaveLength(1);
    const open = entryColumns.filter((column) => column.filledBy === 'staff');
    for (const column of entryColumns) {
      const cell = cellOf(host, ENTRY, 'XHS-07', column.header);
      const unprotected = sheet.protections()[0]?.unprotected ?? [];
      expect(
        unprotected.some((area) => inside(cell, area)),
        column.header,
      ).toBe(open.includes(column));
    }
    expect(sheet.canEdit(STAFF, cellOf(host, ENTRY, 'XHS-07', 'Mã số'))).toBe(false);
    expect(sheet.canEdit(STAFF, cellOf(host, ENTRY, 'XHS-07', 'Tử số'))).toBe(true);
    expect(host.sheet(PLAN).protections()[0]?.unprotected).toEqual([]);
  });

  test('groups the entry rows by agency, those of nobody last', () => {
    const rows = workbook.host.sheet(ENTRY).display().slice(3);
    const headings = rows.filter((row) => row[0] === '' && row[1] !== '').map((row) => row[1]);
    expect(headings[0]).toBe('Sở Thông tin và Truyền thông');
    expect(headings.at(-1)).toBe('Chưa giao đơn vị cụ thể');
    const last = rows.slice(rows.findIndex((row) => row[1] === 'Chưa giao đơn vị cụ thể') + 1);
    expect(last.map((row) => row[0]).filter((code) => code !== '')).toEqual(['CQS-03', 'CQS-04']);
  });
});

function inside(cell: string, area: string): boolean {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const [from = '', to = from] = area.split(':');
  const [, fromColumn = '', fromRow = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
  const [, toColumn = '', toRow = ''] = /^([A-Z]+)(\d+)$/.exec(to) ?? [];
  const number = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return (
    number(column) >= number(fromColumn) &&
    number(column) <= number(toColumn) &&
    Number(row) >= Number(fromRow) &&
    Number(row) <= Number(toRow)
  );
}

describe('a workbook in use', () => {
  test('a second run changes nothing that anybody can see', async () => {
    const workbook = await readyWorkbook(shippedBook(), { SYT: 'soyte@langson.example' });
    await typeIn(workbook, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '72,77%');
    await setUp(workbook);
    await workbook.host.custom.settle();
    const before = workbook.host.sheets().map((sheet) => workbook.host.sheet(sheet.id).display());
    const formulas = workbook.host.sheets().map((sheet) => workbook.host.sheet(sheet.id).formulas());
    await setUp(workbook);
    await workbook.host.custom.settle();
    expect(workbook.host.sheets().map((sheet) => workbook.host.sheet(sheet.id).display())).toEqual(before);
    expect(workbook.host.sheets().map((sheet) => workbook.host.sheet(sheet.id).formulas())).toEqual(formulas);
    expect(shown(workbook.host, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo')).toBe('72,77%');
  });

  test('a row goes to the block of its new supplier with everything typed in it', async () => {
    const workbook = await readyWorkbook(shippedBook());
    await typeIn(workbook, ENTRY, 'KTS-08', 'Thực hiện đến kỳ báo cáo', '21');
    await typeIn(workbook, ENTRY, 'KTS-08', 'Minh chứng', 'Báo cáo số 12');
    await typeIn(workbook, ENTRY, 'KTS-08', 'Đơn vị cung cấp số liệu', 'Cục Thuế tỉnh');
    await setUp(workbook);
    await workbook.host.custom.settle();
    const rows = workbook.host.sheet(ENTRY).display();
    const at = rows.findIndex((row) => row[0] === 'KTS-08');
    const heading = rows.slice(0, at).findLast((row) => row[0] === '' && row[1] !== '');
    expect(heading?.[1]).toBe('Cục Thuế tỉnh');
    expect(shown(workbook.host, ENTRY, 'KTS-08', 'Thực hiện đến kỳ báo cáo')).toBe('21');
    expect(shown(workbook.host, ENTRY, 'KTS-08', 'Minh chứng')).toBe('Báo cáo số 12');
    expect(shown(workbook.host, ENTRY, 'KTS-08', 'Đánh giá')).toBe('Chưa đạt');
    expect(shown(workbook.host, PLAN, 'KTS-08', 'Đánh giá')).toBe('Chưa đạt');
  });

  test('a column that somebody inserts is kept and the others are found', async () => {
    const workbook = await readyWorkbook(shippedBook());
    await typeIn(workbook, ENTRY, 'XHS-10', 'Thực hiện đến kỳ báo cáo', '100');
    await workbook.coordinator.insertColumns(ENTRY, 6, 1);
    await workbook.coordinator.type(ENTRY, 'F10', 'ghi chú riêng');
    await setUp(workbook);
    await workbook.host.custom.settle();
    expect(workbook.host.sheet(ENTRY).values()[9]?.[5]).toBe('ghi chú riêng');
    expect(shown(workbook.host, ENTRY, 'XHS-10', 'Đánh giá')).toBe('Đã đạt');
  });
});
