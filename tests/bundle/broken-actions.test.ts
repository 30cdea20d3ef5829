// Every action of the menu, broken at its calls in all four ways and run again: the workbook of an undisturbed run.

import { describe, expect, test } from 'vitest';
import type { Fault, Host } from '../../host/contract.js';
import { isWhole, oneIn } from '../support/answers.js';
import { followedProvince, modes, three } from '../support/broken-runs.js';
import { anyCall, drawn, kindsOf, lengthOf, type Strike, strike, strikes, told } from '../support/chosen-calls.js';
import { typeRows } from '../support/disturbances.js';
import { seed } from '../support/seed.js';
import { STAFF, sharedBook } from '../support/shared-book.js';
import {
  cellOf,
  ENTRY,
  MENU,
  newWorkbook,
  OWNER,
  readyWorkbook,
  SET_UP,
  TRACKING,
  track,
  typeIn,
} from '../support/workbook.js';

const SETTINGS = 'Thiết lập';

type Act = (host: Host) => Promise<unknown>;

const pressed =
  (path: readonly string[], ...answers: (string | boolean | null)[]): Act =>
  (host) =>
    host
      .as(OWNER)
      .answer(...answers)
      .menu(MENU, ...path);

const settingUp = pressed([SET_UP], true, true);
const worlds: Readonly<Record<string, () => Promise<Host>>> = {
  'a new spreadsheet': async () => (await newWorkbook(three.book)).host,
  'a workbook set up': async () => {
    const unknowns = { emailKnownForOtherConsumers: true };
    return (await readyWorkbook(three.book, three.their, { unknowns })).host;
  },
  'a workbook of two coordinators': async () => (await sharedBook(three.book)).host,
  'a workbook in use': async () => {
    const { host } = await followedProvince();
    await typeRows(host);
    return host;
  },
  'a workbook with a further round': async () => {
    const { host } = await followedProvince();
    await typeRows(host);
    await pressed(['Đợt báo cáo', 'Mở đợt mới'], 'Rà soát', '25/12/2022', '', '', '', '', true, true)(host);
    return host;
  },
  'a workbook with a closing': async () => {
    const { host } = await followedProvince();
    await typeRows(host);
    await pressed(['Đợt báo cáo', 'Chốt số liệu'], true, true)(host);
    return host;
  },
  'a workbook whose entry tab was deleted': async () => {
    const { host } = await followedProvince();
    await typeRows(host);
    await host.as(OWNER).deleteSheet(ENTRY);
    await pressed([SET_UP], false)(host);
    return host;
  },
  'a workbook whose registers were deleted': async () => {
    const { host, coordinator } = await followedProvince();
    const typist = { host, coordinator };
    await track(typist, 'SYT', 'Số báo cáo', '512/BC-SYT');
    await track(typist, 'SYT', 'Ngày nhận', '03/11/2022');
    await track(typist, 'BDT', 'Gia hạn đến', '05/12/2022');
    for (const [key, text] of Object.entries({
      mailbox: 'so@langson.example',
      milestones: 'T-14, T-3',
      onTrackFrom: '90',
    }))
      await typeIn(typist, SETTINGS, key, 'Giá trị', text, 'Khóa');
    await typeRows(host);
    await pressed(['Đợt báo cáo', 'Mở đợt mới'], 'Rà soát', '25/12/2022', '', '', '', '', true, true)(host);
    await settingUp(host);
    await forgetAnswers(host);
    for (const tab of [TRACKING, SETTINGS, 'Đợt báo cáo']) await host.as(OWNER).deleteSheet(tab);
    await pressed([SET_UP], null)(host);
    return host;
  },
  'a workbook whose rows were moved': async () => {
    const { host } = await followedProvince();
    await typeRows(host);
    const [first, last] = ['XHS-07', 'XHS-09'].map((code) => cellOf(host, ENTRY, code, 'Thực hiện đến kỳ báo cáo'));
    await host.as(OWNER).sort(ENTRY, `${first}:${last}`, String(first).replace(/\d/g, ''), false);
    return host;
  },
};

const made = new Map<string, Promise<Host>>();

/** Made once, whatever is pressed in it: each broken run goes on in a fork. */
function worldOf(name: keyof typeof worlds): Promise<Host> {
  const known = made.get(name) ?? worlds[name]?.();
  if (known === undefined) throw new Error(name);
  made.set(name, known);
  return known;
}

