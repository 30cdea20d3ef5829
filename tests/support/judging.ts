// Targets, indicators, typed rows and terms for tests: a plain percentage of KH 92 unless a test says otherwise.

import type { Indicator, Target } from '../../src/domain/book/plan.js';
import { judgement } from '../../src/domain/judging/judgement.js';
import type { Judgement, JudgementTerms } from '../../src/domain/judging/verdict-terms.js';
import { nothingTyped, type TypedFigure } from '../../src/domain/reading/typed-figure.js';

/** A target of at least 80 % to be reached in 2022. */
export function aTarget(changes: Partial<Target> = {}): Target {
  return {
    id: 'kh92-2022/CQS-01',
    indicator: 'CQS-01',
    clause: 'Phấn đấu tỷ lệ dịch vụ công trực tuyến phát sinh hồ sơ đạt 80%.',
    comparator: '>=',
    value: 80,
    upper: null,
    grade: '',
    printed: '80',
    unit: '%',
    scope: '',
    exclusion: '',
    effectiveFrom: null,
    horizonYear: 2022,
    ...changes,
  };
}

/** A share in percent of which more is better, supplied by one place. */
export function anIndicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    code: 'CQS-01',
    name: 'Tỷ lệ dịch vụ công trực tuyến phát sinh hồ sơ',
    pillar: 'Chính quyền số',
    unit: '%',
    nature: 'level',
    better: 'higher',
    isShare: true,
    numeratorText: '',
    denominatorText: '',
    method: 'single',
    supplier: 'STTTT',
    supplyNote: '',
    ...changes,
  };
}

/** An entry row in which nothing has been typed but `changes`. */
export function aRow(changes: Partial<TypedFigure> = {}): TypedFigure {
  return { ...nothingTyped, ...changes };
}

/** The round of 2022 on 21/11/2022, with the usual thresholds. */
export const terms2022: JudgementTerms = {
  round: { year: 2022, cutOff: '2022-11-20', deadline: '2022-11-20' },
  today: '2022-11-21',
  thresholds: { onTrack: 0.95, behind: 0.8 },
};

/** The terms on another day, in the round of that day's year with cut-off and deadline on 20 November. */
export function termsOn(today: string, year: number = Number(today.slice(0, 4))): JudgementTerms {
  const day = `${year}-11-20`;
  return { ...terms2022, round: { year, cutOff: day, deadline: day }, today };
}

export interface Case {
  readonly target?: Partial<Target>;
  readonly indicator?: Partial<Indicator>;
  readonly row?: Partial<TypedFigure>;
  readonly terms?: JudgementTerms;
}

/** The judgement of a case, everything not named being as in the builders above. */
export function judged({ target, indicator, row, terms = terms2022 }: Case): Judgement {
  return judgement(aTarget(target), anIndicator(indicator), aRow(row), terms);
}
