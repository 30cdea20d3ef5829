// Columns of the plans' own tabs: the printed headers of the document first, then what the workbook follows. Nothing is typed here.

import type { AppendixTable } from '../domain/book/plan.js';
import { type Column, type ColumnWords, calculated, center, column, help, hidden, right } from './column.js';

type Headed = Pick<AppendixTable, 'headers' | 'titleLines'>;

interface PrintedColumn {
  readonly key: string;
  readonly width: number;
  readonly words: ColumnWords;
}

const stt: PrintedColumn = { key: 'stt', width: 44, words: { help: help.appendix, ...center } };
const text: PrintedColumn = { key: 'text', width: 300, words: { help: help.words } };
const lead: PrintedColumn = { key: 'lead', width: 140, words: { help: help.printed } };
const coordinating: PrintedColumn = { key: 'coordinating', width: 160, words: { help: help.printed } };
const note: PrintedColumn = { key: 'note', width: 70, words: { help: help.appendix } };

/** Headers that documents print → the column they head, in any table. */
const common: Readonly<Record<string, PrintedColumn>> = {
  STT: stt,
  'Nội dung mục tiêu': text,
  'Nội dung thi đua': text,
  'Chỉ tiêu': text,
  'Nhiệm vụ, giải pháp': text,
  'Cơ quan chủ trì': lead,
  'Cơ quan chủ trì, theo dõi, đánh giá': lead,
  'Cơ quan phối hợp': coordinating,
  'Ghi chú': note,
};

/** In a table of indicators a printed result is the target. */
const ofIndicators: Readonly<Record<string, PrintedColumn>> = {
  ...common,
  'Đơn vị': { key: 'unit', width: 56, words: { help: help.unit, ...center } },
  'Kết quả': { key: 'target', width: 84, words: { help: help.target, ...center } },
};

/** In a table of tasks it is the deliverable. */
const ofTasks: Readonly<Record<string, PrintedColumn>> = {
  ...common,
  'Kết quả': { key: 'result', width: 160, words: { help: help.printed } },
  'Thời gian thực hiện': { key: 'time', width: 120, words: { help: help.printed } },
};

/** The lead agency is to judge its own figure where the document says so in the header of its column. */
export function asksSelfAssessment(table: Pick<AppendixTable, 'headers'>): boolean {
  return table.headers.some((header) => header.startsWith('Cơ quan chủ trì') && header.includes('đánh giá'));
}

export const selfAssessmentColumn = column('selfAssessment', 'Cơ quan chủ trì tự đánh giá', 110, {
  help: 'Cơ quan chủ trì, theo dõi, đánh giá tự nhận xét. Sổ vẫn tự tính ở cột "Đánh giá".',
});

/** Columns of the tab of a table of indicators: those the document prints are not repeated among those that follow. */
export function indicatorColumns(table: Headed): readonly Column[] {
  const printed = printedColumns(table, ofIndicators);
  const own = new Set(printed.map(({ key }) => key));
  const selfAssessed = asksSelfAssessment(table);
  return [
    column('code', 'Mã số', 78, { help: help.code }),
    ...printed,
    ...followed.filter(({ key }) => !own.has(key)),
    ...judged.flatMap((each) =>
      each.key === 'verdict' && selfAssessed ? [each, { ...selfAssessmentColumn, ...calculated }] : [each],
    ),
    ...machinery,
  ];
}

const followed: readonly Column[] = [
  column('scope', 'Nội dung đo', 120, { help: help.scope }),
  column('target', 'Mục tiêu', 84, { help: help.target, ...right }),
  column('unit', 'ĐVT', 56, { help: help.unit, ...center }),
  column('horizon', 'Đến năm', 58, { help: help.horizon, ...center }),
  column('supplier', 'Đơn vị cung cấp số liệu', 140, { help: help.supplier }),
];

const judged: readonly Column[] = [
  column('priorYear', 'Thực hiện năm trước', 84, { help: help.prior, ...calculated, ...right }),
  column('actual', 'Thực hiện đến kỳ báo cáo', 96, { help: help.actual, ...calculated, ...right }),
  column('estimate', 'Ước thực hiện cả năm', 96, { help: help.estimate, ...calculated, ...right }),
  column('numerator', 'Tử số', 84, { help: help.numerator, ...calculated, ...right }),
  column('denominator', 'Mẫu số', 84, { help: help.denominator, ...calculated, ...right }),
  column('asOf', 'Số liệu tính đến ngày', 92, { help: help.asOf, ...calculated, ...right }),
  column('special', 'Trường hợp khác', 120, { help: help.special, ...calculated }),
  column('attainment', 'So với mục tiêu (%)', 84, { help: help.attainment, ...calculated, ...right }),
  column('verdict', 'Đánh giá', 118, { help: help.verdict, ...calculated }),
  column('pace', 'Tiến độ', 126, { help: help.pace, ...calculated }),
  column('explanation', 'Diễn giải', 320, { help: help.explanation, ...calculated }),
  column('evidence', 'Minh chứng', 170, { help: help.evidence, ...calculated }),
  column('difficulties', 'Khó khăn, vướng mắc, nguyên nhân', 210, { help: help.difficulties, ...calculated }),
  column('proposals', 'Đề xuất, kiến nghị', 180, { help: help.proposals, ...calculated }),
];

