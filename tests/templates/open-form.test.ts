// What the command-line tools print: plans and phrases as plain JSON that needs no code of ours to be read.

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { bookJson } from '../../tools/book-json.js';
import { phraseList } from '../../tools/phrase-list.js';
import { loadResults } from '../../tools/templates/load-results.js';
import { shippedBook, templatesDir } from './book.js';

const loaded = loadResults(templatesDir);
const results = loaded.ok ? loaded.results : [];
const book = shippedBook();
const text = v.string();
const count = v.pipe(v.number(), v.integer());
const year = v.nullable(count);
const comparator = v.picklist(['>=', '>', '<=', '<', 'range', 'about', 'level', 'rank', 'grade', 'multiple', 'done']);
const target = v.strictObject({
  comparator,
  value: v.nullable(v.union([v.number(), text])),
  upper: v.nullable(v.number()),
  unit: text,
  horizonYear: year,
  scope: text,
  exclusion: text,
  effectiveFrom: v.nullable(text),
  printed: text,
  clause: text,
});
const window = v.strictObject({ fromYear: count, toYear: count });
const time = v.nullable(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('window'), fromYear: count, toYear: count }),
    v.strictObject({ kind: v.literal('yearly') }),
    v.strictObject({ kind: v.literal('tentative'), year: count, month: count, condition: text }),
  ]),
);
const item = v.strictObject({
  id: text,
  table: text,
  place: text,
  section: text,
  sectionAbove: text,
  pillar: text,
  inForce: window,
  stt: text,
  text,
  kind: v.picklist(['indicator', 'task', 'aim']),
  leadText: text,
  leads: v.array(text),
  coordinatingText: text,
  unitText: text,
  resultText: text,
  timeText: text,
  time,
  note: text,
  partOf: text,
  components: v.array(v.strictObject({ id: text, indicator: text, ...target.entries })),
});
const plan = v.object({
  code: text,
  fromYear: count,
  toYear: count,
  tables: v.array(v.object({ tab: text })),
  items: v.array(item),
});
const openForm = v.strictObject({
  plans: v.array(plan),
  indicators: v.array(v.object({ code: text, name: text, method: text, supplier: text, supplyNote: text })),
  agencies: v.array(v.object({ code: text, spellings: v.array(text), kind: text, groups: v.array(text) })),
  duties: v.array(v.object({ code: text, who: text, sentence: text, due: text, year })),
  rounds: v.array(v.object({ name: text, deadline: text, basis: v.array(text), plans: v.array(text) })),
  results: v.array(
    v.object({ indicator: text, value: v.nullable(v.number()), sentence: text, document: text, line: count }),
  ),
});

describe('npm run plans', () => {
  const printed = v.parse(openForm, JSON.parse(JSON.stringify(bookJson(book, results))));

  it('prints all items of all plans with their components', () => {
    const items = printed.plans.flatMap((one) => one.items);
    expect(items).toHaveLength(169);
    const tasks = items.filter(({ kind }) => kind === 'task');
    expect(tasks).toHaveLength(29);
    for (const one of tasks) expect(one.time, one.id).not.toBeNull();
    for (const one of items.filter(({ kind }) => kind !== 'task')) expect(one.components, one.id).not.toEqual([]);
  });

  it('gives a grade by its letter', () => {
    const graded = printed.plans.flatMap((one) => one.items.flatMap(({ components }) => components));
    expect(graded.filter((one) => one.comparator === 'grade').map(({ value }) => value)).toEqual(['A', 'A']);
  });

  it('says everything that templates/README.md says it does', () => {
    const readme = readFileSync(`${templatesDir}/README.md`, 'utf8');
    const names = [...Object.keys(item.entries), ...Object.keys(target.entries), ...Object.keys(openForm.entries)];
    for (const name of names) expect(readme, name).toContain(`\`${name}\``);
  });
});

describe('npm run doc-chi-tieu', () => {
  it('answers a list of phrases in its order, each with its own words', () => {
    const phrases = ['trên 50%', '6,6-6,8', 'abc', 'tốp 10'];
    const read = phraseList(JSON.stringify(phrases));
    if (!read.ok) throw new Error(read.reason);
    expect(read.readings.map((one) => one.text)).toEqual(phrases);
    expect(read.readings[0]).toMatchObject({
      components: [{ comparator: '>', value: 50, upper: null, unit: '%', horizonYear: null }],
      question: null,
    });
    expect(read.readings[2]).toMatchObject({ components: [], question: expect.stringContaining('abc') });
  });

  it.each([
    ['[1]', 'Mục thứ 1 không phải là chữ.'],
    ['{}', 'Tệp phải là một danh sách JSON các câu chữ.'],
    ['[', 'Tệp không phải là JSON.'],
  ])('says why %s is no list of phrases', (json, reason) => {
    expect(phraseList(json)).toEqual({ ok: false, reason });
  });
});
