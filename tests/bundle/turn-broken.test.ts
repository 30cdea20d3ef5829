// The turn of the year, broken at a call and run again: one turn, with every typed cell where it was; through the built bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { modes } from '../support/broken-runs.js';
import { type Kinds, kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import { wholeBook } from '../support/shared-book.js';
import {
  ENTRY,
  forkOf,
  OWNER,
  ROUNDS,
  readyWorkbook,
  sendMails,
  setUp,
  shown,
  typeIn,
  type Workbook,
} from '../support/workbook.js';
import { lastText, turnYear, twoYears } from '../support/years.js';

let standing: Workbook;
let kinds: Kinds;
let whole: unknown;
beforeAll(async () => {
  standing = await readyWorkbook(twoYears, { SYT: 'syt@langson.example' }, { day: '2022-11-04' });
  await typeIn(standing, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '96');
  await standing.host.clock.set('2023-01-05T08:00:00+07:00');
  await setUp(standing);
  kinds = await kindsOf(standing.host, (host) => turnYear({ host, coordinator: host.as(OWNER) }));
  const done = await forkOf(standing);
  await turnYear(done);
  await setUp(done);
  whole = wholeBook(done.host);
});

const hasTurned = (host: Host) => shown(host, ROUNDS, 'nam-2023', 'Năm', 'Khóa') === '2023';

describe('[SANG-1] a turn that broke', () => {
  test.each(modes.map((mode, hand) => [...mode, hand] as const))(
    'where a call %s, is completed',
    async (_, fault, hand) => {
      const points = strikes(`turn ${hand}`, kinds, { every: 40, oneKindIn: 60, hand });
      for (const point of points) {
        const workbook = await forkOf(standing);
        const { host } = workbook;
        strike(host, point, fault);
        await workbook.coordinator.answer(true, true).menu('Sổ kế hoạch', ROUNDS, 'Sang năm mới');
        await sendMails(workbook);
        expect(host.mails(), point.words).toEqual([]);
        if (hasTurned(host)) await setUp(workbook);
        else await turnYear(workbook);
        expect(lastText(host), point.words).not.toContain('lỗi');
        await setUp(workbook);
        expect(wholeBook(host), point.words).toEqual(whole);
      }
      told('turn of the year', points.length, lengthOf(kinds));
    },
  );
});
