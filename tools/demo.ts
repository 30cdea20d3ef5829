// `npm run demo`: the main job on the built bundle in the offline host, from an empty spreadsheet to workbook and mails.

import { join, relative, resolve } from 'node:path';
import { openHost } from '../host/open-host.js';
import { enterDirectory, enterResults, enterSettings } from './demo/entering.js';
import { enterInvented } from './demo/invented.js';
import { demoOptions } from './demo/options.js';
import { clearDemoFiles } from './demo/out-folder.js';
import { demoReport, dialogLines } from './demo/report.js';
import { worseAnswers } from './demo/worse-answers.js';
import { projectRoot } from './project-root.js';

const OWNER = 'dau-moi@langson.example';
const MENU = 'Sổ kế hoạch';

const options = demoOptions(process.argv.slice(2));
if (!options.ok) {
  (options.isHelp ? console.log : console.error)(options.message);
  process.exit(options.isHelp ? 0 : 1);
}
const { date, invented } = options;
const out = resolve(options.out);
const say = (text: string) => console.log(text);

say(`Mở bảng tính trống trong máy chủ giả lập, lúc 08 giờ 00 ngày ${date}.`);
const host = await openHost({
  dist: join(projectRoot, 'dist'),
  now: `${date}T08:00:00+07:00`,
  owner: OWNER,
  unknowns: worseAnswers,
});
const coordinator = host.as(OWNER);
await coordinator.open();

say('1. Tạo, cập nhật trang kế hoạch');
coordinator.answer(true);
await coordinator.menu(MENU, 'Tạo, cập nhật trang kế hoạch');
say(
  `   ${host.sheets().length} trang: ${host
    .sheets()
    .map((sheet) => sheet.name)
    .join(', ')}`,
);

say('2. Ghi danh bạ, thiết lập và số liệu đã báo cáo');
const files = join(projectRoot, 'host/demo');
say(`   ${await enterDirectory(host, coordinator, files)} địa chỉ thư (đuôi .example)`);
say(`   ${await enterSettings(host, coordinator, files, invented)} mục thiết lập`);
for (const line of await enterResults(host, coordinator, join(projectRoot, 'templates'))) say(`   ${line}`);
if (invented) say(`   ${await enterInvented(host, coordinator)} dòng số liệu GIẢ ĐỊNH`);
coordinator.answer(true);
await coordinator.menu(MENU, 'Tạo, cập nhật trang kế hoạch');
await host.custom.settle();

say('3. Xem trước thư, rồi gửi');
await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
coordinator.answer(true, true);
await coordinator.menu(MENU, 'Đôn đốc', 'Gửi thư');
say(`   Đã gửi ${host.mails().length} thư`);
if (host.mails().length === 0) for (const line of dialogLines(host)) say(`   ${line}`);

say('4. Ghi tệp');
clearDemoFiles(out);
await host.custom.settle();
await host.writeXlsx(join(out, 'so-ke-hoach.xlsx'));
await host.writeMails(join(out, 'mail'));
await host.writePages(join(out, 'trang'));
for (const line of demoReport(host)) say(line);
say(`Sổ: ${relative(process.cwd(), join(out, 'so-ke-hoach.xlsx'))}`);
say(
  `Thư: ${relative(process.cwd(), join(out, 'mail'))}/*.eml · Hộp thoại: ${relative(process.cwd(), join(out, 'trang'))}/*.html`,
);
