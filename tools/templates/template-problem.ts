// What is wrong in a template file, where, and how an officer is told.

const sentences = {
  'file-missing': 'không tìm thấy tệp.',
  'file-unreadable': 'tệp không đọc được: {reason}',
  'file-not-utf8': 'tệp không lưu theo UTF-8: đề nghị lưu lại dạng CSV UTF-8.',
  'column-missing': 'thiếu cột “{name}”.',
  'column-unknown': 'không biết cột “{name}”.',
  'column-doubled': 'cột “{name}” có hai lần.',
  'row-length': 'dòng có {cells} ô, tiêu đề có {headers} cột; chữ có dấu phẩy phải đặt trong dấu ngoặc kép.',
  'cell-empty': 'cột “{name}” không được để trống.',
  'cell-unknown': 'cột “{name}”: không dùng “{value}”; chỉ dùng: {allowed}.',
  'cell-not-number': 'cột “{name}”: “{value}” không phải là số.',
  'cell-not-date': 'cột “{name}”: “{value}” không phải là ngày, ví dụ 20/11/2022.',
  'code-doubled': 'mã “{value}” đã có ở dòng {first}.',
  'indicator-unknown': 'mã chỉ tiêu “{value}” không có trong indicators.csv.',
  'indicator-twice': 'một nội dung có hai lần chỉ tiêu “{value}”.',
  'agency-unknown': 'đơn vị “{value}” không có trong agencies.csv.',
  'plan-unknown': 'kế hoạch “{value}” không có trong thư mục plans.',
  'duty-unknown': 'mã nghĩa vụ “{value}” không có trong duties.csv.',
  'section-unknown': 'phần “{value}” không có trong plan.json.',
  'section-empty': 'phần “{value}” không có dòng nào.',
  'place-unknown': 'cột “{name}”: không có dòng nào ở vị trí “{value}”.',
  'parts-exceed': 'các dòng “trong đó” cộng lại {value}, lớn hơn dòng chung {whole}.',
  'item-missing': 'dòng mục tiêu tiếp theo phải đứng sau một dòng có “Vị trí”.',
  'item-repeated': 'dòng không có “Vị trí” thì không ghi “{name}”.',
  'target-missing': 'nội dung này chưa có mục tiêu nào.',
  'target-unreadable': 'không đọc được mục tiêu “{value}”: {question}',
  'target-count': 'câu chữ có {read} mục tiêu, bảng ghi {typed}; nếu đúng, ghi “Lý do đọc tay”.',
  'target-differs': 'cột “{name}” ghi “{value}”, theo câu chữ là “{read}”; nếu đúng, ghi “Lý do đọc tay”.',
  'target-incomplete': 'mục tiêu so sánh “{value}” thiếu “{name}”.',
  'clause-not-printed': 'câu chữ “{value}” không có trong nội dung in ở trên.',
  'plan-invalid': 'plan.json, mục “{path}”: {reason}',
} as const;

/** Every code has its sentence above. */
export type TemplateProblemCode = keyof typeof sentences;

/** A fault in a file under `templates/`. `line` and `column` count from 1; 0 where the whole file is meant. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One Vietnamese sentence that names file, line and column and says what to do. */
export function templateProblemText(problem: TemplateProblem): string {
  const said = sentences[problem.code].replace(/\{(\w+)\}/g, (_, name: string) => String(problem.params[name] ?? ''));
  const line = problem.line > 0 ? `, dòng ${problem.line}` : '';
  const column = problem.column > 0 ? `, cột thứ ${problem.column}` : '';
  return `Tệp ${problem.file}${line}${column}: ${said}`;
}