const machine = { ...hidden, filledBy: 'calculation' } as const;

const machinery: readonly Column[] = [
  column('targetId', 'Khóa mục tiêu', 90, hidden),
  column('pillar', 'Trụ cột', 90, hidden),
  column('shortName', 'Tên rút gọn', 90, hidden),
  column('itemLead', 'Chủ trì của mục', 90, hidden),
  column('done', 'Thực hiện, ngày', 60, machine),
  column('expected', 'Ước', 60, machine),
  column('entryRow', 'Dòng nhập', 60, machine),
  column('found', 'Dòng kết quả', 60, machine),
  column('itemFound', 'Dòng kết quả mục', 60, machine),
  column('itemVerdict', 'Đánh giá mục', 60, machine),
  column('itemPace', 'Tiến độ mục', 60, machine),
  column('itemKind', 'Loại số của mục', 60, machine),
  column('itemAdjusted', 'Đạt theo mục tiêu điều chỉnh', 60, machine),
  column('itemDeciding', 'Mục tiêu quyết định tiến độ', 60, machine),
  column('rank', 'Thứ tự cần chỉ đạo', 60, machine),
  column('rankKey', 'Số liệu cần chỉ đạo', 60, machine),
];

/** Columns of the tab of a table of tasks. */
export function taskPlanColumns(table: Headed): readonly Column[] {
  return [column('code', 'Mã số', 78, { help: help.taskCode }), ...printedColumns(table, ofTasks), ...taskFollowed];
}

const taskFollowed: readonly Column[] = [
  column('due', 'Hạn năm nay', 92, { help: help.due, ...center }),
  column('status', 'Tình trạng thực hiện', 130, { help: help.status, ...calculated }),
  column('completedOn', 'Ngày hoàn thành', 92, { help: help.completedOn, ...calculated, ...center }),
  column('deliverable', 'Sản phẩm (số, ngày văn bản)', 200, { help: help.deliverable, ...calculated }),
  column('verdict', 'Đánh giá tiến độ', 160, { help: help.timeliness, ...calculated }),
  column('explanation', 'Diễn giải', 280, { help: help.explanation, ...calculated }),
  column('difficulties', 'Khó khăn, vướng mắc, nguyên nhân', 210, { help: help.taskDifficulties, ...calculated }),
  column('proposals', 'Đề xuất, kiến nghị', 180, { help: help.proposals, ...calculated }),
  column('targetId', 'Khóa nhiệm vụ', 90, hidden),
  column('entryRow', 'Dòng nhập', 60, machine),
  column('found', 'Dòng kết quả', 60, machine),
  column('counted', 'Đánh giá tính vào tổng', 60, machine),
];

/** The columns a document prints, under its own headers; one nobody knows stands empty under its header. */
function printedColumns(table: Headed, known: Readonly<Record<string, PrintedColumn>>): readonly Column[] {
  const isAppendix = /^phụ lục/i.test(table.titleLines[0]?.normalize('NFC') ?? '');
  return table.headers.map((header, index) => {
    const found = known[header];
    if (found === undefined) return column(`printed-${index}`, header, 120, {});
    const words = found.words.help ?? '';
    return column(found.key, header, found.width, {
      ...found.words,
      help: isAppendix ? words : words.replace('Phụ lục', 'văn bản'),
    });
  });
}

/** The bands over the headers, by the first column each one covers. */
export const indicatorBands: readonly Band[] = [
  { from: 'code', words: 'THEO KẾ HOẠCH' },
  { from: 'scope', words: 'THEO DÕI' },
  { from: 'priorYear', words: 'SỐ LIỆU (ĐƠN VỊ NHẬP)' },
  { from: 'attainment', words: 'ĐÁNH GIÁ (SỔ TỰ TÍNH)' },
  { from: 'evidence', words: 'GIẢI TRÌNH (ĐƠN VỊ NHẬP)' },
];

export const taskBands: readonly Band[] = [
  { from: 'code', words: 'THEO KẾ HOẠCH' },
  { from: 'due', words: 'THEO DÕI' },
  { from: 'status', words: 'TÌNH HÌNH (ĐƠN VỊ NHẬP)' },
  { from: 'verdict', words: 'ĐÁNH GIÁ (SỔ TỰ TÍNH)' },
  { from: 'difficulties', words: 'GIẢI TRÌNH (ĐƠN VỊ NHẬP)' },
];

export interface Band {
  readonly from: string;
  readonly words: string;
}
