// A season of a small province played day by day, on the host or in memory, and the laws it must keep.

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Book } from '../../src/domain/book/plan.js';
import { isWorkingDay } from '../../src/domain/calendar.js';
import { addDays } from '../../src/domain/local-date.js';
import { milestoneDate, milestones } from '../../src/domain/reminding/milestones.js';
import { ENTRY, OWNER, type SheetReader, smallBook, type Typist, track, typeIn } from './workbook.js';

const DEADLINE = '2022-11-20';
export const FIRST_DAY = '2022-10-04';
const calendar = { holidays: [], workedDays: [] };
const STEPS = ['T-45', 'T-30', 'T-14', 'T-3', 'T+1', 'T+3'];
const CONTACT_STEPS = ['T-30', 'T-14', 'T-3', 'T+1'];
const dayOf = new Map(milestones.map((step) => [step.id, milestoneDate(step, DEADLINE, calendar)]));
const STEP_DAYS = STEPS.map((step) => dayOf.get(step) ?? '');
/** The days that are played: each step's, two working days behind it, and some long after. */
const DAYS = [...STEP_DAYS.flatMap((day) => [day, addDays(day, 1), addDays(day, 2)]), '2022-12-09', '2022-12-20']
  .filter((day, at, all) => all.indexOf(day) === at && isWorkingDay(day, calendar))
  .toSorted();

const AGENCIES = {
  SYT: { name: 'Sở Y tế', codes: ['XHS-07', 'XHS-08', 'XHS-09'] },
  VPUBND: { name: 'Văn phòng UBND tỉnh', codes: ['CQS-05'] },
  BDT: { name: 'Bưu điện tỉnh', codes: ['XHS-10'] },
} as const;
type Code = keyof typeof AGENCIES;
const CODES = Object.keys(AGENCIES) as Code[];

type SeasonFault = 'throwBefore' | 'throwAfter' | { readonly cut: 'pendingLost' | 'pendingKept' };

/** What a season needs of the machine it is played on. */
export interface SeasonHost extends SheetReader {
  readonly clock: { set(iso: string): Promise<void> };
  readonly faults: { at(n: number, fault: SeasonFault): void; clear(): void };
  triggers(): readonly { readonly id: string }[];
  fire(
    id: string,
    options?: { readonly times?: number },
  ): Promise<readonly { readonly outcome: string; readonly message?: string }[]>;
  mails(): readonly { readonly to: readonly string[]; readonly subject: string; readonly at: string }[];
  quota(email: string): number;
  eatQuota(email: string, recipients: number): void;
  fork(): Promise<SeasonHost>;
  as(email: string): Typist['coordinator'];
}

interface Event {
  readonly day: number;
  readonly agency: Code;
  readonly what: 'fills' | 'sends a letter' | 'is granted a week' | 'is released' | 'moves' | 'address dies';
}

export interface Season {
  readonly events: readonly Event[];
  /** Days on which no trigger fires, or every one twice. */
  readonly missed: readonly number[];
  readonly doubled: readonly number[];
  readonly faults: readonly { readonly day: number; readonly call: number; readonly fault: SeasonFault }[];
  readonly isShared: boolean;
  readonly eaten: number;
}

const anyDay = fc.integer({ min: 0, max: DAYS.length - 1 });
export const anySeason: fc.Arbitrary<Season> = fc.record({
  events: fc.array(
    fc.record({
      day: anyDay,
      agency: fc.constantFrom(...CODES),
      what: fc.constantFrom<Event['what']>(
        'fills',
        'fills',
        'sends a letter',
        'sends a letter',
        'is granted a week',
        'is released',
        'moves',
        'address dies',
      ),
    }),
    { minLength: 3, maxLength: 9 },
  ),
  missed: fc.array(anyDay, { maxLength: 4 }),
  doubled: fc.array(anyDay, { maxLength: 4 }),
  faults: fc.array(
    fc.record({
      day: anyDay,
      call: fc.integer({ min: 1, max: 110 }),
      fault: fc.constantFrom<SeasonFault>('throwBefore', 'throwAfter', { cut: 'pendingLost' }, { cut: 'pendingKept' }),
    }),
    { maxLength: 3 },
  ),
  isShared: fc.boolean(),
  eaten: fc.constantFrom(0, 0, 0, 88, 90),
});

/** The province of the season: three agencies that supply five figures. */
export function seasonBook(): Book {
  const few = smallBook(['1d', '3e', '3g']);
  const known = new Set(few.indicators.map((indicator) => `${indicator.supplier} ${indicator.code}`));
  for (const code of CODES) for (const figure of AGENCIES[code].codes) expect(known).toContain(`${code} ${figure}`);
  return few;
}

