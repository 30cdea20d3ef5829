// What `Diễn giải` says about judged rows: the sentences of the wording page, and every kind of figure and target.

import { expect, test } from 'vitest';
import { attainmentText, explanation, recordedText } from '../../src/text/explanation.js';
import { type Case, judged, terms2022, termsOn } from '../support/judging.js';

function said(one: Case): string {
  return explanation(judged(one), one.terms ?? terms2022);
}

test('[EXP-1] a figure so far that misses: figure, parts, day, target, then verdict, ratio and what is missing', () => {
  const row = { numerator: '628', denominator: '863', asOf: '08/8/2022' };
  expect(said({ row })).toBe(
    'Thực hiện 72,77% (628/863), tính đến 08/8/2022; mục tiêu 80%. Chưa đạt: bằng 90,96% mục tiêu, còn thiếu 7,23 điểm phần trăm.',
  );
  expect(recordedText(judged({ row }))).toBe('72,77');
  expect(attainmentText(judged({ row }))).toBe('90,96');
});

test('[EXP-2] an estimate that goes beyond its target says by how much', () => {
  expect(said({ row: { estimate: '81' } })).toBe('Dự kiến vượt: ước cả năm 81% (mục tiêu 80%), vượt 1 điểm phần trăm.');
  expect(said({ row: { estimate: '80' } })).toBe('Dự kiến đạt: ước cả năm 80% (mục tiêu 80%).');
});

test('[EXP-4] a target of a later year shows the line, the part of the way gone and the ratio that decided', () => {
  const terms = termsOn('2026-11-21');
  const target = { value: 100, printed: '100', horizonYear: 2027 };
  const row = { actual: '62', asOf: '20/11/2026', priorYear: '45' };
  expect(said({ target, row, terms })).toBe(
    'Chưa đến hạn: thực hiện 62%, mục tiêu 100% đến năm 2027. Theo lộ trình tăng đều từ 45% (31/12/2025), đến 20/11/2026 cần 69,4% (nội suy); mới tăng 17 trong 24,4 điểm phần trăm cần tăng (69,6%). Nguy cơ không đạt.',
  );
});
