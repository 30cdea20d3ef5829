// The demo's command line: `--date 2022-11-04 --out out --vi-du`.

import { parseArgs } from 'node:util';
import { isLocalDate, type LocalDate } from '../../src/domain/local-date.js';

export type DemoOptions =
  | { readonly ok: true; readonly date: LocalDate; readonly out: string; readonly invented: boolean }
  | { readonly ok: false; readonly message: string; readonly isHelp: boolean };

const usage = `Cách dùng: npm run demo -- [--date NGÀY] [--out THƯ MỤC] [--vi-du]
  --date NGÀY      ngày mở sổ, ví dụ 2022-11-17 (mặc định 2022-11-04)
  --out THƯ MỤC    nơi ghi sổ, thư, trang (mặc định out)
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