/** Types who the contacts are and where the heads' mail goes. */
export async function nameContacts(workbook: Typist): Promise<void> {
  for (const code of CODES) {
    const head = `lanhdao-${code.toLowerCase()}@langson.example`;
    await typeIn(workbook, 'Danh bạ', code, 'Hộp thư công vụ của đơn vị', head, 'Mã đơn vị');
    await typeIn(workbook, 'Danh bạ', code, 'Đầu mối', `Người ${code}`, 'Mã đơn vị');
  }
}

/** A mail to the coordinator about a run that could not work. */
function isTrouble(mail: { readonly subject: string }): boolean {
  return mail.subject.startsWith('Sổ kế hoạch: đôn đốc tự động');
}

/** Vietnamese day and hour of a mail. */
function local(at: string): string {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
}

interface Standing {
  filled: boolean;
  letter: boolean;
  extended: boolean;
  released: boolean;
  dead: boolean;
  moved: boolean;
}

async function happen(workbook: Typist, event: Event, now: Standing, day: string): Promise<void> {
  const { agency, what } = event;
  const [, month = '', date = ''] = day.split('-');
  if (what === 'fills') {
    now.filled = true;
    for (const code of AGENCIES[agency].codes) await typeIn(workbook, ENTRY, code, 'Thực hiện đến kỳ báo cáo', '95');
  }
  if (what === 'sends a letter') {
    now.letter = true;
    await track(workbook, agency, 'Ngày nhận', `${date}/${month}/2022`);
  }
  if (what === 'is granted a week') {
    now.extended = true;
    await track(workbook, agency, 'Gia hạn đến', '28/11/2022');
  }
  if (what === 'is released') {
    now.released = true;
    await track(workbook, agency, 'Duyệt thư lãnh đạo', 'Duyệt gửi');
    await track(workbook, agency, 'Người duyệt', 'Phó Giám đốc');
  }
  if (what === 'moves') {
    now.moved = true;
    await typeIn(workbook, 'Danh bạ', agency, 'Thư nhận đôn đốc', `moi-${agency}@langson.example`, 'Mã đơn vị');
  }
  if (what === 'address dies') {
    now.dead = true;
    await track(workbook, agency, 'Địa chỉ hỏng', 'Hỏng');
  }
}

export interface Played {
  readonly mails: number;
  readonly heads: number;
  readonly uncertain: number;
  readonly runs: number;
}

