// Which tasks a round asks for, of whom, by when; and what an expected month means.

import { describe, expect, test } from 'vitest';
import { readKeyedTable } from '../../src/domain/reading/keyed-table.js';
import { judgedTask, typedTask } from '../../src/domain/tasks/task-judgement.js';
import { type TaskRow, taskRows } from '../../src/domain/tasks/task-rows.js';
import { taskTerm } from '../../src/domain/tasks/task-term.js';
import { readTaskTime, type TaskTime } from '../../src/domain/tasks/task-time.js';
import { taskQuestion } from '../../src/text/task-text.js';
import { taskDueText } from '../../src/text/task-time-text.js';
import { shippedBook } from '../templates/book.js';

const book = shippedBook();
const round = (year: number) => ({ year, plans: ['kh334-2026-2030'], cutOff: `${year}-11-20` });
const rowsOf = (year: number) => taskRows(book, round(year), () => null);
const years = { fromYear: 2026, toYear: 2030 };

function timeOf(printed: string): TaskTime {
  const read = readTaskTime(printed);
  if (!read.ok) throw new Error(printed);
  return read.value;
}

function rowOf(rows: readonly TaskRow[], code: string): TaskRow {
  const row = rows.find((candidate) => candidate.code === code);
  if (row === undefined) throw new Error(code);
  return row;
}

describe('the day of this year', () => {
  test.each<[string, number, string, string]>([
    ['Năm 2026-2030', 2026, 'asked', '31/12/2026'],
    ['Năm 2026-2030', 2030, 'asked', '31/12/2030'],
    ['Năm 2026-2030', 2025, 'not-yet', ''],
    ['Năm 2026', 2027, 'over', ''],
    ['Hàng năm', 2028, 'asked', '31/12/2028'],
    ['Hàng năm', 2031, 'over', ''],
    ['Dự kiến tháng 3/2027 (Sau khi …)', 2026, 'asked', 'tháng 3/2027 (dự kiến)'],
    ['Dự kiến tháng 12/2026 (Sau khi …)', 2028, 'asked', 'tháng 12/2026 (dự kiến)'],
  ])('[TASK-6] “%s” in %i: %s %s', (printed, year, standing, due) => {
    const term = taskTerm(timeOf(printed), years, year);
    expect(term.standing).toBe(standing);
    expect(taskDueText(term)).toBe(due);
  });

  test('[TASK-6] KH 334 asks for 29 tasks in 2026, for 28 in 2027, and for none before or after its years', () => {
    expect([2022, 2026, 2027, 2030, 2031].map((year) => rowsOf(year).length)).toEqual([0, 29, 28, 28, 0]);
  });
});

describe('an expected month', () => {
  const row = rowOf(rowsOf(2026), 'NV II.3');

  test('[TASK-7] is never overdue; once it is over the condition is asked about', () => {
    const late = judgedTask(row, { status: 'Đang triển khai', completedOn: '' }, '2027-01-04', 2026);
    expect(late?.timeliness).toBe('past-expected');
    expect(late === null ? '' : taskQuestion(late)).toContain('Đã qua thời gian dự kiến tháng 12/2026 (Sau khi');
    const before = judgedTask(row, { status: '', completedOn: '' }, '2026-12-31', 2026);
    expect(before).toMatchObject({ timeliness: 'open-in-time', questions: [] });
  });

  test('[TASK-7] what is done after it is done in time all the same', () => {
    const done = judgedTask(row, { status: 'Hoàn thành', completedOn: '02/01/2027' }, '2027-01-04', 2026);
    expect(done?.timeliness).toBe('done-in-time');
  });

  test('[TASK-1] a printed year keeps its last day', () => {
    const plain = rowOf(rowsOf(2026), 'NV I.1');
    const late = judgedTask(plain, { status: 'Hoàn thành', completedOn: '02/01/2027' }, '2027-01-04', 2026);
    expect(late?.timeliness).toBe('done-late');
  });
});

describe('who types a task', () => {
  const rows = rowsOf(2026);

  test('[TASK-8] the office named first types, those after it are alongside', () => {
    expect(rowOf(rows, 'NV II.4')).toMatchObject({ agency: 'SKHCN', alongside: ['CAT', 'STC'] });
    expect(rowOf(rows, 'NV VI.1')).toMatchObject({ agency: 'CAT', alongside: ['SKHCN'] });
  });

  test('[TASK-8] a group types nothing until the coordinator names an office', () => {
    expect(rowOf(rows, 'NV II.1')).toMatchObject({ agency: '', alongside: ['N-SBN', 'N-XP'] });
    const named = taskRows(book, round(2026), (code) => (code === 'NV II.1' ? 'SNV' : null));
    expect(rowOf(named, 'NV II.1').agency).toBe('SNV');
  });

  test('[NOD-11] an office named on the sheet that has merged since gives way to the one that followed it', () => {
    const named = taskRows(book, round(2026), (code) => (code === 'NV II.1' ? 'STTTT' : null));
    expect(rowOf(named, 'NV II.1').agency).toBe('SKHCN');
  });

  test('rows stand in one block per agency, those of nobody last, each code once', () => {
    const blocks = rows.map((row) => row.agency);
    expect(blocks.filter((agency, at) => agency !== blocks[at - 1])).toEqual([...new Set(blocks)]);
    expect(blocks.at(-1)).toBe('');
    expect(new Set(rows.map((row) => row.code)).size).toBe(29);
  });
});

test('[TASK-9] words that name no time give no timeliness', () => {
  const row = rowOf(rowsOf(2026), 'NV I.1');
  const term = taskTerm(null, years, 2026);
  expect(term).toEqual({ standing: 'asked', due: null, isTentative: false });
  expect(judgedTask({ ...row, term, time: null }, { status: 'Hoàn thành', completedOn: '' }, '2026-11-04', 2026)).toBe(
    null,
  );
});

test('[TASK-1] a task is judged by its state and its day of completion, exactly as they stand', () => {
  const columns = ['status', 'completedOn'].map((key) => ({ key, header: key }));
  const values = [
    ['status', 'completedOn'],
    [' Hoàn thành', { date: '2026-11-04' }],
  ];
  const { table } = readKeyedTable(values, { tab: 'nhap-nhiem-vu', columns, rowsAboveData: 1 });
  expect(typedTask(table, 1)).toEqual({ status: ' Hoàn thành', completedOn: { date: '2026-11-04' } });
});

test('a place that two plans print is told apart by the plan’s name', () => {
  const [plan] = book.plans.filter(({ code }) => code === 'kh334-2026-2030');
  if (plan === undefined) throw new Error('the plan of 2026');
  const twice = { ...book, plans: [plan, { ...plan, code: 'kh-2', placeName: 'KH hai' }] };
  const codes = taskRows(twice, { ...round(2026), plans: [plan.code, 'kh-2'] }, () => null).map((row) => row.code);
  expect(new Set(codes).size).toBe(58);
  expect(codes).toContain('NV I.1');
  expect(codes).toContain('KH hai NV I.1');
});
