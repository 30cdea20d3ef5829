// Check of `Sổ số liệu`: whether every closing still is what it was, and whether one broke before it was whole.

import type { Finding } from '../../../domain/book-check.js';
import { faultText } from '../../../text/register-fault-words.js';
import { tabNames } from '../../../text/tab-names.js';
import { openRecords, registerState } from '../../history/register-state.js';
import { placeOfLine } from '../../history/register-store.js';
import type { SeenBook } from '../seen-book.js';

export function closingFindings({ ports, ids }: SeenBook): readonly Finding[] {
  const state = registerState(ports, ids.register === null ? [] : ports.workbook.read(ids.register));
  const sheet = tabNames.register;
  const at = (record: number, line: number) => {
    const cell = placeOfLine(state.stored, record, line);
    return cell === null ? {} : { cell };
  };
  // A tab without its columns is said to be so by the check of heads: its lines are not gone.
  if (state.stored.isUnreadable) return [];
  return [
    ...state.checked.faults.map((fault): Finding => {
      const what = faultText(fault);
      return { code: 'closing-altered', sheet, ...at(fault.record, fault.line), params: { what } };
    }),
    ...openRecords(state).map(
      ({ number }): Finding => ({ code: 'closing-unfinished', sheet, ...at(number, 1), params: { record: number } }),
    ),
  ];
}