/** What writes, the world it is pressed in, and how it is pressed. */
const actions: readonly (readonly [string, keyof typeof worlds, Act])[] = [
  ['the first set-up', 'a new spreadsheet', settingUp],
  [
    'the opening of a round',
    'a workbook in use',
    pressed(['Đợt báo cáo', 'Mở đợt mới'], 'Rà soát', '25/12/2022', '', '', '', '', true, true, true),
  ],
  ['the closing of figures', 'a workbook in use', pressed(['Đợt báo cáo', 'Chốt số liệu'], true, true)],
  [
    'the recording of the signed report',
    'a workbook with a closing',
    pressed(['Đợt báo cáo', 'Ghi báo cáo đã ký'], '312/BC-STTTT ngày 04/11/2022', 'Người ký', true, true),
  ],
  [
    'a correction',
    'a workbook with a closing',
    pressed(['Đợt báo cáo', 'Đính chính'], 'XHS-07', '1', '91', 'Công văn 99/SYT', 'Cộng thiếu', true, true),
  ],
  ['the ending of a round', 'a workbook with a further round', pressed(['Đợt báo cáo', 'Đóng đợt'], true, true)],
  ['the showing of a closing', 'a workbook with a closing', pressed(['Đợt báo cáo', 'Xem lần chốt'], true, true)],
  [
    'the giving of reports',
    'a workbook in use',
    pressed(['Đôn đốc', 'Giao, miễn báo cáo theo nhóm'], 'sở', 'Miễn', true, true, true),
  ],
  ['switching on', 'a workbook set up', pressed(['Đôn đốc', 'Bật đôn đốc tự động'], true, true)],
  ['handing over', 'a workbook of two coordinators', pressed(['Sổ', 'Bàn giao'], STAFF, true, true)],
  ...['Xem trước thư', 'Danh sách cần gọi', 'Sao chép tin nhắn nhóm', 'Chạy thử lịch đôn đốc'].map(
    (item): readonly [string, string, Act] => [item, 'a workbook in use', pressed(['Đôn đốc', item], true, true)],
  ),
  ['the check', 'a workbook in use', pressed(['Sổ', 'Kiểm tra sổ'], true, true)],
  ['switching off', 'a workbook in use', pressed(['Đôn đốc', 'Tắt đôn đốc tự động'], true, true)],
  ['the giving back', 'a workbook whose entry tab was deleted', pressed(['Sổ', 'Khôi phục số đã nhập'], true, true)],
  [
    'the giving back to the registers',
    'a workbook whose registers were deleted',
    pressed(['Sổ', 'Khôi phục số đã nhập'], true, true),
  ],
  ['the putting back', 'a workbook whose rows were moved', pressed(['Sổ', 'Khôi phục số đã nhập'], true, true)],
];

/** Answers that a broken run did not take must not answer the next one. */
async function forgetAnswers(host: Host): Promise<void> {
  for (;;) {
    try {
      await host.as(OWNER).menu(MENU, 'Hướng dẫn');
    } catch {
      return; // Nobody answered: nothing was left to answer with.
    }
  }
}

/** All that a workbook is, tab by tab in their order, as text. */
function wholeOf(host: Host): Readonly<Record<string, unknown>> {
  const tabs = host.sheets().map(({ name, hidden }) => {
    const view = host.sheet(name);
    const what = {
      hidden,
      display: view.display(),
      formulas: view.formulas(),
      formats: view.formats(),
      notes: view.notes(),
      backgrounds: view.backgrounds(),
      fonts: view.fonts(),
      validations: view.validations(),
      protections: view.protections(),
      frozen: view.frozen(),
      away: view.hidden(),
    };
    return [name, what] as const;
  });
  return { ...Object.fromEntries(tabs), triggers: host.triggers().map(({ fn, owner }) => `${fn} ${owner}`) };
}

/** The names of what differs, with the first cell of each. */
function differences(wanted: Readonly<Record<string, unknown>>, found: Readonly<Record<string, unknown>>): string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
  return names.flatMap((name) => {
    const [one, other] = [wanted[name], found[name]];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    const [these, those] = [(one ?? {}) as Record<string, unknown>, (other ?? {}) as Record<string, unknown>];
    return Object.keys(these)
      .filter((part) => JSON.stringify(these[part]) !== JSON.stringify(those[part]))
      .map((part) => `${name}, ${part}: ${firstOf(these[part], those[part])}`);
  });
}

