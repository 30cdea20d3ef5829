// The words of `Đánh giá` and `Tiến độ` stand in one list; text, counts, colours and documentation follow it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statusRules } from '../../src/application/workbook/colours.js';
import type { FigureKind, Verdict } from '../../src/domain/judging/verdict-terms.js';
import { help } from '../../src/text/column.js';
import { calculating } from '../../src/text/entry-words.js';
import { palette, toneNames } from '../../src/text/palette.js';
import { colouredWords } from '../../src/text/status-colours.js';
import { summaryWords } from '../../src/text/summary-text.js';
import { timelinessWords } from '../../src/text/task-text.js';
import {
  heapHeaders,
  heaps,
  paceHeader,
  paceName,
  paces,
  paceTone,
  paceWord,
  verdictTones,
  verdictWord,
  wordsOfHeap,
} from '../../src/text/verdict-text.js';

const verdicts: readonly Verdict[] = ['exceeded', 'reached', 'not-reached', 'not-due', 'not-done', 'not-judged'];
const kinds: readonly FigureKind[] = ['so-far', 'estimate', 'final'];
const said = [...new Set(verdicts.flatMap((verdict) => kinds.map((kind) => verdictWord(verdict, kind))))];

/** The background that a cell with this text wears: that of the first rule that fits. */
function background(text: string): string | undefined {
  return statusRules([{ row: 0, column: 0, rows: 1, columns: 1 }]).find(({ startsWith }) =>
    startsWith.some((word) => text.startsWith(word)),
  )?.background;
}

describe('every word that a verdict can have is counted once', () => {
  test('each stands in exactly one heap', () => {
    expect(heaps.flatMap(wordsOfHeap).sort()).toEqual([...said].sort());
  });

  test('only what reached its target is counted as completed', () => {
    const reached = (['exceeded', 'reached'] as const).flatMap((verdict) =>
      kinds.map((kind) => verdictWord(verdict, kind)),
    );
    expect([...wordsOfHeap('done')].sort()).toEqual(reached.sort());
  });

  test('the headers of the columns are those of the heaps and paces, in the order of the counts', () => {
    expect(summaryWords.pillarColumns.slice(1)).toEqual([
      ...heaps.map((heap) => heapHeaders[heap]),
      ...new Set(paces.map(paceHeader)),
    ]);
  });
});

describe('[PACE-1] every word wears the colour of its list', () => {
  test.each([...verdictTones])('%s is %s', (word, tone) => {
    expect(background(word)).toBe(palette[tone]);
    expect(background(`${word} (đã lưu)`)).toBe(palette[tone]);
  });

  test.each(paces.map((pace) => [paceWord(pace), paceTone(pace)] as const))('%s is %s', (word, tone) => {
    expect(background(word)).toBe(palette[tone]);
  });

  test('no word wears the colour of a shorter one that it begins with', () => {
    colouredWords.forEach(({ startsWith, tone }, at) => {
      const earlier = colouredWords.slice(0, at).filter((group) => group.tone !== tone);
      const shorter = earlier.flatMap((group) => group.startsWith);
      for (const word of startsWith) expect(shorter.filter((beginning) => word.startsWith(beginning))).toEqual([]);
    });
  });

  test('the note on the header names colour and word of every pace', () => {
    for (const pace of paces) expect(help.pace).toContain(`${toneNames[paceTone(pace)]}: ${paceName(pace)}.`);
  });
});

describe('the words are written once', () => {
  const listed = [
    ...said,
    ...paces.flatMap((pace) => [paceWord(pace), paceName(pace)]),
    ...timelinessWords,
    calculating,
  ];
  const homes = ['src/text/verdict-text.ts', 'src/text/task-text.ts', 'src/text/entry-words.ts'];
  const root = join(import.meta.dirname, '../..');
  const files = ['src/text', 'src/application', 'src/domain/judging'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );

  test.each(files.filter((file) => !homes.includes(file)))('%s makes none of them anew', (file) => {
    const source = readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
    expect(listed.filter((word) => source.includes(`'${word}'`) || source.includes(`"${word}"`))).toEqual([]);
  });

  test('the glossary names every one', () => {
    const glossary = readFileSync(join(root, 'docs/thuat-ngu.md'), 'utf8');
    const row = (code: string) => glossary.split('\n').find((line) => line.startsWith(`| ${code} `)) ?? '';
    const cells = (code: string) => row(code).split('|')[3]?.trim().split(' · ');
    expect(cells('verdict')).toEqual(said);
    expect(cells('pace (RAG status)')).toEqual(paces.map(paceWord));
  });
});
