// Headers of `Sổ số liệu`: what a line says, what was typed, what was read and judged, and what proves it.

import { typedKeys } from '../domain/round/entry-table.js';
import { typedTaskKeys } from '../domain/tasks/task-judgement.js';
import { type Column, column, help, hidden } from './column.js';
import { entryColumnsWithSelfAssessment, trackingColumns } from './columns.js';
import { taskEntryColumns } from './task-columns.js';

const typed: readonly Column[] = [
  ...entryColumnsWithSelfAssessment.filter(({ key }) => typedKeys.some((each) => each === key)),
  ...taskEntryColumns.filter(
    ({ key }) => typedTaskKeys.some((each) => each === key) && !typedKeys.some((each) => each === key),
  ),
].map(({ key, header, width }) => column(key, header, width));

/** Of an office's row of `Theo dõi báo cáo` what no other column has. */
const offices: readonly Column[] = trackingColumns
  .filter(({ key }) => ['mustReport', 'received', 'extendedTo', 'ownPlan', 'note'].includes(key))
  .map(({ key, header, width }) => column(key, header, width));

/** Every column there ever was: one that goes takes its texts, and with them the proof of old closings, along. */
export const registerColumns: readonly Column[] = [
  column('record', 'Số ghi', 54, { help: 'Mỗi lần ghi vào sổ một số, không dùng lại.' }),
  column('line', 'Dòng', 46),
  column('kind', 'Loại', 100),
  column('number', 'Lần chốt', 54),
  column('round', 'Đợt báo cáo', 110),
  column('year', 'Năm', 46),
  column('code', 'Mã số', 78, { help: help.code }),
  column('name', 'Nội dung', 260),
  column('scope', 'Nội dung đo', 100, { help: help.scope }),
  column('agency', 'Đơn vị', 140),
  column('place', 'Vị trí trong kế hoạch', 110),
  column('target', 'Mục tiêu', 80),
  column('unit', 'ĐVT', 50),
  column('time', 'Thời gian thực hiện', 110),
  column('due', 'Hạn năm nay', 92),
  ...typed,
  column('recorded', 'Số ghi nhận', 80),
  column('attainment', 'So với mục tiêu (%)', 80),
  column('verdict', 'Đánh giá', 110),
  column('pace', 'Tiến độ', 110),
  column('explanation', 'Diễn giải', 260),
  column('review', 'Cần xem lại', 200),
  column('figureKind', 'Loại số', 80),
  column('answer', 'Trả lời', 80),
  column('said', 'Dòng của trang Tổng hợp', 200),
  column('at', 'Thời điểm', 150),
  column('who', 'Người ghi', 180),
  column('rules', 'Quy tắc tính', 200),
  column('letterNumber', 'Số báo cáo', 130),
  column('letterDate', 'Ngày báo cáo', 90),
  column('signer', 'Người ký', 130),
  column('corrected', 'Cột đính chính', 130),
  column('value', 'Giá trị đính chính', 110),
  column('reason', 'Lý do', 200),
  column('seal', 'Dấu vân', 170, { help: 'Của cả lần ghi và mọi lần ghi trước nó.' }),
  column('previous', 'Dấu vân trước', 170),
  column('index', 'Dấu từng dòng', 260),
  column('figures', 'Số liệu', 80),
  column('standing', 'Tình trạng', 150),
  column('timeliness', 'Thời hạn', 120),
  ...offices,
  column('carried', 'Năm trước theo sổ', 110),
  column('type', 'Khóa loại', 60, hidden),
  column('part', 'Phần', 40, hidden),
  column('roundCode', 'Mã đợt', 80, hidden),
  column('moment', 'Giờ máy', 100, hidden),
  column('role', 'Khóa hình thức', 60, hidden),
];
