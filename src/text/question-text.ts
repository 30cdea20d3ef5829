// `Cần xem lại`: one short question per row, answered by correcting the cell or by `Đã kiểm tra`.

import { comparators } from '../domain/book/comparator.js';
import type { Target } from '../domain/book/plan.js';
import { yesOrNoUnit } from '../domain/book/unit-target.js';
import type { FigureQuestion, FigureQuestionCode } from '../domain/judging/figure-question.js';
import type { Judgement } from '../domain/judging/verdict-terms.js';
import { officialDate } from './date-words.js';
import { checkedWord, nextTick } from './entry-words.js';
import { formatNumber, numbersApart } from './number-text.js';
import { quotedCell } from './sheet-error.js';

/** The gravest question about the row; empty where there is none. */
export function reviewQuestion(judgement: Judgement): string {
  const [first, ...others] = judgement.questions;
  if (first === undefined) return '';
  const words = askedText(first, judgement.target);
  // The tick beside the gravest question was given for other figures: said, or it would look like an answer.
  const changed = others.find(({ code }) => code === CHANGED || code === 'checked-unreadable');
  return changed === undefined ? words : `${words} ${questionText(changed)}`;
}

/** The sentence of a question about a row with this target. */
export function askedText(problem: FigureQuestion, target: Target): string {
  const { unit, value } = target;
  const row = { wanted: wantedFigure(target), goalUnit: unit, ...(value === null ? {} : { goal: value }) };
  return questionText({ ...problem, params: { ...problem.params, ...row } });
}

/** The sentence of one question about a typed figure. */
export function questionText(problem: FigureQuestion): string {
  const { params = {} } = problem;
  const words: Words = {
    raw: params,
    text: (key) => String(params[key] ?? ''),
    number: (key, decimals = 2) => {
      const value = params[key];
      return typeof value === 'number' ? formatNumber(value, decimals) : String(value ?? '');
    },
    date: (key) => officialDate(String(params[key] ?? '')),
    column: COLUMNS[String(params.column ?? '')] ?? 'ô này',
  };
  return numbersApart(() => SENTENCES[problem.code](words));
}

const CHANGED = 'changed-after-check';

interface Words {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly text: (key: string) => string;
  readonly number: (key: string, decimals?: number) => string;
  readonly date: (key: string) => string;
  readonly column: string;
}

const COLUMNS: Readonly<Record<string, string>> = {
  actual: 'cột Thực hiện đến kỳ báo cáo',
  estimate: 'cột Ước thực hiện cả năm',
  numerator: 'cột Tử số',
  denominator: 'cột Mẫu số',
  asOf: 'cột Số liệu tính đến ngày',
  special: 'cột Trường hợp khác',
  priorYear: 'cột Năm trước',
  adjustedTarget: 'cột Mục tiêu điều chỉnh',
  assignedTarget: 'cột Chỉ tiêu giao riêng',
  notDone: 'cột Không thực hiện',
  checked: 'cột Đã kiểm tra',
  supplier: 'cột Đơn vị cung cấp số liệu',
  method: 'cột Cách lấy số liệu',
  agencyTyped: 'cột Cơ quan thực hiện',
  selfAssessment: 'cột Cơ quan chủ trì tự đánh giá',
  evidence: 'cột Minh chứng',
  deliverable: 'cột Sản phẩm',
  difficulties: 'cột Khó khăn, vướng mắc, nguyên nhân',
  proposals: 'cột Đề xuất, kiến nghị',
  source: 'cột Nguồn',
  basis: 'cột Căn cứ',
};

/** Decimals enough to tell apart the two readings a person has to choose from. */
const EXACT = 10;

const WANTED_NUMBER = 'nhập số, ví dụ 72,77';

/** What to type in place of a figure that cannot be read, by what the row asks for. */
export function wantedFigure({ comparator, unit }: Pick<Target, 'comparator' | 'unit'>): string {
  switch (comparators[comparator].result) {
    case 'rank':
      return 'nhập thứ hạng, ví dụ 5 hoặc 5/63';
    case 'grade':
      return 'nhập xếp loại, ví dụ A';
    case 'level':
      return 'nhập mức độ, ví dụ 3';
    case 'deliverable':
      return unit === yesOrNoUnit ? 'ghi “Có” hoặc “Chưa”' : 'ghi “Đã hoàn thành” hoặc “Chưa hoàn thành”';
    case 'number':
      return WANTED_NUMBER;
  }
}

