// What is said beside a total over units: how complete it is, who is missing, and why there is no figure.

import type { SupplyMethod } from '../domain/book/plan.js';
import type { GroupTotal } from '../domain/judging/group-total.js';
import { formatNumber, numbersApart } from './number-text.js';

/** Names in one sentence; the others are counted there and stand in the coordinator's list. */
const NAMES = 5;

/** How many units are in the total: `34/40 đơn vị`; `11/? đơn vị` while the membership is unconfirmed. */
export function completenessText({ reported, expected }: GroupTotal): string {
  return `${formatNumber(reported)}/${expected === null ? '?' : formatNumber(expected)} đơn vị`;
}

/** One sentence about a total that is complete, or of which no figure is known: its parts and its completeness. */
export function groupText(total: GroupTotal, method: SupplyMethod = 'sum'): string {
  return numbersApart(() => {
    const parts = partsText(total, method);
    return `${parts === '' ? 'Đã' : `${parts}; đã`} có số ${completenessText(total)}.`;
  });
}

/** "Chưa đánh giá: mới có 2/11 đơn vị, còn thiếu: …", and what is known so far. */
export function openTotalText(total: GroupTotal, nameOf: (agency: string) => string, method: SupplyMethod): string {
  return numbersApart(() => {
    const first = `Chưa đánh giá: ${stillMissingText(total, nameOf)}.`;
    const unsettled = total.expected === null ? ' Danh sách đơn vị chưa được xác nhận ở Danh bạ.' : '';
    const known = method === 'each' ? '' : knownText(total, method);
    return `${first}${unsettled}${known === '' ? '' : ` ${known}.`}${onlyPercentText(total, nameOf)}`;
  });
}

/** The verdict that stands although units are missing, and why. `verdict` is its word. */
export function settledTotalText(
  verdict: string,
  target: string,
  total: GroupTotal,
  nameOf: (agency: string) => string,
  method: SupplyMethod,
): string {
  return numbersApart(() => {
    const known = method === 'each' ? '' : knownText(total, method);
    const goal = target === '' ? '' : `; mục tiêu ${target}`;
    const figures = known === '' ? '' : ` ${known}${goal}.`;
    const missing = sentenceCase(stillMissingText(total, nameOf));
    return `${verdict}, dù đơn vị còn thiếu báo số nào.${figures} ${missing}.${onlyPercentText(total, nameOf)}`;
  });
}

/** `mới có 2/11 đơn vị, còn thiếu: A, B, C, D, E và 4 đơn vị khác`. */
export function stillMissingText(total: GroupTotal, nameOf: (agency: string) => string, most: number = NAMES): string {
  const { missing, reported } = total;
  const count = reported === 0 ? 'chưa đơn vị nào có số' : `mới có ${completenessText(total)}`;
  if (missing.length === 0) return count;
  const names = missing.slice(0, most).map(nameOf);
  const rest = missing.length - names.length;
  return `${count}, còn thiếu: ${names.join(', ')}${rest > 0 ? ` và ${rest} đơn vị khác` : ''}`;
}

/** The line of a figure that each unit has to reach for itself: `2/3 đơn vị đạt.` */
export function reachedUnitsText({ reachedUnits, expected }: GroupTotal): string {
  return `${formatNumber(reachedUnits)}/${expected === null ? '?' : formatNumber(expected)} đơn vị đạt.`;
}

export const unitsLostText =
  'Có đơn vị không còn dòng ở trang Nhập số liệu: đầu mối chạy "Tạo, cập nhật trang kế hoạch".';

function partsText({ numerator, denominator }: GroupTotal, method: SupplyMethod): string {
  if (numerator === null || denominator === null) return '';
  const way = method === 'count' ? 'Đếm đơn vị đạt' : 'Cộng tử số, mẫu số';
  return `${way}: ${formatNumber(numerator)}/${formatNumber(denominator)}`;
}

/** What the units that have answered make so far. */
function knownText(total: GroupTotal, method: SupplyMethod): string {
  if (total.reported === 0) return '';
  const parts = partsText(total, method);
  if (parts !== '') return parts;
  return total.value === null ? '' : `Cộng đến nay: ${formatNumber(total.value)}`;
}

function onlyPercentText({ onlyPercent }: GroupTotal, nameOf: (agency: string) => string): string {
  if (onlyPercent.length === 0) return '';
  const names = onlyPercent.slice(0, NAMES).map(nameOf).join(', ');
  const rest = onlyPercent.length > NAMES ? ` và ${onlyPercent.length - NAMES} đơn vị khác` : '';
  return ` Không cộng được tỷ lệ của ${names}${rest}: đề nghị nhập tử số, mẫu số.`;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
