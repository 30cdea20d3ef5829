// [DON-70] The rehearsal tells the truth: where nobody types any more, the season sends exactly what it said.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerKeyText, mergedLedger } from '../../src/domain/reminding/ledger.js';
import type { PlannedMail } from '../../src/domain/reminding/reminder-plan.js';
import { rehearsedSeason } from '../../src/domain/reminding/reminder-rehearsal.js';
import { playSeason, type SeasonAgency, type SeasonWorld, worldOfDay } from '../support/season.js';
import { anyWorld } from '../support/season-worlds.js';

const SEASONS = Number(process.env.SEASONS ?? 100);

/** The agency as it stands on the first day, for good. */
function unmoved(agency: SeasonAgency): SeasonAgency {
  return {
    ...agency,
    mailCells: agency.mailCells.slice(0, 1),
    deadFrom: null,
    filledOn: null,
    furtherFilledOn: null,
    reportOn: null,
    confirmedOn: null,
    extension: agency.extension === null ? null : { ...agency.extension, grantedOn: 0 },
    task: agency.task === null ? null : { ...agency.task, doneOn: null },
    releasedOn: agency.releasedOn === null ? null : 0,
  };
}

const lines = (date: string, mails: readonly PlannedMail[]) =>
  mails.map((mail) => `${date} ${mail.kind} ${mail.address} ${mail.keys.map(ledgerKeyText).join(' ')}`);

describe('the rehearsal', () => {
  it('[DON-70] names every mail, day and recipient of the season to come, also when the quota is short', {
    timeout: 600_000,
  }, () => {
    const worlds = anyWorld(fc.constant(0), fc.constantFrom(11, 12, 15, 1000), [8]);
    let mails = 0;
    fc.assert(
      fc.property(worlds, (random) => {
        const deadlines = random.deadlines.slice(0, 2);
        const openDays = deadlines.map(() => ({ from: 0, to: null }));
        const world: SeasonWorld = {
          ...random,
          deadlines,
          openDays,
          eaten: [0],
          agencies: random.agencies.map(unmoved),
        };
        const { sent } = playSeason(world);
        const rehearsed = rehearsedSeason({
          ...worldOfDay(world, 0),
          ledger: mergedLedger([], []),
          quotaPerDay: world.quotaPerDay,
          doneOn: new Map(),
        });
        const promised = rehearsed.flatMap((day) => lines(day.date, day.mails));
        expect(promised).toEqual(sent.flatMap(({ day, mail }) => lines(day, [mail])));
        mails += promised.length;
      }),
      { numRuns: SEASONS },
    );
    expect(mails).toBeGreaterThan(SEASONS * 5);
  });
});
