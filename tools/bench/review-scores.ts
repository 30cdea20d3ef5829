// How well `Cần xem lại` finds slips: recall per kind of slip and false alarms, on a corpus of a fixed seed.
// The corpus is made up: growth of 0,8 to 1,6 a year, shares typed with at most two decimals, one clean row in fifty hitting
// its target or last year's figure by chance, as the national table of 2019 does twice in twelve.

import type { Indicator, Target } from '../../src/domain/book/plan.js';
import type { Cell } from '../../src/domain/cell.js';
import { judgement } from '../../src/domain/judging/judgement.js';
import { figuresDigest, type SeenFigure } from '../../src/domain/judging/seen-figure.js';
import { nothingTyped, type TypedFigure } from '../../src/domain/reading/typed-figure.js';

export interface ReviewScores {
  /** Per kind of slip: rows with the slip, and those that were asked about. */
  readonly slips: readonly { readonly slip: string; readonly rows: number; readonly asked: number }[];
  readonly cleanRows: number;
  readonly falseAlarms: number;
}

/** One office's row before anything goes wrong. */
interface CleanRow {
  readonly unit: string;
  readonly isShare: boolean;
  readonly isCumulative: boolean;
  readonly target: number;
  readonly prior: number;
  readonly actual: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly isByParts: boolean;
  readonly knowsPrior: boolean;
}

type Typed = Partial<TypedFigure>;
type Slip = (row: CleanRow) => { readonly typed: Typed; readonly seen?: SeenFigure } | null;

/** Runs the corpus: `rows` clean rows, and each kind of slip in every row that can have it. */
export function reviewScores(seed: number, rows: number): ReviewScores {
  const chance = chanceOf(seed);
  const corpus = Array.from({ length: rows }, () => cleanRow(chance));
  const slips = Object.entries(SLIPS).map(([slip, make]) => {
    const slipped = corpus.map((row) => ({ row, made: make(row) })).filter(({ made }) => made !== null);
    const asked = slipped.filter(({ row, made }) => isAsked(row, made?.typed ?? {}, made?.seen ?? null));
    return { slip, rows: slipped.length, asked: asked.length };
  });
  return { slips, cleanRows: rows, falseAlarms: corpus.filter((row) => isAsked(row, {}, null)).length };
}

const SLIPS: Readonly<Record<string, Slip>> = {
  '× 10': (row) => byFactor(row, 10),
  '× 100': (row) => byFactor(row, 100),
  '× 1000': (row) => byFactor(row, 1000),
  '÷ 10': (row) => (row.knowsPrior ? byFactor(row, 0.1) : null),
  '÷ 100': (row) => (row.knowsPrior ? byFactor(row, 0.01) : null),
  '÷ 1000': (row) => (row.knowsPrior ? byFactor(row, 0.001) : null),
  'tỷ lệ thay cho %': (row) => (row.isShare && !row.isByParts ? { typed: { actual: row.actual / 100 } } : null),
  'tử số lớn hơn mẫu số': (row) =>
    row.isByParts ? { typed: { numerator: row.denominator + 1, denominator: row.numerator } } : null,
  'tỷ lệ khác tử/mẫu': (row) => (row.isByParts ? { typed: { actual: shown(row.actual * 0.9) } } : null),
  'trùng năm trước': (row) => (row.knowsPrior && !row.isByParts ? { typed: { actual: shown(row.prior) } } : null),
  'trùng mục tiêu': (row) => (row.isByParts ? null : { typed: { actual: shown(row.target) } }),
  'quá 100%': (row) => (row.isShare && !row.isByParts ? { typed: { actual: shown(row.actual + 100) } } : null),
  'số cộng dồn giảm': (row) =>
    row.isCumulative ? { typed: {}, seen: { ...SEEN, result: { value: row.actual * 1.2, asOf: '2022-06-30' } } } : null,
  'số đổi sau khi kiểm tra': (row) => ({
    typed: { checked: 'Đã kiểm tra' },
    seen: { ...SEEN, tick: 'đã kiểm tra', checked: figuresDigest({ ...nothingTyped, actual: shown(row.prior) }) },
  }),
  'có số mà "không phát sinh"': () => ({ typed: { special: 'Không phát sinh' } }),
};

const SEEN: SeenFigure = { year: 2022, result: null, tick: '', checked: '' };

function byFactor(row: CleanRow, factor: number): { readonly typed: Typed } | null {
  return row.isByParts ? null : { typed: { actual: shown(row.actual * factor) } };
}

function isAsked(row: CleanRow, slipped: Typed, seen: SeenFigure | null): boolean {
  const parts = row.isByParts ? { numerator: row.numerator, denominator: row.denominator } : {};
  const figure: Typed = row.isByParts ? parts : { actual: shown(row.actual) };
  const typed: TypedFigure = { ...nothingTyped, ...figure, priorYear: row.knowsPrior ? row.prior : '', ...slipped };
  const terms = {
    round: { year: 2022, cutOff: '2022-11-20', deadline: '2022-11-20' },
    today: '2022-11-10',
    thresholds: { onTrack: 0.95, behind: 0.8 },
  };
  return judgement(targetOf(row), indicatorOf(row), typed, terms, seen).questions.length > 0;
}

function cleanRow(chance: () => number): CleanRow {
  const isShare = chance() < 0.6;
  const isByParts = isShare && chance() < 0.4;
  const target = isShare ? 10 * Math.ceil(chance() * 10) : Math.round(10 ** (2 + chance() * 3));
  const prior = rounded(isShare ? target * (0.4 + chance() * 0.5) : target * (0.5 + chance() * 0.6));
  const grown = rounded(prior * (0.8 + chance() * 0.8));
  const lucky = chance() < 0.02 ? target : chance() < 0.02 ? prior : grown;
  const actual = isShare ? Math.min(lucky, 100) : Math.round(lucky);
  const denominator = 50 + Math.round(chance() * 2000);
  const numerator = Math.round((denominator * actual) / 100);
  const isCumulative = !isShare && chance() < 0.5;
  const unit = isShare ? '%' : 'hồ sơ';
  return {
    unit,
    isShare,
    isCumulative,
    target,
    prior,
    actual,
    numerator,
    denominator,
    isByParts,
    knowsPrior: chance() < 0.8,
  };
}

function targetOf(row: CleanRow): Target {
  return {
    id: 'x',
    indicator: 'x',
    clause: '',
    comparator: '>=',
    value: row.target,
    upper: null,
    grade: '',
    printed: String(row.target),
    unit: row.unit,
    scope: '',
    exclusion: '',
    effectiveFrom: null,
    horizonYear: 2022,
  };
}

function indicatorOf(row: CleanRow): Indicator {
  return {
    code: 'x',
    name: '',
    pillar: '',
    unit: row.unit,
    nature: row.isCumulative ? 'cumulative' : 'level',
    better: 'higher',
    isShare: row.isShare,
    numeratorText: '',
    denominatorText: '',
    method: 'single',
    supplier: '',
    supplyNote: '',
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** As offices type it: a decimal comma, no grouping, at most four decimals. */
function shown(value: number): Cell {
  return String(Math.round(value * 10_000) / 10_000).replace('.', ',');
}

/** A small reproducible generator (mulberry32): the corpus must be the same on every machine. */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
