// What of `Sổ số liệu` is not as it was written, and what broke before it was whole.

import type { Fault, FaultKind } from '../domain/history/register-records.js';
import { SHOWN } from './listed-codes.js';
import { lineWords } from './register-line-words.js';
import { tabNames } from './tab-names.js';

/** That something of the register is not as it was. */
export function brokenText(faults: readonly Fault[]): string {
  return `CẦN XEM LẠI: ${faultsText(faults)}`;
}

/** What broke before it was whole. */
export function unfinishedText(records: readonly number[]): string {
  return `Lần ghi số ${records.join(', ')} bị đứt giữa chừng: không phải lần chốt, không tính.`;
}

const FAULTS: Readonly<Record<FaultKind, (fault: Fault) => string>> = {
  'line-changed': ({ record, line, code }) => `lần ghi số ${record}, dòng ${line}${coded(code)} đã bị sửa`,
  'line-missing': ({ record, line, code }) => `lần ghi số ${record}, dòng ${line}${coded(code)} đã mất`,
  'line-added': ({ record, line, code }) => `lần ghi số ${record} có thêm dòng ${line}${coded(code)}`,
  'seal-missing': ({ record }) => `lần ghi số ${record} mất dòng "${lineWords.seal}"`,
  'print-differs': ({ record }) => `lần ghi số ${record} không khớp dấu vân của nó`,
  'record-missing': ({ record }) => `lần ghi số ${record} đã mất`,
  'witness-differs': ({ record }) => `dấu vân của lần ghi số ${record} khác dấu vân sổ nhớ`,
};

function coded(code: string): string {
  return code === '' ? '' : ` (${code})`;
}

/** One thing of the register that is not as it was, as a sentence. */
export function faultText(fault: Fault): string {
  const said = FAULTS[fault.kind](fault);
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}

/** What of the register is not as it was, most of it. */
export function faultsText(faults: readonly Fault[]): string {
  const shown = faults.slice(0, SHOWN).map((fault) => FAULTS[fault.kind](fault));
  const more = faults.length > SHOWN ? `; và ${faults.length - SHOWN} chỗ khác` : '';
  return `trang ${tabNames.register} không còn như lúc ghi: ${shown.join('; ')}${more}. Khôi phục phiên bản trước ở Tệp → Nhật ký phiên bản.`;
}

/** What stands in the register where a record was left aside. */
export function asideText(record: number, lines: number): string {
  return `Lần ghi số ${record} (${lines} dòng) bị đứt giữa chừng: không phải lần chốt, không tính.`;
}
