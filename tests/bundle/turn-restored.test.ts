// Through the host: an older version comes back in a workbook that has gone on to another year, or the row of that year's round goes.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { answersOfThisRun } from '../support/answers.js';
import {
  cellOf,
  ENTRY,
  MENU,
  OWNER,
  ROUNDS,
  readyWorkbook,
  SET_UP,
  sendMails,
  setUp,
  shown,
  typeIn,
} from '../support/workbook.js';
import { lastText, PAST, turnYear, twoYears, undoTurn } from '../support/years.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const VERDICT = 'Đánh giá';
const HELD = 'Sổ đã sang năm sau năm 2022';
const RENAMED = 'Đã đổi tên';
const on = (host: Host) => ({ host, coordinator: host.as(OWNER) });
const names = (host: Host) => host.sheets().map(({ name }) => name);
const figures = (host: Host, tab: string) =>
  ['CQS-07', 'XHS-07'].map((code) => [shown(host, tab, code, ACTUAL), shown(host, tab, code, VERDICT)]);

describe('in a workbook that went on to the next year', () => {
  let turned: Host;
  let used: Host;
  let atEnd: string;
  let atBeginning: string;
  let ending: readonly unknown[];
  let beginning: readonly unknown[];
  beforeAll(async () => {
    const workbook = await readyWorkbook(twoYears, { SYT: 'syt@langson.example' });
    const { host } = workbook;
    await typeIn(workbook, ENTRY, 'CQS-07', ACTUAL, '64');
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '71,5');
    await setUp(workbook);
    await host.custom.settle();
    ending = figures(host, ENTRY);
    atEnd = host.versions().at(-1) ?? '';
    await host.clock.set('2022-12-20T08:00:00+07:00');
    expect(await turnYear(workbook)).toContain('Đã sang năm 2023');
    atBeginning = host.versions().at(-1) ?? '';
    turned = await host.fork();
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '33,5');
    await setUp(workbook);
    await host.custom.settle();
    beginning = figures(host, ENTRY);
    used = host;
  });

  test('[SANG-4] the version of before the turn is the old year again: its figures are of no other year', async () => {
    const host = await used.fork();
    await host.as(OWNER).restoreVersion(atEnd);
    const said = await sendMails(on(host));
    // Where the properties come back with the version, nothing is held: the workbook is that of before in all it knows.
    if (!answersOfThisRun.restoreRevertsDocumentProperties) expect(said).toContain(HELD);
    expect(host.mails()).toEqual(used.mails());
    for (let run = 0; run < 2; run++) {
      expect(await setUp(on(host))).not.toContain(RENAMED);
      await host.custom.settle();
      expect(names(host)).not.toContain(PAST);
      expect(figures(host, ENTRY)).toEqual(ending);
    }
    expect(await turnYear(on(host))).toContain('Đã sang năm 2023');
    expect(figures(host, PAST).map(([figure]) => figure)).toEqual(['64', '71,5']);
    expect(figures(host, ENTRY).map(([figure]) => figure)).toEqual(['', '']);
  });

  test('[SANG-4] the version of after a turn that was undone is the new year again', async () => {
    const host = await turned.fork();
    expect(await undoTurn(on(host))).not.toContain(RENAMED);
    await host.as(OWNER).restoreVersion(atBeginning);
    for (let run = 0; run < 2; run++) {
      expect(await setUp(on(host))).not.toContain(RENAMED);
      expect(figures(host, PAST).map(([figure]) => figure)).toEqual(['64', '71,5']);
      expect(figures(host, ENTRY).map(([figure]) => figure)).toEqual(['', '']);
    }
  });

  test("[SANG-4] without the row of the new year's round nothing is judged by the old one's, and no mail goes", async () => {
    const host = await used.fork();
    const entry = host.sheet(ENTRY).values();
    const row = Number(cellOf(host, ROUNDS, 'Năm 2023', 'Năm', 'Tên đợt').replace(/\D/g, ''));
    await host.as(OWNER).deleteRows(ROUNDS, row, 1);
    await host.as(OWNER).answer(null).menu(MENU, SET_UP);
    expect(lastText(host)).toContain(HELD);
    expect(
      host
        .sheet(ENTRY)
        .values()
        .map((cells) => cells.slice(0, 6)),
    ).toEqual(entry.map((cells) => cells.slice(0, 6)));
    expect(await sendMails(on(host))).toContain(HELD);
    await host.as(OWNER).answer(true, true).menu(MENU, 'Sổ', 'Khôi phục số đã nhập');
    await setUp(on(host));
    await host.custom.settle();
    expect(figures(host, ENTRY)).toEqual(beginning);
    expect(
      host
        .sheet(ENTRY)
        .values()
        .map(([code]) => code),
    ).toEqual(entry.map(([code]) => code));
    expect(host.mails()).toEqual(used.mails());
  });

  test('[SANG-2] the giving back names a tab of the old year that is gone, before it says that nothing is', async () => {
    const host = await used.fork();
    await host.as(OWNER).deleteSheet(PAST);
    await host.as(OWNER).answer(true).menu(MENU, 'Sổ', 'Khôi phục số đã nhập');
    expect(lastText(host)).toContain(`Trang "${PAST}": Chưa có trang này`);
  });
});
