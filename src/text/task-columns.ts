// Headers, widths and help of `Nhập nhiệm vụ`.

import { type Column, calculated, center, column, coordinator, help, hidden, staff } from './column.js';

/** `Nhập nhiệm vụ`: sorted by agency, one row for each task of the round. */
export const taskEntryColumns: readonly Column[] = [
  column('code', 'Mã số', 78, { help: help.taskCode }),
  column('words', 'Nhiệm vụ, giải pháp', 260, { help: help.words }),
  column('result', 'Kết quả', 140, { help: help.printed }),
  column('time', 'Thời gian thực hiện', 110, { help: help.printed }),
  column('due', 'Hạn năm nay', 92, { help: help.due, ...center }),
  column('status', 'Tình trạng thực hiện', 130, { help: help.status, ...staff }),
  column('completedOn', 'Ngày hoàn thành', 92, { help: help.completedOn, ...staff, ...center }),
  column('deliverable', 'Sản phẩm (số, ngày văn bản)', 200, { help: help.deliverable, ...staff }),
  column('verdict', 'Đánh giá tiến độ', 160, { help: help.timeliness, ...calculated }),
  column('explanation', 'Diễn giải', 260, { help: help.explanation, ...calculated }),
  column('review', 'Cần xem lại', 200, { help: 'Câu hỏi của sổ về điều vừa nhập.', ...calculated }),
  column('difficulties', 'Khó khăn, vướng mắc, nguyên nhân', 210, { help: help.taskDifficulties, ...staff }),
  column('proposals', 'Đề xuất, kiến nghị', 180, { help: help.proposals, ...staff }),
  column('agency', 'Đơn vị', 130),
  column('alongside', 'Phối hợp', 150, {
    help: 'Cơ quan cùng chủ trì in sau cơ quan đầu tiên, hoặc nhóm đơn vị: xem dòng này, không phải nhập.',
  }),
  column('place', 'Vị trí trong kế hoạch', 110),
  column('source', 'Nguồn (nhập hộ theo văn bản)', 150, {
    help: 'Đầu mối nhập hộ thì ghi: Nhập hộ theo văn bản số …, ngày …',
    ...coordinator,
  }),
  column('agencyTyped', 'Cơ quan thực hiện', 140, {
    help: 'Nơi nhập dòng này. Để trống: cơ quan in đầu tiên ở cột "Cơ quan chủ trì".',
    ...coordinator,
  }),
  column('print', 'Dấu vân', 90, hidden),
  column('targetId', 'Khóa nhiệm vụ', 90, hidden),
  column('echo', 'Khóa kết quả', 90, { ...hidden, filledBy: 'calculation' }),
  column('found', 'Dòng kết quả', 60, { ...hidden, filledBy: 'calculation' }),
];
