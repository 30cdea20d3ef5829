// The menu people see is the table of entry points: every action stands in it once, under its word.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { MenuNode } from '../../host/contract.js';
import { menuPath, menuWords } from '../../src/text/menu-words.js';
import { bundle, emptyBook } from '../../tools/bundle.js';
import { declaredEntries } from '../../tools/global-functions.js';
import { newWorkbook, root, smallBook } from '../support/workbook.js';

const actions = declaredEntries(await bundle(join(root, 'src/entry/main.ts'), emptyBook)).filter(
  ({ kind }) => kind === 'menu',
);
let menu: readonly { readonly path: string; readonly fn: string }[];
beforeAll(async () => {
  const { coordinator } = await newWorkbook(smallBook(['3e']), { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  menu = flat((await coordinator.open()).menu);
});

function flat(nodes: readonly MenuNode[], above = ''): { readonly path: string; readonly fn: string }[] {
  return nodes.flatMap(({ label, children, fn }) =>
    children === undefined ? [{ path: above + label, fn: fn ?? '' }] : flat(children, `${above}${label} → `),
  );
}

describe('the menu', () => {
  test('is one, and bears the name of the workbook', () => {
    expect(menu.every(({ path }) => path.startsWith(`${menuWords.title} → `))).toBe(true);
  });

  test('keeps the paths that people know', () => {
    expect(menu.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'Sổ kế hoạch → Tạo, cập nhật trang kế hoạch',
        'Sổ kế hoạch → Đợt báo cáo → Mở đợt mới',
        'Sổ kế hoạch → Đôn đốc → Xem trước thư',
        'Sổ kế hoạch → Đôn đốc → Gửi thư',
        'Sổ kế hoạch → Đôn đốc → Giao, miễn báo cáo theo nhóm',
        'Sổ kế hoạch → Đôn đốc → Danh sách cần gọi',
        'Sổ kế hoạch → Đôn đốc → Sao chép tin nhắn nhóm',
        'Sổ kế hoạch → Đôn đốc → Chạy thử lịch đôn đốc',
        'Sổ kế hoạch → Đôn đốc → Bật đôn đốc tự động',
        'Sổ kế hoạch → Đôn đốc → Tắt đôn đốc tự động',
        'Sổ kế hoạch → Sổ → Kiểm tra sổ',
        'Sổ kế hoạch → Sổ → Lịch sử chỉ tiêu',
        'Sổ kế hoạch → Sổ → Khôi phục số đã nhập',
        'Sổ kế hoạch → Sổ → Bàn giao',
        'Sổ kế hoạch → Hướng dẫn',
      ]),
    );
  });

  test('shows every action of the table once, and nothing that is not in it', () => {
    expect(menu.map(({ fn }) => fn).sort()).toEqual(actions.map(({ name }) => name).sort());
    expect(new Set(menu.map(({ path }) => path)).size).toBe(menu.length);
    for (const { name, item } of actions) {
      const path = [menuWords.title, item?.submenu, item?.word].filter((part) => typeof part === 'string').join(' → ');
      expect(menu).toContainEqual({ path, fn: name });
    }
  });

  test('has every path that a sentence or a page of documentation names', () => {
    const texts = ['README.md', 'docs/huong-dan-nhanh.md', ...sources('src/text')].map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    const typed = texts.flatMap((text) =>
      [...text.matchAll(/(Đôn đốc|Đợt báo cáo|Sổ)["”`*]* → ["“`*]*([\p{L},\s]+)/gu)].map(
        ([, submenu = '', word = '']) => `${submenu} → ${word.replace(/\s+/g, ' ').trim()}`,
      ),
    );
    const composed = texts.flatMap((text) =>
      [...text.matchAll(/menuPath\('(\w+)', '(\w+)'\)/g)].map(([, submenu, action]) =>
        menuPath(submenu as 'rounds', action as 'openRound'),
      ),
    );
    const known = menu.map(({ path }) => path.replace(`${menuWords.title} → `, ''));
    expect(composed.length).toBeGreaterThan(0);
    for (const named of [...typed, ...composed]) {
      expect(
        known.filter((path) => named.startsWith(path)),
        named,
      ).not.toEqual([]);
    }
  });
});

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}
