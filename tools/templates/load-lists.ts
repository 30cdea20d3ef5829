// indicators.csv, agencies.csv, duties.csv and the figures under results/: lists that every plan shares.

import type { Agency, Duty, Indicator, Round, SettingTemplate, SupplyMethod } from '../../src/domain/book/plan.js';
import type { ReportedResult } from '../../src/domain/book/reported-result.js';
import { choice, dayCell, filled, listCell, numberCell, uniqueCodes } from './csv-cells.js';
import { type CsvRow, type CsvTable, cell, fault, readCsvTable } from './csv-table.js';
import type { TemplateProblem } from './template-problem.js';

/** A list with the problems met on the way. */
export interface Loaded<T> {
  readonly values: readonly T[];
  readonly problems: readonly TemplateProblem[];
}

const methods: Readonly<Record<string, SupplyMethod>> = {
  'một nơi': 'single',
  'cộng tử số, mẫu số': 'sum',
  'đếm đơn vị': 'count',
  'từng đơn vị': 'each',
  'bộ, ngành công bố': 'published',
};

/** Indicators in file order. `supplier` must be an agency of `agencies` or empty. */
export function loadIndicators(dir: string, agencies: readonly Agency[]): Loaded<Indicator> {
  const table = readCsvTable(dir, 'indicators.csv', {
    required: ['Mã', 'Tên', 'Trụ cột', 'ĐVT', 'Cách lấy số liệu', 'Đơn vị cung cấp số liệu', 'Ghi chú cho đầu mối'],
    optional: ['Tính chất', 'Chiều', 'Tỷ lệ trong tổng thể', 'Tử số', 'Mẫu số', 'Nơi nhận khi sáp nhập'],
  });
  uniqueCodes(table, 'Mã');
  const values = table.rows.map(
    (row): Indicator => ({
      code: cell(table, row, 'Mã'),
      name: filled(table, row, 'Tên'),
      pillar: filled(table, row, 'Trụ cột'),
      unit: cell(table, row, 'ĐVT'),
      nature: choice(table, row, 'Tính chất', { mức: 'level', 'lũy kế': 'cumulative' }, 'level'),
      better: choice(table, row, 'Chiều', { tăng: 'higher', giảm: 'lower' }, 'higher'),
      isShare: choice(table, row, 'Tỷ lệ trong tổng thể', { có: true, không: false }, false),
      numeratorText: cell(table, row, 'Tử số'),
      denominatorText: cell(table, row, 'Mẫu số'),
      method: choice(table, row, 'Cách lấy số liệu', methods, 'single'),
      supplier: knownAgency(table, row, 'Đơn vị cung cấp số liệu', agencies),
      ...successorOf(table, row, agencies),
      supplyNote: cell(table, row, 'Ghi chú cho đầu mối'),
    }),
  );
  return { values, problems: table.problems };
}

function knownAgency(table: CsvTable, row: CsvRow, name: string, agencies: readonly { code: string }[]): string {
  const code = cell(table, row, name);
  if (code !== '' && !agencies.some((agency) => agency.code === code)) {
    fault(table, row, name, 'agency-unknown', { value: code });
  }
  return code;
}

function successorOf(table: CsvTable, row: CsvRow, agencies: readonly Agency[]): { successor?: string } {
  const successor = knownAgency(table, row, 'Nơi nhận khi sáp nhập', agencies);
  return successor === '' ? {} : { successor };
}

/** Agencies in file order. Successor and groups must be codes of the same file. */
export function loadAgencies(dir: string): Loaded<Agency> {
  const table = readCsvTable(dir, 'agencies.csv', {
    required: ['Mã', 'Tên', 'Tên in trong văn bản', 'Loại'],
    optional: ['Nhóm', 'Từ ngày', 'Đến ngày', 'Đơn vị kế thừa', 'Ghi chú'],
  });
  uniqueCodes(table, 'Mã');
  const codes = table.rows.map((row) => ({ code: cell(table, row, 'Mã') }));
  const values = table.rows.map((row): Agency => {
    const name = filled(table, row, 'Tên');
    const groups = listCell(table, row, 'Nhóm');
    for (const value of groups) {
      if (!codes.some(({ code }) => code === value)) fault(table, row, 'Nhóm', 'agency-unknown', { value });
    }
    return {
      code: cell(table, row, 'Mã'),
      name,
      spellings: [...new Set([name, ...listCell(table, row, 'Tên in trong văn bản')])],
      kind: filled(table, row, 'Loại'),
      groups,
      activeFrom: dayCell(table, row, 'Từ ngày'),
      activeTo: dayCell(table, row, 'Đến ngày'),
      successor: knownAgency(table, row, 'Đơn vị kế thừa', codes),
      note: cell(table, row, 'Ghi chú'),
    };
  });
  return { values, problems: table.problems };
}

/** Kind of the rows of duties.csv that open a reporting round. */
const roundKind = 'đợt báo cáo';

