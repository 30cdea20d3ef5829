// What is said beside a total over units: how complete it is, and why there is no figure.

import type { SupplyMethod } from '../domain/book/plan.js';
import type { GroupTotal } from '../domain/judging/group-total.js';
import { formatNumber, numbersApart } from './number-text.js';

/** How many units are in the total: `34/40 đơn vị`; `11/? đơn vị` while the membership is unconfirmed. */
export function completenessText({ reported, expected }: GroupTotal): string {
  return `${formatNumber(reported)}/${expected === null ? '?' : formatNumber(expected)} đơn vị`;
}

/** One sentence about a total: its parts, its completeness, and the units whose percentages cannot be added. */
export function groupText(total: GroupTotal, nameOf: (agency: string) => string, method: SupplyMethod = 'sum'): string {
  return numbersApart(() => groupSentence(total, nameOf, method));
}

function groupSentence(total: GroupTotal, nameOf: (agency: string) => string, method: SupplyMethod): string {
  const figure =
    total.numerator === null || total.denominator === null
      ? ''
      : `${method === 'count' ? 'Đếm đơn vị đạt' : 'Cộng tử số, mẫu số'}: ${formatNumber(total.numerator)}/${formatNumber(total.denominator)}; `;
  const first = `${figure}${figure === '' ? 'Đã' : 'đã'} có số ${completenessText(total)}.`;
  if (total.onlyPercent.length === 0) return first;
  const names = total.onlyPercent.map(nameOf).join(', ');
  return `${first} Không cộng được tỷ lệ của ${names}: đề nghị nhập tử số, mẫu số.`;
}

/** The line of a figure that each unit has to reach for itself: `2/3 đơn vị đạt.` */
export function reachedUnitsText({ reachedUnits, expected }: GroupTotal): string {
  return `${formatNumber(reachedUnits)}/${expected === null ? '?' : formatNumber(expected)} đơn vị đạt.`;
}

export const unitsLostText =
  'Có đơn vị không còn dòng ở trang Nhập số liệu: đầu mối chạy "Tạo, cập nhật trang kế hoạch".';
