// The demo's work, in a thread of its own: from an empty spreadsheet to workbook, mails and pages.

import { join, relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openHost } from '../../host/open-host.js';
import { projectRoot } from '../project-root.js';
import { enterDirectory, enterResults, enterSettings } from './entering.js';
import { enterInvented } from './invented.js';
import { beginOut, finishOut, outRefusal } from './out-folder.js';
import { demoReport, dialogLines } from './report.js';
import { worseAnswers } from './worse-answers.js';

/** What the command line asks for; `out` is absolute. */
export interface DemoTask {
  readonly date: string;
  readonly out: string;
  readonly invented: boolean;
}

const OWNER = 'dau-moi@langson.example';
const MENU = 'Sổ kế hoạch';
const SET_UP = 'Tạo, cập nhật trang kế hoạch';

async function runDemo({ date, out, invented }: DemoTask, say: (text: string) => void): Promise<void> {
  const year = Number(date.slice(0, 4));
  say(`Mở bảng tính trống trong máy chủ giả lập, lúc 08 giờ 00 ngày ${date}.`);
  const host = await openHost({
    dist: join(projectRoot, 'dist'),
    now: `${date}T08:00:00+07:00`,
    owner: OWNER,
    unknowns: worseAnswers,
  });
  const coordinator = host.as(OWNER);
  await coordinator.open();

  say(`1. ${SET_UP}`);
  coordinator.answer(true);
  await coordinator.menu(MENU, SET_UP);
  const tabs = host.sheets().map((sheet) => sheet.name);
  say(`   ${tabs.length} trang: ${tabs.join(', ')}`);

  say('2. Ghi danh bạ, thiết lập và số liệu đã báo cáo');
  const files = join(projectRoot, 'host/demo');
  say(`   ${await enterDirectory(host, coordinator, files, year)} địa chỉ thư (đuôi .example)`);
  say(`   ${await enterSettings(host, coordinator, files, invented)} mục thiết lập`);
  for (const line of await enterResults(host, coordinator, join(projectRoot, 'templates'), year)) say(`   ${line}`);
  if (invented) say(`   ${await enterInvented(host, coordinator, date)} dòng số liệu GIẢ ĐỊNH`);
  say('   Cập nhật các trang, tính lại');
  coordinator.answer(true);
  await coordinator.menu(MENU, SET_UP);
  await host.custom.settle();

  say('3. Xem trước thư, rồi gửi');
  await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
  coordinator.answer(true, true);
  await coordinator.menu(MENU, 'Đôn đốc', 'Gửi thư');
  say(`   Đã gửi ${host.mails().length} thư`);
  if (host.mails().length === 0) for (const line of dialogLines(host)) say(`   ${line}`);

  say('4. Ghi tệp');
  const refused = outRefusal(out);
  if (refused !== null) throw new Error(refused);
  await host.custom.settle();
  beginOut(out);
  await host.writeXlsx(join(out, 'so-ke-hoach.xlsx'));
  await host.writeMails(join(out, 'mail'));
  await host.writePages(join(out, 'trang'));
  finishOut(out);
  say('Kết luận trên trang Tổng hợp:');
  for (const line of demoReport(host)) say(line);
  const from = (name: string) => relative(process.cwd(), join(out, name));
  say(`Sổ: ${from('so-ke-hoach.xlsx')}`);
  say(`Thư: ${from('mail')}/*.eml · Hộp thoại: ${from('trang')}/*.html`);
}

await runDemo(workerData as DemoTask, (text) => parentPort?.postMessage(text));