const SENTENCES: Readonly<Record<FigureQuestionCode, (words: Words) => string>> = {
  unreadable: (w) =>
    `Không đọc được ${quotedCell(w.text('text'))} ở ${w.column}: đề nghị ${w.text('wanted') || WANTED_NUMBER}.`,
  'part-unreadable': (w) => `Không đọc được ${quotedCell(w.text('text'))} ở ${w.column}: đề nghị nhập số.`,
  'share-or-percent': (w) =>
    `${w.number('percent')}% hay ${w.number('typed')}%? Đề nghị nhập ${w.number('percent', EXACT)} hoặc ${w.number('typed')}%.`,
  'thousands-or-decimal': (w) => whichReading(w),
  dash: (w) =>
    `Dấu “-” ở ${w.column} là 0, không phát sinh hay chưa có số liệu? Đề nghị nhập số hoặc chọn ở cột Trường hợp khác.`,
  'word-no': (w) =>
    `${quotedCell(w.text('text'))} là 0, không phát sinh hay không áp dụng? Đề nghị nhập số hoặc chọn ở cột Trường hợp khác.`,
  'word-not-yet': () => 'Chưa có số: đề nghị chọn “Chưa có số liệu” ở cột Trường hợp khác và ghi ngày dự kiến có.',
  fraction: (w) =>
    w.raw.goalUnit !== undefined && w.raw.goalUnit !== '%'
      ? `${quotedCell(w.text('text'))} là phép chia, ngày hay hai số? Đề nghị nhập một số.`
      : `${quotedCell(w.text('text'))}: đề nghị nhập ${w.text('numerator')} vào cột Tử số, ${w.text('denominator')} vào cột Mẫu số.`,
  'date-in-figure': (w) => `Ở ${w.column} là ngày, không phải số: đề nghị nhập lại số.`,
  'unit-differs': (w) =>
    `Số kèm chữ ${quotedCell(w.text('suffix'))}${inUnit(w)}: đề nghị đổi về ĐVT của dòng và chỉ nhập số.`,
  'range-reversed': (w) => `${quotedCell(w.text('text'))}: số trước lớn hơn số sau. Đề nghị nhập lại.`,
  'range-or-date': (w) =>
    `${quotedCell(w.text('text'))} là khoảng hay ngày? Đề nghị nhập một số; nếu là khoảng thì ghi “từ ${w.number('low')} đến ${w.number('high')}”.`,
  'range-straddles': () => 'Khoảng đã nhập có phần đạt, có phần chưa đạt mục tiêu: đề nghị nhập một số.',
  'figure-with-special': (w) => `Đã có số nhưng lại ghi ${quotedCell(w.text('text'))}: đề nghị giữ một trong hai.`,
  'province-figure-unused': (w) =>
    `${quotedCell(w.text('text'))} ở ${w.column} của dòng chung không được tính, vì số liệu lấy từ từng đơn vị: đề nghị chuyển vào dòng của đơn vị rồi xóa ở đây.`,
  'special-unreadable': (w) =>
    `Không có ${quotedCell(w.text('text'))} trong danh sách của cột Trường hợp khác: đề nghị chọn lại.`,
  'zero-denominator': () => 'Mẫu số bằng 0: đề nghị kiểm tra; nếu không phát sinh thì chọn ở cột Trường hợp khác.',
  'numerator-missing': () => 'Có mẫu số nhưng thiếu tử số: đề nghị nhập tử số.',
  'denominator-missing': () => 'Có tử số nhưng thiếu mẫu số: đề nghị nhập mẫu số.',
  'part-missing': (w) => `Đề nghị nhập đủ ${w.column} hoặc để trống cả tử số và mẫu số.`,
  'parts-without-percent': () => 'ĐVT của dòng không phải %: đề nghị nhập số thực hiện, không chỉ tử số và mẫu số.',
  'numerator-above-denominator': (w) =>
    `Tử số ${w.number('numerator')} lớn hơn mẫu số ${w.number('denominator')}: đề nghị kiểm tra.`,
  'negative-part': () => 'Tử số, mẫu số không được âm: đề nghị nhập lại.',
  'ratio-differs': (w) =>
    `Nhập ${w.number('typed')}% nhưng ${w.number('numerator')}/${w.number('denominator')} bằng ${w.number('percent')}%: số nào đúng?`,
  'above-hundred': (w) => `${w.number('typed')}% vượt quá 100% của một tỷ lệ: đề nghị kiểm tra.`,
  'negative-figure': (w) =>
    `Số âm ${w.number('typed')} ở ${w.column}: đề nghị kiểm tra, đúng là âm thì chọn “${checkedWord}”.`,
  'negative-impossible': (w) => `Số âm ${w.number('typed')} ở ${w.column}: số này không thể âm, đề nghị nhập lại.`,
  'far-above-last-year': (w) =>
    `${w.number('value')} gấp ${w.number('times', 1)} lần năm trước (${w.number('measure')}): đúng ĐVT và dấu phẩy chưa?`,
  'far-below-last-year': (w) =>
    `Năm trước (${w.number('measure')}) gấp ${w.number('times', 1)} lần ${w.number('value')}: đúng ĐVT và dấu phẩy chưa?`,
  'far-above-target': (w) =>
    `${w.number('value')} gấp ${w.number('times', 1)} lần mục tiêu (${w.number('measure')}): đúng ĐVT và dấu phẩy chưa?`,
  'rank-above-places': (w) =>
    `Hạng ${w.number('place')} lớn hơn số nơi được xếp hạng (${w.number('of')}): đề nghị kiểm tra.`,
  'decision-unreadable': () => 'Có điều đầu mối ghi chưa đọc được: đầu mối xem lại.',
  'places-differ': (w) =>
    `Hạng này xếp trong ${w.number('places')} nơi, mục tiêu đặt trong ${w.number('planned')} nơi nên không so được: đầu mối xem lại mục tiêu.`,
  'result-above-estimate': (w) =>
    `Đã thực hiện ${w.number('soFar')} nhưng ước cả năm ${w.number('value')}: số nào đúng, hay kết quả đang giảm?`,
  'figure-too-old': (w) =>
    `Số liệu tính đến ${w.date('date')}, cách ngày chốt ${w.date('cutOff')} quá 45 ngày: đề nghị cập nhật số mới.`,
  'official-wanted': (w) =>
    `Đã hết năm ${w.text('year')}, số đang có là tạm tính: đề nghị nhập số chính thức, ghi tính đến 31/12/${w.text('year')}.`,
  'estimate-below-result': (w) =>
    `Ước cả năm ${w.number('value')} thấp hơn số đã thực hiện ${w.number('soFar')}: số nào đúng?`,
  'cumulative-fell': (w) =>
    `Số cộng dồn ${w.number('value')} thấp hơn số đã báo ${w.number('earlier')}${onDay(w)}: đề nghị kiểm tra.`,
  [CHANGED]: (w) => `Số đã đổi sau khi chọn “${w.text('word')}”: số mới đúng thì chọn “${nextTick(w.text('word'))}”.`,
  'same-as-last-year': (w) => `${w.number('value')} trùng đúng số năm trước: có phải số mới không?`,
  'same-as-target': (w) => `${w.number('value')} trùng đúng mục tiêu: có phải số thực tế không?`,
  'prior-year-missing': () => 'Mục tiêu so với năm trước nhưng chưa có số năm trước: đầu mối bổ sung ở cột Năm trước.',
  'target-without-number': () => 'Mục tiêu không có số để so: đầu mối kiểm tra lại mục tiêu.',
  'prior-year-zero': () => 'Số năm trước bằng 0 nên không tính được số lần: đầu mối xem lại cột Năm trước.',
  'prior-year-unreadable': (w) =>
    w.raw.percent === undefined
      ? `Không đọc được ${quotedCell(w.text('text'))} ở cột Năm trước: đầu mối nhập lại một số.`
      : `Năm trước ${w.number('percent')}% hay ${w.number('typed')}%? Đầu mối nhập lại ở cột Năm trước.`,
  'as-of-unreadable': (w) => `Không đọc được ngày ${quotedCell(w.text('text'))}: đề nghị nhập như 31/10/2022.`,
  'as-of-ahead': (w) =>
    `Số liệu tính đến ${w.date('date')} là ngày chưa tới: số ước thì nhập ở cột Ước thực hiện cả năm.`,
  'as-of-other-year': (w) => `Số liệu tính đến ${w.date('date')} là của năm khác: đề nghị kiểm tra ngày.`,
  'final-before-year-end': (w) =>
    `Ngày ${w.date('date')} chưa hết năm ${w.text('year')} nên chưa có số chính thức của năm ấy: đề nghị ghi ngày cuối năm của số liệu (31/12/${Number(w.text('year')) - 1} hoặc 31/12/${w.text('year')}), hoặc loại số “đến kỳ”.`,
  'as-of-missing': (w) => `Đợt báo cáo cần số liệu từ ngày ${w.date('since')}: đề nghị ghi ngày của số liệu.`,
  'as-of-too-old': (w) =>
    `Số liệu tính đến ${w.date('date')}, đợt báo cáo cần số liệu từ ngày ${w.date('since')}: đề nghị cập nhật.`,
  'expected-date-missing': () => 'Chưa ghi rõ ngày dự kiến có số liệu: đề nghị ghi ở cột Số liệu tính đến ngày.',
  'expected-date-passed': (w) => `Đã qua ngày dự kiến có số liệu (${w.date('date')}): đề nghị cập nhật.`,
  'adjusted-without-basis': () =>
    'Mục tiêu điều chỉnh chưa có căn cứ nên chưa áp dụng: đầu mối ghi số, ngày văn bản ở cột Căn cứ.',
  'adjusted-unreadable': (w) =>
    `Mục tiêu điều chỉnh ${quotedCell(w.text('text'))} không dùng được nên chưa đánh giá: đầu mối nhập lại số.`,
  'assigned-unreadable': (w) =>
    `Chỉ tiêu giao riêng ${quotedCell(w.text('text'))} không dùng được nên chưa đánh giá: đầu mối nhập lại, ví dụ 95.`,
  'target-zero': (w) =>
    `${capitalised(w.column)} ghi ${quotedCell(w.text('text'))}: ít nhất hay nhiều nhất? Đầu mối ghi rõ, ví dụ “không quá 0”. Trong khi chờ thì chưa đánh giá.`,
  'not-done-unreadable': (w) => `${listed(w)} Trong khi chờ thì chưa đánh giá.`,
  'checked-unreadable': (w) => listed(w),
  'supplier-unreadable': (w) =>
    `${capitalised(w.column)} ghi ${quotedCell(w.text('text'))}, không phải tên đơn vị trong Danh bạ: đầu mối chọn lại. Trong khi chờ, dòng ở nguyên chỗ và không ai được nhắc.`,
  'method-unreadable': (w) =>
    `${capitalised(w.column)} không có lựa chọn ${quotedCell(w.text('text'))}: đầu mối chọn lại. Trong khi chờ, dòng ở nguyên chỗ và không ai được nhắc.`,
  'supplier-group-open': (w) =>
    `${capitalised(w.column)} ghi nhóm ${quotedCell(w.text('text'))}, danh sách của nhóm chưa xác nhận nên dòng chưa giao cho ai: đầu mối ghi “Đã xác nhận” ở dòng của nhóm, trang Danh bạ, hoặc chọn một đơn vị.`,
  'supplier-group-single': (w) =>
    `${capitalised(w.column)} ghi nhóm ${quotedCell(w.text('text'))}, nhưng Cách lấy số liệu không chia theo đơn vị nên dòng chưa giao cho ai: đầu mối chọn lại một trong hai.`,
  'self-assessment-unreadable': (w) => listed(w),
  'text-old-encoding': (w) =>
    `Chữ ở ${w.column} gõ bằng bảng mã ${w.text('encoding')}, có phải ${quotedCell(w.text('meant'))} không: đề nghị gõ lại bằng Unicode.`,
  'text-too-long': (w) =>
    `Chữ ở ${w.column} dài ${w.number('length')} ký tự: đề nghị ghi phần chính, phần còn lại gửi kèm báo cáo.`,
  'not-done-without-basis': () => 'Không thực hiện nhưng chưa có căn cứ nên vẫn đánh giá: đầu mối ghi ở cột Căn cứ.',
};

