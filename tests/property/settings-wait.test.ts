// [GHI-1] Whatever a person writes into a setting that nobody can read stops exactly what hangs on that setting, and nothing else.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Dependent,
  isOfYearlyRound,
  type SettingKey,
  type SettingKind,
  settingKeys,
  settingTable,
  waitsFor,
} from '../../src/domain/round/setting-table.js';
import { menuWords } from '../../src/text/menu-words.js';
import type { MemoryHost } from '../support/memory/host.js';
import { followedInMemory, outcome, THEIRS } from '../support/waiting.js';
import { MENU, OWNER, ROUNDS, SET_UP, typeSetting } from '../support/workbook.js';

const SETTINGS = 'Thiết lập';
/** Where the question about a setting stands. */
const placeOf = (key: string) => (isOfYearlyRound(key) ? 'nam-2022' : key);

/** Texts that no reader of a kind may take for an answer. */
const UNREADABLE: Readonly<Record<Exclude<SettingKind, 'machine'>, readonly string[]>> = {
  words: ['#REF!', '=A1', '\u202eabc', 'chưa có', '-', 'N/A', '…'],
  'number-of-letter': ['chưa có', '-', '512/STTTT-CNTT ngày 3/11', '512 ngày 3/11', 'số', '512/chưa ký', '#N/A'],
  'symbol-of-letter': ['chưa có', '-', '512', 'CĐS ngày 3/11', 'không'],
  'day-of-letter': ['cuối năm', '31/02/2022', '05/11/2022', '12/10/2032', '-'],
  rights: ['ai cũng được', '-', 'N/A', 'Có'],
  phone: ['gọi anh Lan', '#N/A', '?'],
  office: ['Sở Không Có', '-', 'N/A'],
  mailbox: ['cds', 'a@b.example, c@d.example', 'Lan <a@b.example> Hoa'],
  accounts: ['Lan <lan@b.example>', 'lan', '-'],
  date: ['cuối năm', '31/02/2022', '01/11/2022 - 05/11/2022', 'thứ Hai, 01/11/2022'],
  deadline: ['cuối năm', '31/02/2022', '15/11/2022 - 20/11/2022', 'thứ Hai, 15/11/2022'],
  days: ['Tết', '05/01/2022 - 01/01/2022', '01/01/2022 - 31/12/2022', '-'],
  year: ['năm nay', '22', '2022-2023', '-'],
  plans: ['KH 999', 'KH 92 - 2022; KH lạ', '-'],
  share: ['cao', '0', '101', '95 - 97', '-', '0,95', '0.8'],
  steps: ['T-45, T-30, T-14, T-3, T-15', 'T-14, T-3, 7', '-, T-14'],
  'yes-no': ['-', 'N/A', 'Không tính', 'Có, trừ Thứ Bảy'],
  kept: ['abc', 'cao / thấp'],
};

let ready: MemoryHost;
let usual: readonly string[];

beforeAll(async () => {
  ready = await followedInMemory();
  const coordinator = ready.as(OWNER);
  const answers = ['Rà soát DTI', '18/11/2022', '', '', '', '', true, true] as const;
  await coordinator.answer(...answers).menu(MENU, 'Đợt báo cáo', menuWords.openRound);
  usual = (await outcome(await ready.fork())).mails;
});

/** Keys of the settings beside which a question stands; of the round its row. */
function reviews(host: MemoryHost): readonly string[] {
  return [SETTINGS, ROUNDS].flatMap((tab) => reviewed(host, tab));
}

function reviewed(host: MemoryHost, tab: string): readonly string[] {
  const rows = host.sheet(tab).display();
  const head = rows.find((row) => row.includes('Khóa')) ?? [];
  const [key, review] = [head.indexOf('Khóa'), head.indexOf('Cần xem lại')];
  return rows.slice(rows.indexOf(head) + 1).flatMap((row) => ((row[review] ?? '') === '' ? [] : [row[key] ?? '']));
}

async function settled(key: SettingKey, text: string) {
  const host = await ready.fork();
  await typeSetting({ host, coordinator: host.as(OWNER) }, key, text);
  return { host, ...(await outcome(host)) };
}

const asked = settingKeys.flatMap((key) => {
  const { kind } = settingTable[key];
  return kind === 'machine' ? [] : [{ key, texts: UNREADABLE[kind] }];
});

describe('[GHI-1] a setting that nobody can read', () => {
  test('holds back its own, and every mail else goes as it would', async () => {
    expect(usual.length).toBeGreaterThanOrEqual(THEIRS.length);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...asked).chain(({ key, texts }) => fc.tuple(fc.constant(key), fc.constantFrom(...texts))),
        async ([key, text]) => {
          const { host, mails, said } = await settled(key, text);
          const words = `${key} = ${text}`;
          expect(reviews(host), words).toEqual([placeOf(key)]);
          for (const dialog of said.slice(0, 2))
            expect(dialog, words).toMatch(/Trang "(Thiết lập|Đợt báo cáo)", ô [A-Z]\d+: Mục "/);
          expect(said.join(' '), words).not.toContain('Có lỗi ngoài dự kiến');
          const waits = (dependent: Dependent) => waitsFor([key], dependent);
          if (waits('mails')) expect(mails, words).toEqual([]);
          else if (waits('round')) {
            expect(mails, words).toHaveLength(THEIRS.length);
            for (const mail of mails) expect(mail, words).toContain('Rà soát DTI');
          } else expect(mails, words).toEqual(usual);
        },
      ),
      { numRuns: 60 },
    );
  }, 240_000);

  test('nor more than the yearly round, where its days can be read and do not go together', async () => {
    for (const [key, text, word] of [
      ['roundCutOff', '31/10/2021', 'không thuộc năm 2022 của đợt'],
      ['roundCutOff', '25/11/2022', 'sau ngày 20/11/2022 ở mục "Hạn đơn vị gửi"'],
      ['roundDeadline', '20/11/2023', 'không thuộc năm 2022 của đợt'],
      ['roundSummaryDeadline', '15/11/2022', 'trước ngày 20/11/2022 ở mục "Hạn đơn vị gửi"'],
      ['roundSummaryDeadline', '15/12/2032', 'không thuộc năm 2022 của đợt'],
    ] as const) {
      const { host, mails, said } = await settled(key, text);
      const words = `${key} = ${text}`;
      expect(reviews(host), words).toEqual([placeOf(key)]);
      for (const dialog of said.slice(0, 2)) expect(dialog, words).toContain(word);
      expect(mails, words).toHaveLength(THEIRS.length);
      for (const mail of mails) expect(mail, words).toContain('Rà soát DTI');
    }
  });

  test('mended, everything goes as it would have', async () => {
    for (const [key, text, right] of [
      ['roundDeadline', 'cuối năm', 'Chủ nhật, 20/11/2022 17:00'],
      ['holidays', 'Tết', '01/09/2022 – 02/09/2022'],
      ['roundPlans', 'KH 999', 'KH 92 - 2022'],
    ] as const) {
      const host = await ready.fork();
      const typed = (words: string) => typeSetting({ host, coordinator: host.as(OWNER) }, key, words);
      await typed(text);
      await host.as(OWNER).answer(true).menu(MENU, SET_UP);
      expect(reviews(host), key).toEqual([placeOf(key)]);
      await typed(right);
      const { mails } = await outcome(host);
      expect(reviews(host), key).toEqual([]);
      expect(new Set(mails), key).toEqual(new Set(usual));
    }
  });
});
