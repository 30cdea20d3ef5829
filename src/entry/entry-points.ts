// The table of entry points: globals, their JSDoc, the menu and the function reference all come from here.

import { assignReportsAsked } from '../application/assign-reports.js';
import { showCheck } from '../application/checking/check-book.js';
import { closeYearAsked } from '../application/close-year.js';
import { handOverAsked } from '../application/hand-over.js';
import { correctAsked, recordReportAsked } from '../application/history/add-to-closing.js';
import { closeRoundAsked } from '../application/history/close-round.js';
import { endRoundAsked } from '../application/history/end-round.js';
import { renewSeries } from '../application/history/renew-series.js';
import { showRowHistory } from '../application/history/show-row-history.js';
import { viewClosingAsked } from '../application/history/view-closing.js';
import { openRoundAsked } from '../application/open-round.js';
import { hourlyFunction, hourlyRun } from '../application/reminding/hourly-run.js';
import { previewReminders, sendRemindersAsked } from '../application/reminding/reminder-actions.js';
import { showCallList, showGroupMessage, showRehearsal } from '../application/reminding/reminder-pages.js';
import { switchOffAsked, switchOnAsked } from '../application/reminding/switch-automation.js';

import { giveBack, makeSheets, showGuide } from '../application/sheet-actions.js';
import { turnYearAsked } from '../application/turn-year.js';
import { undoTurnAsked } from '../application/undo-turn.js';
import { livePorts } from '../platform/apps-script/ports.js';
import { menuWords } from '../text/menu-words.js';
import { builtInBook } from './book.js';
import type { EntryPoint, MenuItem } from './entry-point.js';
import { letterBlock } from './letter-block.js';
import { addMenu } from './menu.js';
import { planBlock } from './plan-block.js';
import { attainmentOf, explanationOf, paceAt, phraseWords, shortfallOf, verdictOf } from './scalar-functions.js';

const actual = { name: 'thuc_hien', type: 'any', help: 'Số thực hiện: một ô hoặc một vùng.' };
const target = { name: 'muc_tieu', type: 'any', help: 'Mục tiêu: số, hoặc chữ của văn bản ("trên 50", "65 - 70").' };
const kind = { name: 'loai_so', type: 'string', help: '"đến kỳ" (mặc định), "ước" hoặc "chính thức".' };

const dayParameters = [
  actual,
  target,
  { name: 'nam_dich', type: 'number', help: 'Năm phải đạt; để trống: năm của ngày tính.' },
  { name: 'ngay_tinh', type: 'Date', help: 'Ô ghi ngày của số liệu.' },
  {
    name: 'nam_goc',
    type: 'number',
    help: 'Số của năm gốc (cuối năm trước), cùng đơn vị với mục tiêu, hoặc năm gốc như "năm 2021" (coi như bằng 0 ở cuối năm đó), từ đó tăng đều; để trống: so với mục tiêu.',
  },
  kind,
];

const yearlyParameters = [
  { name: 'khoa_dot', type: 'any[][]', help: 'Dòng khóa ẩn của trang Đợt báo cáo.' },
  { name: 'dot_nam', type: 'any[][]', help: 'Dòng của đợt hằng năm ở trang Đợt báo cáo.' },
];

const menu = (name: string, item: MenuItem, run: () => void): EntryPoint => ({
  name,
  kind: 'menu',
  help: item.word,
  item,
  parameters: [],
  returns: 'void',
  examples: [],
  run,
});

const inMenu = (word: string): MenuItem => ({ word, submenu: null });
const inBook = (word: string): MenuItem => ({ word, submenu: menuWords.book });
const inRounds = (word: string): MenuItem => ({ word, submenu: menuWords.rounds });
const inReminders = (word: string): MenuItem => ({ word, submenu: menuWords.reminders });

