// Service calls of the runs that have an aim, on the shipped book in one workbook, counted by the offline host.

import { join } from 'node:path';
import type { Host, Run } from '../../host/contract.js';
import { openHost } from '../../host/open-host.js';
import { enterDirectory } from '../demo/entering.js';
import { sheetPlaces } from '../demo/sheet-reading.js';
import { projectRoot } from '../project-root.js';

const OWNER = 'dau-moi@langson.example';
const MENU = 'Sổ kế hoạch';
const ENTRY = 'Nhập số liệu';
/** Rows that the plan gives to no office: until somebody answers for each the automation cannot be switched on. */
const WITHOUT_OFFICE = ['CQS-03', 'CQS-04'];

export interface AimedCalls {
  readonly run: string;
  readonly calls: number;
  /** At most so many; null where none was set. */
  readonly aim: number | null;
}

/** One workbook of 2022: made, made again, checked, addresses typed, mails sent, and an hour later nothing is due. */
export async function aimedCalls(): Promise<readonly AimedCalls[]> {
  const { host, runs: ofSettingUp } = await setUpIn(2022);
  const coordinator = host.as(OWNER);
  const check = callsOf(await coordinator.menu(MENU, 'Sổ', 'Kiểm tra sổ'));
  await enterDirectory(host, coordinator, join(projectRoot, 'host/demo'), 2022);
  const places = sheetPlaces(host, ENTRY, 'Mã số');
  for (const code of WITHOUT_OFFICE) {
    const cell = places.cell(code, 'Đơn vị cung cấp số liệu');
    if (cell === null) throw new Error(`${ENTRY} has no row ${code}`);
    await coordinator.type(ENTRY, cell, 'Văn phòng UBND tỉnh');
  }
  const sending = callsOf(await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Gửi thư'));
  const mails = host.mails().length;
  if (mails === 0) throw new Error('No mail was due: the run that was counted sent none');
  const hourly = await idleHour(host);
  if (host.mails().length > mails) throw new Error('The hourly run that was to find nothing due sent a mail');
  return [
    ...ofSettingUp,
    ...(await setUpIn(2026)).runs,
    { run: 'check of the workbook', calls: check, aim: 200 },
    { run: `sending ${mails} mails`, calls: sending, aim: null },
    { run: 'hourly run, nothing due', calls: hourly, aim: null },
  ];
}

/** A workbook made in November of a year: made, made again, and again after the turn into the next year. */
async function setUpIn(year: number): Promise<{ readonly host: Host; readonly runs: readonly AimedCalls[] }> {
  const host = await openHost({ dist: join(projectRoot, 'dist'), now: `${year}-11-04T08:00:00+07:00`, owner: OWNER });
  await host.as(OWNER).open();
  const setUp = async () => callsOf(await host.as(OWNER).answer(true).menu(MENU, 'Tạo, cập nhật trang kế hoạch'));
  const runs = [
    { run: `first set-up, ${year}`, calls: await setUp(), aim: 1200 },
    { run: 'second set-up, nothing changed', calls: await setUp(), aim: 150 },
    { run: 'the same with two years open', calls: await idleWithTwoYears(await host.fork(), year), aim: 150 },
  ];
  return { host, runs };
}

/** The second of two set-ups after the turn of the year: the first also writes what the turn left to it. */
async function idleWithTwoYears(host: Host, year: number): Promise<number> {
  await host.clock.set(`${year}-12-20T08:00:00+07:00`);
  callsOf(await host.as(OWNER).answer(true, true).menu(MENU, 'Đợt báo cáo', 'Sang năm mới'));
  const setUp = async () => callsOf(await host.as(OWNER).answer(true).menu(MENU, 'Tạo, cập nhật trang kế hoạch'));
  await setUp();
  return setUp();
}

/** The second of two hourly runs: the first also writes that the automation has begun. */
async function idleHour(host: Host): Promise<number> {
  callsOf(await host.as(OWNER).answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động'));
  const [trigger] = host.triggers();
  if (trigger === undefined) throw new Error('Switching the automation on made no trigger');
  await host.clock.set('2022-11-04T09:00:00+07:00');
  callsOf(await host.fire(trigger.id));
  await host.clock.set('2022-11-04T10:00:00+07:00');
  return callsOf(await host.fire(trigger.id));
}

/** All calls of the runs; no figure of a run that failed. */
export function callsOf(runs: readonly Run[]): number {
  if (runs.length === 0) throw new Error('Nothing ran');
  for (const run of runs) {
    if (run.outcome !== 'done') throw new Error(`${run.fn}: ${run.outcome} ${run.message ?? ''}`);
  }
  return runs.reduce((sum, run) => sum + Object.values(run.calls).reduce((all, calls) => all + calls, 0), 0);
}
