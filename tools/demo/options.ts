// The demo's command line: `--date 2022-11-04 --out out --vi-du`.

import { isLocalDate, type LocalDate } from '../../src/domain/local-date.js';

export type DemoOptions =
  | { readonly ok: true; readonly date: LocalDate; readonly out: string; readonly invented: boolean }
  | { readonly ok: false; readonly message: string };

/** The options with their defaults; a day that is none is refused with a sentence. */
export function demoOptions(values: {
  readonly date?: string | undefined;
  readonly out?: string | undefined;
  readonly 'vi-du'?: boolean | undefined;
}): DemoOptions {
  const date = values.date ?? '2022-11-04';
  if (!isLocalDate(date)) return { ok: false, message: `--date: "${date}" không phải là ngày, ví dụ 2022-11-04.` };
  return { ok: true, date, out: values.out ?? 'out', invented: values['vi-du'] ?? false };
}
