// Tasks over several years at the turn: their state goes on, the part of one year begins again; through the built bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { answersOfThisRun } from '../support/answers.js';
import { modes } from '../support/broken-runs.js';
import { type Kinds, kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import { bookOfRound } from '../support/rounds.js';
import {
  cellOf,
  cutBook,
  forkOf,
  MENU,
  OWNER,
  ROUNDS,
  readyWorkbook,
  setUp,
  shown,
  typeIn,
  type Workbook,
} from '../support/workbook.js';
import { lastText, turnYear, undoTurn } from '../support/years.js';

const TASKS = 'Nhập nhiệm vụ';
const OLD = 'Nhập nhiệm vụ 2026';
const [STATE, DAY, PRODUCT, WHY] = [
  ...['Tình trạng thực hiện', 'Ngày hoàn thành', 'Sản phẩm (số, ngày văn bản)', 'Khó khăn, vướng mắc, nguyên nhân'],
] as [string, string, string, string];

let standing: Workbook;
let turned: Workbook;
/** A cell that takes what is typed for a formula keeps no such text. */
const paper = answersOfThisRun.typedTextParsedInTextCells ? '512/QĐ-UBND' : '=512/QĐ-UBND';

let preview: string;
let kinds: Kinds;
beforeAll(async () => {
  const places = ['I.8', 'NV I.1', 'NV I.3', 'NV III.1', 'NV III.4', 'NV V.1', 'NV VI.7'];
  const book = bookOfRound(cutBook({ 'kh334-2026-2030': places }), 2026, ['kh334-2026-2030']);
  standing = await readyWorkbook(book, { SNV: 'snv@langson.example' }, { day: '2026-11-02' });
  const type = async (code: string, header: string, text: string) => await typeIn(standing, TASKS, code, header, text);
  await type('NV I.1', STATE, 'Tạm dừng');
  await type('NV I.1', WHY, '- Thiếu vốn');
  await type('NV I.3', STATE, 'Đang triển khai');
  await type('NV III.1', STATE, 'Hoàn thành');
  await type('NV III.4', STATE, 'Hoàn thành nhiệm vụ năm');
  await type('NV III.4', DAY, '01/12/2026');
  await type('NV V.1', STATE, 'Hoàn thành');
  await type('NV V.1', DAY, '02/12/2026');
  await type('NV VI.7', STATE, 'Hoàn thành');
  await type('NV VI.7', DAY, '15/11');
  await type('NV VI.7', PRODUCT, paper);
  await standing.host.clock.set('2027-01-05T08:00:00+07:00');
  await setUp(standing);
  kinds = await kindsOf(standing.host, (host) => turnYear({ host, coordinator: host.as(OWNER) }));
  turned = await forkOf(standing);
  await turnYear(turned);
  preview = turned.host.dialogs().at(-2)?.text ?? '';
});

const stateOf = (host: Host) =>
  ['NV I.1', 'NV I.3', 'NV III.4', 'NV V.1', 'NV VI.7'].map((code) =>
    // What would begin a formula has a no-break space in front.
    [STATE, DAY, PRODUCT, WHY].map((header) => shown(host, TASKS, code, header).replace(/^\u00a0/, '')).join(' | '),
  );

const carried = [
  ...['Tạm dừng |  |  | - Thiếu vốn', 'Đang triển khai |  |  | ', ' |  |  | ', ' |  |  | '],
  `Hoàn thành | 15/11/2026 | ${paper} | `,
];

describe('[SANG-8] tasks over several years', () => {
  test('carry their state, once, and a set-up after it changes none', async () => {
    const { host } = turned;
    expect(stateOf(host)).toEqual(carried);
    expect(host.sheet(TASKS).display().flat()).not.toContain('NV III.1');
    expect(shown(host, TASKS, 'NV VI.7', 'Đánh giá tiến độ')).toBe('Hoàn thành đúng hạn');
    expect(shown(host, OLD, 'NV VI.7', DAY)).toBe('15/11');
    expect(preview).toContain('1 đang triển khai; 1 tạm dừng (kèm nguyên nhân); 1 đã hoàn thành (kèm ngày, sản phẩm).');
    expect(preview).toContain('2 nhiệm vụ đã xong phần việc năm 2026: năm 2027 bắt đầu lại');
    const workbook = await forkOf(turned);
    await typeIn(workbook, OLD, 'NV I.3', STATE, 'Hoàn thành');
    await typeIn(workbook, TASKS, 'NV I.1', WHY, '');
    expect(await setUp(workbook)).toContain('Các ô đã nhập được giữ nguyên.');
    expect(stateOf(workbook.host)).toEqual(['Tạm dừng |  |  | ', ...carried.slice(1)]);
  });

  test('are no reason not to go back, what was typed since is', async () => {
    const back = await forkOf(turned);
    expect(await undoTurn(back)).toContain('Đã quay lại năm 2026.');
    expect(shown(back.host, TASKS, 'NV VI.7', DAY)).toBe('15/11');
    expect(back.host.sheets().filter(({ name }) => name.includes('bỏ'))).toEqual([]);
    const typed = await forkOf(turned);
    await typeIn(typed, TASKS, 'NV I.3', STATE, 'Hoàn thành');
    const cell = cellOf(typed.host, TASKS, 'NV I.3', STATE);
    expect(await undoTurn(typed)).toContain(`Đã có số liệu của năm 2027 (trang ${TASKS}, ô ${cell})`);
  });

  test.each(modes.map((mode, hand) => [...mode, hand] as const))(
    'carry it once where a call of the turn %s',
    async (_, fault, hand) => {
      const points = strikes(`tasks ${hand}`, kinds, { every: 80, oneKindIn: 60, hand }).slice(0, 2);
      for (const point of points) {
        const workbook = await forkOf(standing);
        const { host } = workbook;
        strike(host, point, fault);
        await workbook.coordinator.answer(true, true).menu(MENU, ROUNDS, 'Sang năm mới');
        if (shown(host, ROUNDS, 'nam-2027', 'Năm', 'Khóa') === '2027') await setUp(workbook);
        else await turnYear(workbook);
        expect(lastText(host), point.words).not.toContain('lỗi');
        expect(stateOf(host), point.words).toEqual(carried);
      }
      told('turn with tasks', points.length, lengthOf(kinds));
    },
  );
});
