// A small province over two years, and the turn from one to the other as a coordinator makes it.

import type { Host } from '../../host/contract.js';
import { cutBook, failOnThrow, MENU, ROUNDS, type Workbook } from './workbook.js';

/** Five offices; three figures of 2022 are asked again in 2023, when another plan begins. */
export const twoYears = cutBook({
  'kh92-2022': ['1e', '2a', '2c', '3e', '3g'],
  'nq49-2025-2030': ['2.1a-2', '2.1b-1', '2.1b-3', '2.1c-6', '2.1c-7'],
  'stttt-2023': ['2.1-5'],
});

export const PAST = 'Nhập số liệu 2022';

export const lastText = (host: Host) => host.dialogs().at(-1)?.text ?? '';

/** Presses `Sang năm mới`, says yes; what was said at the end. */
export async function turnYear({ host, coordinator }: Workbook): Promise<string> {
  failOnThrow(await coordinator.answer(true, true).menu(MENU, ROUNDS, 'Sang năm mới'));
  return lastText(host);
}

/** Presses `Quay lại năm cũ`, says yes; what was said at the end. */
export async function undoTurn({ host, coordinator }: Workbook): Promise<string> {
  failOnThrow(await coordinator.answer(true, true).menu(MENU, ROUNDS, 'Quay lại năm cũ'));
  return lastText(host);
}

/** Presses `Đóng năm`, says yes; what was said at the end. */
export async function closeYear({ host, coordinator }: Workbook): Promise<string> {
  failOnThrow(await coordinator.answer(true, true).menu(MENU, ROUNDS, 'Đóng năm'));
  return lastText(host);
}