/** The menu shows its actions in the order in which they stand here. */
export const entryPoints: readonly EntryPoint[] = [
  {
    name: 'TY_LE_DAT',
    kind: 'custom',
    help: 'So với mục tiêu, tính bằng phần trăm; không làm tròn, không chặn trên.',
    parameters: [actual, target],
    returns: 'number|string',
    examples: [
      { formula: '=TY_LE_DAT("72";80)', result: '90' },
      { formula: '=TY_LE_DAT("";80)', result: '' },
    ],
    run: ([first, second]) => attainmentOf(first, second),
  },
  {
    name: 'DANH_GIA_MUC_TIEU',
    kind: 'custom',
    help: 'Đánh giá một số theo mục tiêu, bằng chữ dùng trong sổ.',
    parameters: [actual, target, kind],
    returns: 'string',
    examples: [
      { formula: '=DANH_GIA_MUC_TIEU("72,77";"80%")', result: 'Chưa đạt' },
      { formula: '=DANH_GIA_MUC_TIEU("81";80;"ước")', result: 'Dự kiến vượt' },
      { formula: '=DANH_GIA_MUC_TIEU("66";"65 - 70";"chính thức")', result: 'Đạt' },
    ],
    run: ([first, second, third]) => verdictOf(first, second, third),
  },
  {
    name: 'TIEN_DO',
    kind: 'custom',
    help: 'Tiến độ của một số tại một ngày, bằng chữ và ký hiệu dùng trong sổ.',
    parameters: dayParameters,
    returns: 'string',
    examples: [{ formula: '=TIEN_DO("72,77";80;2022;"08/8/2022";"";"")', result: '▲ Chậm tiến độ' }],
    run: (args) => paceAt(...args),
  },
  {
    name: 'DIEN_GIAI',
    kind: 'custom',
    help: 'Câu giải thích đánh giá và tiến độ của một số, như cột Diễn giải của sổ.',
    parameters: dayParameters,
    returns: 'string',
    examples: [
      {
        formula: '=DIEN_GIAI("72,77";80;2022;"08/8/2022";"";"")',
        result:
          'Thực hiện 72,77, tính đến 08/8/2022; mục tiêu 80. Chưa đạt: bằng 90,96% mục tiêu, còn thiếu 7,23. Chậm tiến độ: dưới 95% mục tiêu nhưng đã từ 80% mục tiêu trở lên; không có số năm trước nên so thẳng với mục tiêu.',
      },
    ],
    run: (args) => explanationOf(...args),
  },
  {
    name: 'CON_THIEU',
    kind: 'custom',
    help: 'Phần còn thiếu để đạt mục tiêu, theo đơn vị của mục tiêu; đã đạt thì bằng 0.',
    parameters: [actual, target],
    returns: 'number|string',
    examples: [
      { formula: '=CON_THIEU("72";80)', result: '8' },
      { formula: '=CON_THIEU("85";80)', result: '0' },
    ],
    run: ([first, second]) => shortfallOf(first, second),
  },
  {
    name: 'DOC_CHI_TIEU',
    kind: 'custom',
    help: 'Sổ hiểu câu chữ của một mục tiêu thế nào; không chắc thì hỏi lại, không đoán.',
    parameters: [{ name: 'cau_chu', type: 'any', help: 'Câu chữ của văn bản: một ô hoặc một vùng.' }],
    returns: 'string',
    examples: [{ formula: '=DOC_CHI_TIEU("trên 50%")', result: 'trên 50%' }],
    run: ([phrase]) => phraseWords(phrase),
  },
  {
    name: 'DANH_GIA',
    kind: 'custom',
    help: 'Kết quả của cả một bảng của kế hoạch; sổ đặt ở trang Tính toán, mỗi bảng một lần.',
    parameters: [
      { name: 'bang', type: 'string', help: 'Mã kế hoạch và mã bảng, ví dụ kh92-2022/muc-tieu.' },
      { name: 'thiet_lap', type: 'any[][]', help: 'Toàn bộ trang Thiết lập.' },
      ...yearlyParameters,
      { name: 'danh_ba', type: 'any[][]', help: 'Toàn bộ trang Danh bạ.' },
      { name: 'da_luu', type: 'any[][]', help: 'Phần ghi nhớ của trang Bản lưu.' },
      { name: 'da_nhap', type: 'any[][]', help: 'Các vùng của trang Nhập số liệu hoặc Nhập nhiệm vụ.', rest: true },
    ],
    returns: 'string[][]',
    examples: [],
    run: ([table, settings, heads, yearly, directory, saved, ...parts]) =>
      planBlock(table, settings, heads, yearly, directory, saved, parts),
  },
  {
    name: 'DOC_BAO_CAO',
    kind: 'custom',
    help: 'Báo cáo bằng văn bản của từng đơn vị: có từ ngày nào, được gia hạn đến ngày nào; sổ đặt ở trang Tính toán, một lần.',
    parameters: [
      { name: 'thiet_lap', type: 'any[][]', help: 'Toàn bộ trang Thiết lập.' },
      ...yearlyParameters,
      { name: 'danh_ba', type: 'any[][]', help: 'Toàn bộ trang Danh bạ.' },
      { name: 'don_vi', type: 'any[][]', help: 'Mã các đơn vị.' },
      {
        name: 'theo_doi',
        type: 'any[][]',
        help: 'Các cột khóa, số, ngày, người ký, ngày nhận, gia hạn của trang Theo dõi báo cáo.',
        rest: true,
      },
    ],
    returns: 'number[][]',
    examples: [],
    run: ([settings, heads, yearly, directory, agencies, ...columns]) =>
      letterBlock(settings, heads, yearly, directory, agencies, columns),
  },
  {
    name: 'onOpen',
    kind: 'simple',
    help: 'Đặt trình đơn khi mở sổ.',
    parameters: [],
    returns: 'void',
    examples: [],
    run: () => addMenu(entryPoints),
  },
  menu('makeSheets', inMenu(menuWords.setUp), () => makeSheets(livePorts(), builtInBook())),
  menu('openRound', inRounds(menuWords.openRound), () => openRoundAsked(livePorts(), builtInBook())),
  menu('closeFigures', inRounds(menuWords.closeFigures), () => closeRoundAsked(livePorts(), builtInBook())),
  menu('viewClosing', inRounds(menuWords.viewClosing), () => viewClosingAsked(livePorts(), builtInBook())),
  menu('recordReport', inRounds(menuWords.signedReport), () => recordReportAsked(livePorts(), builtInBook())),
  menu('correctClosing', inRounds(menuWords.correct), () => correctAsked(livePorts(), builtInBook())),
  menu('endRound', inRounds(menuWords.endRound), () => endRoundAsked(livePorts(), builtInBook())),
  menu('turnYear', inRounds(menuWords.turnYear), () => turnYearAsked(livePorts(), builtInBook())),
  menu('undoTurn', inRounds(menuWords.undoTurn), () => undoTurnAsked(livePorts(), builtInBook())),
  menu('closeYear', inRounds(menuWords.closeYear), () => closeYearAsked(livePorts(), builtInBook())),
  menu('previewReminders', inReminders(menuWords.preview), () => previewReminders(livePorts(), builtInBook())),
  menu('sendReminders', inReminders(menuWords.send), () => sendRemindersAsked(livePorts(), builtInBook())),
  menu('assignReports', inReminders(menuWords.assignReports), () => assignReportsAsked(livePorts(), builtInBook())),
  menu('showCallList', inReminders(menuWords.callList), () => showCallList(livePorts(), builtInBook())),
  menu('showGroupMessage', inReminders(menuWords.groupMessage), () => showGroupMessage(livePorts(), builtInBook())),
  menu('rehearseReminders', inReminders(menuWords.rehearse), () => showRehearsal(livePorts(), builtInBook())),
  menu('switchRemindersOn', inReminders(menuWords.switchOn), () => switchOnAsked(livePorts(), builtInBook())),
  menu('switchRemindersOff', inReminders(menuWords.switchOff), () => switchOffAsked(livePorts(), builtInBook())),
  {
    name: hourlyFunction,
    kind: 'time',
    help: 'Lần chạy đôn đốc tự động mỗi giờ; do Google gọi.',
    parameters: [{ name: 'su_kien', type: 'Object', help: 'Sự kiện của Google, có mã của lịch chạy.' }],
    returns: 'void',
    examples: [],
    run: ([event]) => hourlyRun(livePorts(), builtInBook(), triggerIdOf(event), renewSeries),
  },
  menu('checkBook', inBook(menuWords.check), () => showCheck(livePorts(), builtInBook())),
  menu('showRowHistory', inBook(menuWords.rowHistory), () => showRowHistory(livePorts(), builtInBook())),
  menu('restoreTyped', inBook(menuWords.restore), () => giveBack(livePorts(), builtInBook())),
  menu('handOver', inBook(menuWords.handOver), () => handOverAsked(livePorts(), builtInBook())),
  menu('showGuide', inMenu(menuWords.guide), () => showGuide(livePorts())),
];

/** The id of the trigger that fired; empty for a call that no trigger made. */
function triggerIdOf(event: unknown): string {
  const id = typeof event === 'object' && event !== null && 'triggerUid' in event ? event.triggerUid : '';
  return typeof id === 'string' ? id : '';
}
