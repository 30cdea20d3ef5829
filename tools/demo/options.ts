// The demo's command line: `--date 2022-11-04 --out out --vi-du`.

import { parseArgs } from 'node:util';
import type { Book } from '../../src/domain/book/plan.js';
import { isLocalDate, type LocalDate } from '../../src/domain/local-date.js';
import { yearlyRoundOf } from '../../src/domain/round/yearly-round.js';

export type DemoOptions =
  | { readonly ok: true; readonly date: LocalDate; readonly out: string; readonly invented: boolean }
  | { readonly ok: false; readonly message: string; readonly isHelp: boolean };

const usage = `Cách dùng: npm run demo -- [--date NGÀY] [--out THƯ MỤC] [--vi-du]
  --date NGÀY      ngày mở sổ, ví dụ 2022-11-17 (mặc định 2022-11-04, năm có số liệu thật); năm khác mở đợt của năm đó
  --out THƯ MỤC    nơi ghi sổ, thư, trang (mặc định out): thư mục chưa có, trống, hoặc của lần chạy thử trước
  --vi-du          điền số liệu GIẢ ĐỊNH vào phần lớn các dòng còn trống; mọi trang và thư đều ghi rõ như vậy`;

/** The options with their defaults; what is no option, or no day, is refused with a sentence and the usage. */
export function demoOptions(args: readonly string[]): DemoOptions {
  let values: { date?: string; out?: string; 'vi-du'?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        date: { type: 'string' },
        out: { type: 'string' },
        'vi-du': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch {
    return { ok: false, message: `Không hiểu: ${args.join(' ')}\n${usage}`, isHelp: false };
  }
  if (values.help) return { ok: false, message: usage, isHelp: true };
  const date = values.date ?? '2022-11-04';
  if (!isLocalDate(date)) {
    return { ok: false, message: `--date: "${date}" không phải là ngày, ví dụ 2022-11-04.`, isHelp: false };
  }
  return { ok: true, date, out: values.out ?? 'out', invented: values['vi-du'] ?? false };
}

/** Why no round can be opened on a day, and in which years one can; null where one can. */
export function yearRefusal(book: Book, date: LocalDate): string | null {
  const asksSomething = (year: number) => (yearlyRoundOf(book, year)?.plans.length ?? 0) > 0;
  const year = Number(date.slice(0, 4));
  if (asksSomething(year)) return null;
  const first = Math.min(...book.plans.map(({ fromYear }) => fromYear));
  const last = Math.max(...book.plans.map(({ toYear }) => toYear));
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter(asksSomething);
  return `--date: năm ${year} không có kế hoạch nào trong sổ còn hiệu lực. Dùng ngày của các năm: ${years.join(', ')}.`;
}
