// How many service calls the coordinator's actions make on a book, counted by the offline host.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHost } from '../../host/open-host.js';
import type { Book } from '../../src/domain/book/plan.js';
import { bundle } from '../bundle.js';
import { enterDirectory } from '../demo/entering.js';
import { sheetPlaces } from '../demo/sheet-reading.js';
import { globalFunctions } from '../global-functions.js';
import { projectRoot } from '../project-root.js';
import { callsOf } from './aimed-calls.js';

const OWNER = 'dau-moi@langson.example';
const MENU = 'Sổ kế hoạch';
const ENTRY = 'Nhập số liệu';

export interface CallCounts {
  readonly rows: number;
  readonly tabs: number;
  readonly mails: number;
  readonly making: number;
  readonly repairing: number;
  readonly sending: number;
  readonly editing: number;
  /** Custom-function calls after one figure was typed. */
  readonly customCalls: number;
  readonly seconds: number;
}

/** Runs the main job on a book and counts. */
export async function serviceCalls(book: Book): Promise<CallCounts> {
  const started = Date.now();
  const dist = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const code = await bundle(join(projectRoot, 'src/entry/main.ts'), book);
    writeFileSync(join(dist, 'Code.js'), `${code}\n${globalFunctions(code)}`);
    cpSync(join(projectRoot, 'appsscript.json'), join(dist, 'appsscript.json'));
    return { ...(await counted(dist)), seconds: (Date.now() - started) / 1000 };
  } finally {
    rmSync(dist, { recursive: true });
  }
}

async function counted(dist: string): Promise<Omit<CallCounts, 'seconds'>> {
  const host = await openHost({ dist, now: '2022-11-04T08:00:00+07:00', owner: OWNER });
  const coordinator = host.as(OWNER);
  await coordinator.open();
  const setUp = async () => callsOf(await coordinator.answer(true).menu(MENU, 'Tạo, cập nhật trang kế hoạch'));
  const making = await setUp();
  await enterDirectory(host, coordinator, join(projectRoot, 'host/demo'), 2022);
  const repairing = await setUp();
  const sending = callsOf(await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Gửi thư'));
  await host.custom.settle();
  const places = sheetPlaces(host, ENTRY, 'Mã số');
  const runsBefore = host.runs().length;
  const edited = await coordinator.type(ENTRY, places.cell('XHS-07', 'Thực hiện đến kỳ báo cáo') ?? 'F5', '91');
  await host.custom.settle();
  const custom = host
    .runs()
    .slice(runsBefore)
    .filter((run) => run.kind === 'custom');
  return {
    rows: host
      .sheet(ENTRY)
      .values()
      .filter((row) => /^[A-Z]+-\d+$/.test(String(row[0]))).length,
    tabs: host.sheets().length,
    mails: host.mails().length,
    making,
    repairing,
    sending,
    editing: callsOf(edited.filter((run) => run.kind !== 'custom')),
    customCalls: custom.length,
  };
}