function firstOf(one: unknown, other: unknown): string {
  if (!Array.isArray(one) || !Array.isArray(other))
    return `${JSON.stringify(one)} ≠ ${JSON.stringify(other)}`.slice(0, 300);
  const at = one.findIndex((each, i) => JSON.stringify(each) !== JSON.stringify(other[i]));
  return at < 0 ? `${one.length} ≠ ${other.length}` : `[${at}] ${firstOf(one[at], other[at])}`;
}

describe('[DONG-21] broken at a call and run again, it leaves the workbook of an undisturbed run:', () => {
  test.each(actions)(
    '%s',
    async (words, world, act) => {
      const base = await worldOf(world);
      const kinds = await kindsOf(base, act);
      const whole = await base.fork();
      await act(whole);
      await forgetAnswers(whole);
      await settingUp(whole);
      const wanted = wholeOf(whole);
      const wrong: string[] = [];
      const points = isWhole
        ? modes.flatMap(([how, fault]) => strikes(words, kinds).map((point) => ({ how, fault, point })))
        : [drawn(modes, words)].map(([how, fault]) => ({ how, fault, point: anyCall(`${words} ${how}`, kinds) }));
      for (const { how, fault, point } of points) {
        const host = await brokenAt(base, act, point, fault);
        wrong.push(...differences(wanted, wholeOf(host)).map((what) => `a call ${how}, ${point.words}: ${what}`));
      }
      told(`${words}, broken`, points.length, modes.length * lengthOf(kinds));
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    14_400_000,
  );
});

async function brokenAt(base: Host, act: Act, point: Strike, fault: Fault): Promise<Host> {
  const host = await base.fork();
  strike(host, point, fault);
  await act(host);
  expect(host.faults.reached(), point.words).toBe(true);
  host.faults.clear();
  await forgetAnswers(host);
  await act(host);
  await forgetAnswers(host);
  await settingUp(host);
  return host;
}

/** The calls of a run that write values: each, or in a sample one in four from one that the seed draws. */
async function struckWrites(base: Host, act: Act, name: string) {
  const { 'Range.setValues': writes = 0 } = await kindsOf(base, act);
  const every = Math.min(isWhole ? 1 : 4 * oneIn, writes);
  const { n: first } = anyCall(name, { 'Range.setValues': every });
  const points = Array.from({ length: Math.ceil((writes - first + 1) / every) }, (_, at): Strike => {
    const n = first + at * every;
    return { n, method: 'Range.setValues', words: `call Range.setValues ${n}` };
  });
  return { writes, points };
}

test('[DONG-21] broken at a call that writes values, the first set-up leaves no row that nobody knows again', async () => {
  const base = await worldOf('a new spreadsheet');
  let struck = 0;
  for (const fault of ['throwBefore', { cut: 'pendingKept' }] as const) {
    const { writes, points } = await struckWrites(base, settingUp, `first ${JSON.stringify(fault)}`);
    expect(writes).toBeGreaterThan(10);
    for (const point of points) {
      const host = await brokenAt(base, settingUp, point, fault);
      expect(host.dialogs().at(-1)?.text, `${JSON.stringify(fault)}, ${point.words}`).not.toContain('lệch');
    }
    struck += points.length;
  }
  console.log(`the first set-up, broken where it writes values: ${struck} points, seed ${seed}`);
}, 600_000);

test('[DONG-22] broken at a call that writes values, the giving back to the registers gives back all of it the next time', async () => {
  const base = await worldOf('a workbook whose registers were deleted');
  const act = pressed(['Sổ', 'Khôi phục số đã nhập'], true, true);
  const whole = await base.fork();
  await act(whole);
  await forgetAnswers(whole);
  await settingUp(whole);
  const wanted = wholeOf(whole);
  let struck = 0;
  const wrong: string[] = [];
  for (const [how, fault] of modes) {
    const { writes, points } = await struckWrites(base, act, `giving back ${how}`);
    expect(4 * writes).toBeGreaterThan(10);
    for (const point of points) {
      const host = await brokenAt(base, act, point, fault);
      wrong.push(...differences(wanted, wholeOf(host)).map((what) => `${point.words} ${how}: ${what}`));
    }
    struck += points.length;
  }
  console.log(`the giving back to the registers, broken where it writes values: ${struck} points, seed ${seed}`);
  expect(wrong.slice(0, 20)).toEqual([]);
}, 1_800_000);
