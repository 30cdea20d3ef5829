// Which agencies a cell names, printed or typed ("Công an tỉnh - Sở Khoa học và Công nghệ").

import type { Agency, Book } from '../book/plan.js';
import { phraseText } from '../phrase/phrase-text.js';
import { plainWords } from '../reading/plain-text.js';

/** The name of an agency as the workbook shows it; an unknown code stands for itself. */
export function agencyName(agencies: readonly Agency[], code: string): string {
  return agencies.find((agency) => agency.code === code)?.name ?? code;
}

/** The agencies and groups named in a cell, and the words that name none. */
export interface NamedAgencies {
  /** Codes in printed order, each once. */
  readonly codes: readonly string[];
  /** What is left when names, separators and "và" are taken out; empty where everything was understood. */
  readonly rest: string;
}

/** Reads a cell against all printed spellings, the longest first, whatever the case and spacing. */
export function agenciesNamed(printed: string, agencies: readonly Agency[]): NamedAgencies {
  let { plain } = phraseText(printed);
  const spellings = agencies
    .flatMap(({ code, spellings: all }) => all.map((spelling) => ({ code, words: phraseText(spelling).plain })))
    .sort((a, b) => b.words.length - a.words.length);
  const found: { at: number; code: string }[] = [];
  for (const { code, words } of spellings) {
    for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
      if (/\p{L}/u.test(plain.charAt(at - 1)) || /\p{L}/u.test(plain.charAt(at + words.length))) continue;
      found.push({ at, code });
      plain = plain.slice(0, at) + '¤'.repeat(words.length) + plain.slice(at + words.length);
    }
  }
  found.sort((a, b) => a.at - b.at);
  const rest = plain
    .replace(/¤+/g, ' ')
    .replace(/(?<!\p{L})và(?!\p{L})|[-;,.\s]/gu, ' ')
    .trim();
  return { codes: [...new Set(found.map(({ code }) => code))], rest: rest.replace(/\s+/g, ' ') };
}

/** The agency with a code or, failing that, with a name or printed spelling; undefined if the book has none. */
export function agencyNamed(book: Pick<Book, 'agencies'>, codeOrName: string): Agency | undefined {
  const wanted = plainWords(codeOrName);
  if (wanted === '') return undefined;
  return book.agencies.find((agency) =>
    [agency.code, agency.name, ...agency.spellings].some((name) => plainWords(name) === wanted),
  );
}
