// [DON-69] A run that breaks at any of its calls, in any of four ways: never a second mail, nothing lost unseen.

import { describe, expect, it } from 'vitest';
import { ledgerDigest, ledgerState, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { defaultMilestones } from '../../src/domain/reminding/milestones.js';
import { isWhole } from '../support/answers.js';
import {
  type FaultMode,
  type PlannedFault,
  playSeason,
  type SeasonAgency,
  type SeasonWorld,
} from '../support/season.js';
import { draw, seed } from '../support/seed.js';

/** A sample takes every fourth call, from one that the seed draws. */
const step = isWhole ? 1 : 4;

const MODES: readonly FaultMode[] = ['throwBefore', 'throwAfter', 'pendingLost', 'pendingKept'];
const AFTERMATHS: readonly PlannedFault['then'][] = ['nothing', 'ledger tab deleted', 'version restored'];

const agency: SeasonAgency = {
  mailCells: [{ from: 0, cell: 'mot@x.example' }],
  deputyCell: '',
  headMailCell: 'lanhdao@x.example',
  deadFrom: null,
  figures: 2,
  filledOn: null,
  reportOn: null,
  followsReport: true,
  extension: null,
  task: null,
  releasedOn: 0,
  confirmedOn: null,
};

/** Six agencies: one with two addresses, one with a task, one that shares its address; the Sở itself makes seven. */
const province: SeasonWorld = {
  firstDay: '2022-05-04',
  deadlines: [200],
  agencies: [
    agency,
    agency,
    { ...agency, mailCells: [{ from: 0, cell: 'hai@x.example, chung@x.example' }] },
    { ...agency, task: { due: 214, doneOn: null, isTentative: false } },
    { ...agency, mailCells: [{ from: 0, cell: 'chung@x.example' }] },
    { ...agency, filledOn: 150, reportOn: 150 },
    { ...agency, followsReport: false },
  ],
  calendar: { holidays: [], workedDays: [] },
  enabled: defaultMilestones,
  hours: [8, 9, 10],
  quotaPerDay: 100,
  eaten: [0],
  chaos: 0,
  seed: 1,
};

/** 20/11/2022 is day 200: the steps T-14 (4/11) and T+1 (21/11, with the heads an hour later). */
const T_MINUS_14 = 184;
const T_PLUS_1 = 201;

describe('a run that breaks', () => {
  for (const { name, day, hour } of [
    { name: 'at T-14', day: T_MINUS_14, hour: 8 },
    { name: 'at T+1 to the contacts', day: T_PLUS_1, hour: 8 },
    { name: 'at T+1 to the heads', day: T_PLUS_1, hour: 9 },
  ]) {
    it(`[DON-69] ${name}, at its calls, in every way`, { timeout: 120_000 }, () => {
      const played = { from: day, to: day + 4 };
      const whole = playSeason({ ...province, played });
      expect(whole.sent.length).toBeGreaterThan(4);
      let points = 0;
      for (const mode of MODES) {
        for (const then of AFTERMATHS) {
          for (let call = draw(`${name} ${mode} ${then}`) % step; ; call += step) {
            const season = playSeason({ ...province, played, planned: { day, hour, call, mode, then } });
            if (!season.isFaultReached) break;
            points += 1;
            const keys = season.sent.flatMap(({ mail }) => mail.keys.map(ledgerDigest));
            expect(new Set(keys).size, `${mode} ${then} ${call}`).toBe(keys.length);
            const ledger = mergedLedger(season.rows, season.marks);
            const wanted = whole.sent.flatMap(({ mail }) => mail.keys);
            for (const key of wanted) {
              const state = ledgerState(ledger, key);
              // Sent, or shown to a person as uncertain: there is no third way for a mail that was due.
              expect(['sent', 'uncertain'], `${mode} ${then} ${call} ${key.agency}`).toContain(state);
              if (state === 'sent') expect(keys).toContain(ledgerDigest(key));
            }
            const uncertain = wanted.filter((key) => ledgerState(ledger, key) === 'uncertain');
            expect(new Set(uncertain.map((key) => key.agency + key.address)).size).toBeLessThanOrEqual(1);
          }
        }
      }
      console.log(`${name}: ${points} points tried${isWhole ? '' : `, one in ${step}, seed ${seed}`}`);
      expect(points * step).toBeGreaterThan(MODES.length * AFTERMATHS.length * 10);
    });
  }
});