/** A word that is not of the closed list of its column. */
function listed(words: Words): string {
  return `${capitalised(words.column)} không có lựa chọn ${quotedCell(words.text('text'))}: để trống hoặc chọn “${words.text('words')}”.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inUnit(words: Words): string {
  const unit = words.text('unit');
  return unit === '' ? '' : `, ĐVT của dòng là ${unit}`;
}

function onDay(words: Words): string {
  return words.text('date') === '' ? '' : ` (${words.date('date')})`;
}

function digitsOnly(shown: string): string {
  return shown.replace(/\./g, '');
}

/** A reading this many times the target, or that many times smaller, is none that the office can mean. */
const TIMES_GOAL = 100;

/** Units of what is measured rather than counted: only there a figure has decimals. */
const MEASURED = /^$|đồng|giờ|km|tấn|điểm|lần|\//iu;

/** The readings of `1.234` that make sense in the row, each as it can be typed without being asked about again. */
function whichReading(w: Words): string {
  const unit = w.text('goalUnit');
  const isPart = w.raw.column === 'numerator' || w.raw.column === 'denominator';
  const isPercent = unit === '%' && !isPart;
  const readings = isPercent ? ['decimal'] : isPart || !MEASURED.test(unit) ? ['thousands'] : likely(w.raw);
  const shown = readings.map((key) => `${w.number(key, EXACT)}${isPercent ? '%' : ''}`);
  // Behind a comma three digits are decimals in a row of percent; elsewhere they would be asked about again.
  const decimal = w.number('decimal', isPercent ? EXACT : 2);
  const typed = readings.map((key) => (key === 'decimal' ? decimal : digitsOnly(w.number(key))));
  const asked = readings.length === 1 ? `Có phải ${shown.join()} không?` : `${shown.join(' hay ')}?`;
  return `${asked} Đề nghị nhập ${typed.join(' hoặc ')}.`;
}

/** Of the two readings those within a hundred times of the target; both where there is none to go by. */
function likely(params: Words['raw']): readonly string[] {
  const both = ['thousands', 'decimal'];
  const goal = Math.abs(Number(params.goal ?? 0));
  const near = both.filter((key) => {
    const times = Math.abs(Number(params[key])) / goal;
    return times <= TIMES_GOAL && times >= 1 / TIMES_GOAL;
  });
  return near.length === 0 ? both : near;
}
