// Numbers that belong to the name of what is measured ("trên 10.000 người", "< 1 tuổi", "2 buổi/ngày"), and years that are a base.

import { blot } from './phrase-text.js';

/** A kind of number that sets no target, with words in which it stands. */
export interface NumberRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly example: string;
}

const count = String.raw`\d+(?:[.,]\d+)*`;
const beforeFigure = String.raw`(?=(?:[^;.]|\d\.\d)*?(?:đạt|:|là|còn|xuống|lên|≥|≤|<|>|khoảng|dưới|trên|tối thiểu|ít nhất|không) ?\d)`;

/** Years to compare with or to price in, never years to reach something by. */
export const baseYears: readonly NumberRule[] = [
  {
    id: 'base-price',
    pattern: /giá (?:so sánh|cố định|gốc|hiện hành)(?: của)?(?: năm)? \d{4}/gu,
    example: 'giá so sánh năm 2010',
  },
  {
    id: 'base-comparison',
    pattern: /(?:so với|so sánh với|so)(?: \p{L}+){0,4} (?:năm )?(?:19|20)\d{2}(?! ?(?:\p{L}|%))/gu,
    example: 'so với cùng kỳ năm 2020',
  },
  { id: 'base-multiple', pattern: /(?<=lần )(?:mức |của )?năm \d{4}/gu, example: 'gấp 2 lần năm 2020' },
  {
    id: 'base-from',
    pattern: /(?<=từ \d+(?:[.,]\d+)* ?%? )(?:vào |của )?(?:cuối )?năm \d{4}(?= (?:lên|xuống|còn|tăng|giảm))/gu,
    example: 'tăng từ 50% năm 2020 lên 80%',
  },
  { id: 'base-start', pattern: /từ năm \d{4}(?= đến)/gu, example: 'từ năm 2021 đến năm 2025' },
  {
    id: 'base-rule',
    pattern: /(?:luật|chuẩn nghèo|bộ tiêu chí|bộ chỉ số)[^,;.:\d]{0,40} (?:năm )?\d{4}(?! ?- ?\d)/gu,
    example: 'theo bộ tiêu chí năm 2022',
  },
];

/** Numbers within a name. */
export const nameNumbers: readonly NumberRule[] = [
  {
    id: 'name-from',
    pattern: /từ \d+(?:[.,]\d+)* ?%? (?:vào |của )?(?:cuối )?năm \d{4} (?=lên|xuống|còn|tăng|giảm)/gu,
    example: 'tăng từ 50% năm 2020 lên 80% năm 2025',
  },
  {
    id: 'name-within',
    pattern: /(?:trong vòng|sau) \d+ (?:năm|tháng)(?= (?:đạt|tăng|giảm|có)|,)/gu,
    example: 'sau 5 năm đạt 50%',
  },
  ...baseYears,
  {
    id: 'name-per-head',
    pattern: new RegExp(
      String.raw`(?:trên|tính trên|\/) ?(?:\d+ ?vạn|10{2,5}|10{0,2}\.000)(?: (?:người|dân|trẻ|lao động|phụ nữ)[^,;.:\d]{0,25}?)?${beforeFigure}`,
      'gu',
    ),
    example: 'số bác sĩ trên 10.000 người: 15',
  },
  { id: 'name-under-age', pattern: /(?:<|>|≤|≥|<=|>=) ?\d+ (?:tháng )?tuổi/gu, example: 'trẻ em < 1 tuổi' },
  {
    id: 'name-age',
    pattern:
      /(?<=(?:trẻ|trẻ em|mẫu giáo|mầm non|người|học sinh|thanh niên|phụ nữ) )(?:từ )?\d+(?: ?(?:-|đến) ?\d+)? (?:tháng )?tuổi/gu,
    example: 'trẻ mẫu giáo 5 tuổi',
  },
  {
    id: 'name-age-group',
    pattern: /(?<=độ tuổi )(?:từ )?\d+ ?(?:-|đến) ?(?:dưới )?\d+(?: tuổi)?/gu,
    example: 'độ tuổi 18 - 22',
  },
  {
    id: 'name-months',
    pattern: /(?:dưới|trên|từ)? ?\d+(?: ?(?:-|đến) ?\d+)? tháng tuổi/gu,
    example: 'dưới 24 tháng tuổi',
  },
  {
    id: 'name-level-behind',
    pattern:
      /(?<=%[^,;.:]*(?<!(?:lên|đạt|đến|từ|tối thiểu|ít nhất) ))mức ?độ \d(?: ?(?:,|và|hoặc) ?(?:mức độ )?\d)*(?![\d.,]*%)/gu,
    example: '40% tỉnh đạt chuẩn phổ cập mức độ 3',
  },
  {
    id: 'name-level-school',
    pattern: /(?<=%[^;.:]*(?:phổ cập|chuẩn|mù chữ)[^,;.:]*(?<!(?:lên|đạt|đến|tối thiểu|ít nhất) ))mức ?độ \d/gu,
    example: '40% các tỉnh, thành phố đạt chuẩn phổ cập mức độ 3',
  },
  {
    id: 'name-per-area',
    pattern: new RegExp(
      `(?:trên|\\/) ?(?:0?1|một) ?(?:ha|hecta|héc ta|km|m2|đơn vị|lao động|người)(?!\\p{L})${beforeFigure}`,
      'gu',
    ),
    example: 'giá trị sản xuất trên 1 ha đạt 140 triệu đồng',
  },
  {
    id: 'name-level-before',
    pattern: /(?<!(?:lên|đạt|đến|từ|tối thiểu|ít nhất) )mức ?độ \d(?=(?:[^,;.%]|\d[.,]\d)*%)/gu,
    example: 'trường đạt chuẩn quốc gia mức độ 2: 30%',
  },
  {
    id: 'name-sessions',
    pattern: /\d+ buổi ?\/ ?(?:ngày|tuần)(?=[^;.]*\d ?%)|(?<=%[^;.]*)\d+ buổi ?\/ ?(?:ngày|tuần)/gu,
    example: '60% học sinh được học 2 buổi/ngày',
  },
  {
    id: 'name-stars',
    pattern: /(?<=\d[^;,]*)(?:đạt |hạng |xếp hạng )?(?:từ )?\d ?(?:(?:-|đến) ?\d ?)?sao(?: trở lên)?(?!\p{L})/gu,
    example: 'có 50 sản phẩm đạt từ 3 sao trở lên',
  },
  {
    id: 'name-document',
    pattern: /\d+\p{L}?(?:\/\d{4})?[/-](?:qđ|nq|ct|kh|nđ|tt|tb|kl|bc|đa)(?:-|\/)[\p{L}-]+(?:\/[\p{L}-]+)?/gu,
    example: 'theo Quyết định 749/qđ-ttg',
  },
  { id: 'name-months-of-year', pattern: /\d+ tháng (?:đầu|cuối) (?:của )?năm/gu, example: 'trong 6 tháng đầu năm' },
  {
    id: 'name-whole',
    pattern: new RegExp(
      String.raw`(?:trong|trên|\/) ?(?:tổng )?số ${count} \p{L}+(?![^.;]*(?:dẫn|đứng|hàng) đầu)`,
      'gu',
    ),
    example: '80% trong số 500 trường',
  },
];

/** The shadow with the years hidden that only say what is compared with. Same length. */
export function withoutBaseYears(plain: string): string {
  return blot(
    plain,
    baseYears.map(({ pattern }) => pattern),
  );
}
