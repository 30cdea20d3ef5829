// The steps of the ladder as an office says them: "trước hạn 14 ngày", never "T-14".

import { isLocalDate } from '../domain/local-date.js';
import { milestones } from '../domain/reminding/milestones.js';
import { officialDate } from './date-words.js';

/** The step behind the id that a ledger key has, as it begins a line; what is no id stays as it is. */
export function milestoneWords(id: string): string {
  const words = stepWords(id);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** The same inside a sentence: `thư nhắc trước hạn 14 ngày`, `rà soát đầu mối`. */
export function stepWords(id: string): string {
  const [step = '', day = ''] = id.split('@');
  const isDay = isLocalDate(day);
  const task = /^NV-(\d+)$/.exec(step);
  if (task !== null) return `nhiệm vụ còn ${task[1]} ngày${isDay ? ` (hạn ${officialDate(day)})` : ''}`;
  const words = ladderWords(step);
  if (words === null) return id;
  return isDay ? `${words} (gia hạn đến ${officialDate(day)})` : words;
}

function ladderWords(step: string): string | null {
  if (step === 'T+1-LD') return 'thư gửi lãnh đạo';
  const milestone = milestones.find(({ id }) => id === step);
  if (milestone === undefined) return null;
  const days = `${Math.abs(milestone.offset)} ngày${milestone.counts === 'working' ? ' làm việc' : ''}`;
  if (milestone.track === 'roll-call') return 'rà soát đầu mối';
  return milestone.offset < 0 ? `trước hạn ${days}` : `sau hạn ${days}`;
}
