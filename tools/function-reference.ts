// `docs/danh-muc-ham.md`: the custom functions as people look them up, made from the table of entry points.

import type { DeclaredEntry } from './global-functions.js';

/** The whole page; only custom functions that have examples are for people to type. */
export function functionReference(entries: readonly DeclaredEntry[]): string {
  const typed = entries.filter((entry) => entry.kind === 'custom' && entry.examples.length > 0);
  const machine = entries.filter((entry) => entry.kind === 'custom' && entry.examples.length === 0);
  return [
    '# Danh mục hàm',
    '',
    '<!-- Lập từ bảng hàm của sổ bằng `npm run danh-muc-ham`; sửa ở đó, không sửa tệp này. -->',
    '',
    'Các hàm dưới đây gõ được trong ô bất kỳ của sổ, cho một ô hoặc cho cả một vùng (các vùng phải cùng số dòng, số cột).',
    'Giữa các đối số là dấu chấm phẩy. Ô trống cho kết quả trống; số không đọc được cho một câu hỏi ngắn, không bao giờ là lỗi.',
    '',
    ...typed.flatMap(section),
    '## Hàm của sổ',
    '',
    ...machine.map((entry) => `- \`${entry.name}\`: ${entry.help}`),
    '',
  ].join('\n');
}

function section(entry: DeclaredEntry): string[] {
  return [
    `## ${entry.name}`,
    '',
    entry.help,
    '',
    `\`=${entry.name}(${entry.parameters.map(({ name }) => name).join('; ')})\``,
    '',
    '| Đối số | Ý nghĩa |',
    '| --- | --- |',
    ...entry.parameters.map(({ name, help }) => `| \`${name}\` | ${help} |`),
    '',
    '| Ví dụ | Kết quả |',
    '| --- | --- |',
    ...entry.examples.map(({ formula, result }) => `| \`${formula}\` | ${result === '' ? '(trống)' : result} |`),
    '',
  ];
}