/** Plays one season on a fork of the host, checks every law on the way, and counts what happened. */
export async function playSeason(ready: SeasonHost, season: Season): Promise<Played> {
  const host = await ready.fork();
  const workbook = { host, coordinator: host.as(OWNER) };
  for (const code of CODES) {
    const address = season.isShared ? 'chung@langson.example' : `${code.toLowerCase()}@langson.example`;
    await typeIn(workbook, 'Danh bạ', code, 'Thư nhận đôn đốc', address, 'Mã đơn vị');
  }
  const standing = new Map<Code, Standing>(
    CODES.map((code) => [
      code,
      { filled: false, letter: false, extended: false, released: false, dead: false, moved: false },
    ]),
  );
  let runs = 0;
  let isTroubled = season.eaten > 0;
  for (const [n, day] of DAYS.entries()) {
    await host.clock.set(`${day}T05:30:00+07:00`);
    for (const event of season.events.filter((each) => each.day === n)) {
      const now = standing.get(event.agency);
      if (now !== undefined) await happen(workbook, event, now, day);
    }
    host.eatQuota(OWNER, Math.min(season.eaten, host.quota(OWNER)));
    const before = host.mails().length;
    const fault = season.faults.find((each) => each.day === n);
    if (season.missed.includes(n)) continue;
    if (fault !== undefined) {
      await host.clock.set(`${day}T08:00:00+07:00`);
      host.faults.at(fault.call, fault.fault);
      runs += (await host.fire(host.triggers()[0]?.id ?? '')).length;
      host.faults.clear();
      isTroubled = true;
    }
    const times = season.doubled.includes(n) ? 2 : 1;
    for (const hour of ['09', '13']) {
      await host.clock.set(`${day}T${hour}:10:00+07:00`);
      for (const run of await host.fire(host.triggers()[0]?.id ?? '', { times })) {
        runs += 1;
        expect(run.outcome, `${day} ${run.message ?? ''}`).toBe('done');
      }
    }
    const today = host.mails().slice(before);
    const seen = new Set<string>();
    const toAgencies = today.filter((mail) => !isTrouble(mail));
    const troubles = today.filter(isTrouble).map((mail) => mail.subject);
    expect(new Set(troubles).size, `[DON-77] one mail a day for each kind of trouble, ${day}`).toBe(troubles.length);
    for (const mail of toAgencies) {
      const code = CODES.find((each) => mail.subject.startsWith(`${AGENCIES[each].name}:`));
      const now = code === undefined ? undefined : standing.get(code);
      if (code === undefined || now === undefined) throw new Error(mail.subject);
      const who = `${code} ${mail.to.join()}`;
      expect(seen, `two mails on ${day}`).not.toContain(who);
      seen.add(who);
      if (!mail.subject.includes('xác nhận đầu mối')) {
        expect(now.filled && now.letter, `${day}: ${who} owes nothing`).toBe(false);
      }
      if (mail.to[0]?.startsWith('lanhdao')) {
        expect(now.released && !now.extended, `${day}: the head of ${code} without a release`).toBe(true);
        const contacts = host
          .mails()
          .filter(
            ({ subject }) => subject.startsWith(`${AGENCIES[code].name}: `) && subject.includes(' đã quá hạn ngày '),
          );
        const told = contacts.some((each) => !each.to[0]?.startsWith('lanhdao') && each.at <= mail.at);
        expect(told || now.dead || isTroubled, `${day}: the head of ${code} before the contact`).toBe(true);
      }
      expect(Number(local(mail.at).slice(11, 13))).toBeLessThan(17);
    }
    // The first day of a step on which runs took place as they should: everybody who owes is told.
    const isStepDay = CONTACT_STEPS.some((step) => dayOf.get(step) === day);
    if (isStepDay && !isTroubled) {
      for (const [code, now] of standing) {
        if ((now.filled && now.letter) || now.extended || now.dead) continue;
        const mails = toAgencies.filter((mail) => mail.subject.startsWith(`${AGENCIES[code].name}:`));
        const hasContact = mails.some((mail) => !mail.to[0]?.startsWith('lanhdao'));
        expect(hasContact, `${day}: ${code} owes and was not told`).toBe(true);
      }
    }
    if (toAgencies.length > 0) {
      expect(host.quota(OWNER), `${day}: the reserve of ten`).toBeGreaterThanOrEqual(10 - troubles.length);
    }
    if (day > '2022-12-19') expect(toAgencies, 'silence after the last step').toEqual([]);
  }
  return { ...ledgerLaws(host), runs };
}

/** Each key once, one line per mail; every mail that went stands there, as sent or as uncertain, under its day and address. */
function ledgerLaws(host: SeasonHost): Omit<Played, 'runs'> {
  const rows = host
    .sheet('Đôn đốc')
    .display()
    .slice(3)
    .filter((row) => row[6] !== '');
  const keys = rows.flatMap((row) => (row.at(-1) ?? '').split('\n'));
  expect(new Set(keys).size, 'each key once').toBe(keys.length);
  for (const mail of host.mails().filter((each) => !isTrouble(each))) {
    const at = local(mail.at);
    const day = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
    const told = rows.filter(
      (row) => row[4] === mail.to[0] && (row[0] ?? '').startsWith(day) && mail.subject.startsWith(`${row[3]}: `),
    );
    const states = told.map((row) => row[6]);
    const gone = states.filter((state) => state === 'Đã gửi' || state === 'Chưa rõ đã gửi hay chưa');
    expect(gone, 'one line per mail').toHaveLength(1);
  }
  expect(rows.filter((row) => row[6] === 'Đang gửi')).toEqual([]);
  return {
    mails: host.mails().length,
    heads: host.mails().filter((mail) => mail.to[0]?.startsWith('lanhdao')).length,
    uncertain: rows.filter((row) => row[6] === 'Chưa rõ đã gửi hay chưa').length,
  };
}

/** Plays so many random seasons, and gives the sums of what happened. */
export async function playSeasons(ready: SeasonHost, numRuns: number): Promise<Played> {
  const total = { mails: 0, heads: 0, uncertain: 0, runs: 0 };
  await fc.assert(
    fc.asyncProperty(anySeason, async (season) => {
      const played = await playSeason(ready, season);
      for (const key of Object.keys(total) as (keyof Played)[]) total[key] += played[key];
    }),
    { numRuns },
  );
  return total;
}