/** Duties and, from the rows of kind `đợt báo cáo`, the reporting rounds that rest on them. */
export function loadDuties(
  dir: string,
  plans: readonly string[],
  agencies: readonly Agency[],
): { duties: readonly Duty[]; rounds: readonly Round[]; problems: readonly TemplateProblem[] } {
  const table = readCsvTable(dir, 'duties.csv', {
    required: ['Mã', 'Loại', 'Ai', 'Gửi ai', 'Hạn', 'Câu chữ', 'Kế hoạch'],
    optional: ['Phải gửi báo cáo', 'Tên đợt', 'Năm', 'Chốt số liệu', 'Hạn gửi', 'Hạn tổng hợp', 'Căn cứ', 'Ghi chú'],
  });
  uniqueCodes(table, 'Mã');
  for (const row of table.rows) {
    for (const value of listCell(table, row, 'Kế hoạch')) {
      if (!plans.includes(value)) fault(table, row, 'Kế hoạch', 'plan-unknown', { value });
    }
  }
  const isRound = (row: CsvRow) => cell(table, row, 'Loại') === roundKind;
  const duties = table.rows
    .filter((row) => !isRound(row))
    .map(
      (row): Duty => ({
        code: cell(table, row, 'Mã'),
        kind: filled(table, row, 'Loại'),
        who: filled(table, row, 'Ai'),
        toWhom: cell(table, row, 'Gửi ai'),
        ...dueDay(table, row, 'Hạn'),
        sentence: filled(table, row, 'Câu chữ'),
        plan: cell(table, row, 'Kế hoạch'),
        obliges: obliged(table, row, 'Phải gửi báo cáo', agencies),
        note: cell(table, row, 'Ghi chú'),
      }),
    );
  const rounds = table.rows.filter(isRound).map((row): Round => {
    const deadline = dayCell(table, row, 'Hạn gửi');
    for (const name of ['Tên đợt', 'Năm', 'Hạn gửi']) filled(table, row, name);
    const basis = listCell(table, row, 'Căn cứ').map((value) => {
      const duty = duties.find(({ code }) => code === value);
      if (!duty) fault(table, row, 'Căn cứ', 'duty-unknown', { value });
      return duty?.sentence ?? '';
    });
    const covered = listCell(table, row, 'Kế hoạch');
    return {
      code: cell(table, row, 'Mã'),
      name: cell(table, row, 'Tên đợt'),
      year: numberCell(table, row, 'Năm') ?? 0,
      cutOff: dayCell(table, row, 'Chốt số liệu') ?? deadline ?? '',
      deadline: deadline ?? '',
      summaryDeadline: dayCell(table, row, 'Hạn tổng hợp') ?? '',
      basis,
      plans: covered,
    };
  });
  return { duties, rounds, problems: table.problems };
}

/** Kinds that no row of agencies.csv has, since the coordinator pastes their names into the workbook. */
const pastedKinds = ['xã'];

/** Kinds, groups or codes of agencies. */
function obliged(table: CsvTable, row: CsvRow, name: string, agencies: readonly Agency[]): readonly string[] {
  const known = new Set([...agencies.flatMap(({ code, kind }) => [code, kind]), ...pastedKinds]);
  const named = listCell(table, row, name);
  for (const value of named) if (!known.has(value)) fault(table, row, name, 'agency-unknown', { value });
  return named;
}

/** `20/11` falls due every year, `31/01/2023` once. */
function dueDay(table: CsvTable, row: CsvRow, name: string): { due: string; year: number | null } {
  const text = cell(table, row, name);
  if (text === '') return { due: '', year: null };
  const [, day = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text) ?? [];
  if (day === '' || Number(day) > 31 || Number(month) > 12) {
    fault(table, row, name, 'cell-not-date', { value: text });
    return { due: '', year: null };
  }
  const due = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { due, year: year === undefined ? null : Number(year) };
}

/** The reported figures of one file under `results/`, each with the sentence it stands in. */
export function loadResultFile(dir: string, file: string, indicators: readonly string[]): Loaded<ReportedResult> {
  const table = readCsvTable(dir, file, {
    required: ['Mã chỉ tiêu', 'Giá trị', 'Tử số', 'Mẫu số', 'Tính đến ngày', 'Câu chữ', 'Văn bản', 'Dòng'],
    optional: ['Nội dung', 'ĐVT', 'Ghi chú'],
  });
  const values = table.rows.map((row): ReportedResult => {
    const indicator = cell(table, row, 'Mã chỉ tiêu');
    if (indicator !== '' && !indicators.includes(indicator)) {
      fault(table, row, 'Mã chỉ tiêu', 'indicator-unknown', { value: indicator });
    }
    return {
      indicator,
      what: cell(table, row, 'Nội dung'),
      unit: cell(table, row, 'ĐVT'),
      value: numberCell(table, row, 'Giá trị'),
      numerator: numberCell(table, row, 'Tử số'),
      denominator: numberCell(table, row, 'Mẫu số'),
      asOf: dayCell(table, row, 'Tính đến ngày'),
      sentence: filled(table, row, 'Câu chữ'),
      document: filled(table, row, 'Văn bản'),
      line: numberCell(table, row, 'Dòng') ?? 0,
      note: cell(table, row, 'Ghi chú'),
    };
  });
  return { values, problems: table.problems };
}

/** The rows of `Thiết lập`. Keys are the program's; a key twice is a fault. */
export function loadSettings(dir: string): Loaded<SettingTemplate> {
  const table = readCsvTable(dir, 'settings.csv', { required: ['Mã', 'Mục', 'Giá trị', 'Giải thích'], optional: [] });
  uniqueCodes(table, 'Mã');
  const values = table.rows.map(
    (row): SettingTemplate => ({
      key: cell(table, row, 'Mã'),
      name: filled(table, row, 'Mục'),
      value: cell(table, row, 'Giá trị'),
      meaning: filled(table, row, 'Giải thích'),
    }),
  );
  return { values, problems: table.problems };
}
