// What colleagues do to tabs while a run is under way, at its calls: figures stay at their codes or are named, mails go once and to their office.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { isWhole, oneIn } from '../support/answers.js';
import { fire, followedProvince, LEDGER } from '../support/broken-runs.js';
import {
  anyCall,
  drawn,
  type Kinds,
  kindsOf,
  lengthOf,
  type Strike,
  strike,
  strikes,
  told,
} from '../support/chosen-calls.js';
import { deeds, disturbed, figureDeeds, typedTabs, typeRows, untruths } from '../support/disturbances.js';
import { ENTRY, MENU, OWNER, readyWorkbook, sendMails, setUp, shippedBook, typeIn } from '../support/workbook.js';

/** Address → how the subjects of its office begin. */
const offices: Readonly<Record<string, string>> = {
  'vpubnd@langson.example': 'Văn phòng UBND tỉnh',
  'syt@langson.example': 'Sở Y tế',
  'bdt@langson.example': 'Bưu điện tỉnh',
};

let small: Host;
beforeAll(async () => {
  ({ host: small } = await followedProvince());
  await typeRows(small);
});

/** What is false after the deed at that call, a set-up, a sending and an hour; null where the run ended before the call. */
async function falseAfter(
  base: Host,
  act: (host: Host) => Promise<unknown>,
  deed: (host: Host) => Promise<unknown>,
  point: Strike,
): Promise<readonly string[] | null> {
  const host = await base.fork();
  const workbook = { host, coordinator: host.as(OWNER) };
  // What Google refuses a person (a protected cell, a merge) has not been done.
  strike(host, point, async () => void (await deed(host).catch(() => undefined)));
  await act(host);
  if (!host.faults.reached()) return null;
  host.faults.clear();
  const said = await setUp(workbook);
  const found = [...untruths(host, said)];
  await sendMails(workbook, true, true, true);
  await fire(host);
  for (const { text = '' } of host.dialogs()) {
    const unexpected = /[^\n]*ngoài dự kiến[^\n]*/.exec(text);
    if (unexpected !== null) found.push(unexpected[0]);
  }
  for (const [address, office] of Object.entries(offices)) {
    const mails = host.mails().filter(({ to }) => to.includes(address));
    if (mails.length > 1) found.push(`${mails.length} mails to ${address}`);
    for (const { subject } of mails) if (!subject.startsWith(office)) found.push(`${address}: ${subject}`);
  }
  const keys = keysOf(host);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  if (twice.length > 0) found.push(`twice on the ledger: ${twice[0]}`);
  return found;
}

function keysOf(host: Host): readonly string[] {
  const values = host.sheet(LEDGER).values();
  const column = (values[0] ?? []).findIndex((cell) => String(cell).endsWith('key'));
  return values.slice(3).flatMap((row) =>
    String(row[column] ?? '')
      .split('\n')
      .filter((key) => key !== ''),
  );
}

const chosen = [
  ...Object.entries({ ...deeds, ...figureDeeds }).map(([words, deed]) => ({ tab: ENTRY, words, deed, every: 1 })),
  ...typedTabs
    .filter((tab) => tab !== ENTRY)
    .flatMap((tab) => Object.entries(deeds).map(([words, deed]) => ({ tab, words, deed, every: 11 }))),
];

/** Every deed at its calls, or a draw of both. */
function chosenPoints(
  words: string,
  kinds: Kinds,
): readonly (Omit<(typeof chosen)[number], 'every'> & { point: Strike })[] {
  if (isWhole)
    return chosen.flatMap(({ every, ...deed }) =>
      strikes(words, kinds, { every }).map((point) => ({ ...deed, point })),
    );
  return Array.from({ length: Math.ceil(12 / oneIn) }, (_, at) => ({
    ...drawn(chosen, `${words} deed ${at}`),
    point: anyCall(`${words} call ${at}`, kinds),
  }));
}

describe('[DONG-20] on a small province, a colleague at the keyboard during', () => {
  test.each(Object.entries(disturbed))(
    '%s leaves nothing false',
    async (words, act) => {
      const wrong: string[] = [];
      const kinds = await kindsOf(small, act);
      const points = chosenPoints(words, kinds);
      for (const { tab, deed, words: done, point } of points) {
        const found = await falseAfter(small, act, (host) => deed(host.as(OWNER), host, tab), point);
        if (found === null) throw new Error(`${point.words} was not reached`);
        wrong.push(...found.map((what) => `${done} of ${tab} at ${point.words}: ${what}`));
      }
      told(`${words}, disturbed`, points.length, chosen.length * lengthOf(kinds));
      expect(wrong).toEqual([]);
    },
    14_400_000,
  );
});

describe('[DONG-20] on the shipped workbook', () => {
  test('whatever is done at seeded calls of any of them leaves nothing false', async () => {
    const book = shippedBook();
    const addresses = book.agencies.flatMap(({ code, kind }): [string, string][] =>
      kind === 'nhóm' ? [] : [[code, `${code.toLowerCase()}@langson.example`]],
    );
    const workbook = await readyWorkbook(book, Object.fromEntries(addresses), {
      unknowns: { emailKnownForOtherConsumers: true },
    });
    const { host, coordinator } = workbook;
    for (const code of ['CQS-03', 'CQS-04'])
      await typeIn(workbook, ENTRY, code, 'Đơn vị cung cấp số liệu', 'Văn phòng UBND tỉnh');
    await setUp(workbook);
    await coordinator.answer(true, true).menu(MENU, LEDGER, 'Bật đôn đốc tự động');
    expect(host.triggers(), host.dialogs().at(-1)?.text).toHaveLength(1);
    await typeRows(host);
    const acts = Object.entries(disturbed);
    const wanted = isWhole ? 60 : 2;
    const wrong: string[] = [];
    const runs = new Map<string, Kinds>();
    let points = 0;
    for (let draw = 0; points < wanted; draw++) {
      const [words, act] = drawn(acts, `act ${draw}`);
      const { tab, deed, words: done } = drawn(chosen, `deed ${draw}`);
      const kinds = runs.get(words) ?? (await kindsOf(host, act));
      runs.set(words, kinds);
      const point = anyCall(`call ${draw}`, kinds);
      const found = await falseAfter(host, act, (world) => deed(world.as(OWNER), world, tab), point);
      if (found === null) continue;
      points += 1;
      wrong.push(...found.map((what) => `${words}, ${done} of ${tab} at ${point.words}: ${what}`));
    }
    console.log(`the shipped workbook, disturbed: ${points} points`);
    expect(wrong).toEqual([]);
  }, 3_600_000);
});
