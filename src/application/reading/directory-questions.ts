// What is asked about the rows of `Danh bạ`, each at its cell: set-up writes it beside the row, preview and hourly run tell it.

import { accountId } from '../../domain/agencies/account-id.js';
import {
  askedColumn,
  type DirectoryQuestion,
  dependentOf,
  isAwaited,
} from '../../domain/agencies/directory-question.js';
import { readAddresses } from '../../domain/agencies/mail-address.js';
import { membership } from '../../domain/agencies/membership.js';
import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import { cellAt, textAt } from '../../domain/reading/keyed-table.js';
import { readPhone } from '../../domain/reading/phone-reader.js';
import { saysNothing } from '../../domain/reading/said-nothing.js';
import type { Settings } from '../../domain/round/settings.js';
import type { TypedCells } from '../../domain/round/typed-memory.js';
import { directoryQuestion, directoryWaits } from '../../text/directory-words.js';
import { sheetErrorText } from '../../text/sheet-error.js';
import { tabNames } from '../../text/tab-names.js';
import { cellName } from '../workbook/a1.js';
import type { DirectoryState } from './directory.js';

export type RowQuestions = ReadonlyMap<number, readonly DirectoryQuestion[]>;

/** Cells about people: text alone goes into a mail. */
const PERSON_KEYS = ['contact', 'division', 'phone', 'deputy'] as const;

/** The questions of all rows: of names, days and groups, of addresses, accounts and numbers. `refused`: accounts that Google did not take. */
export function directoryQuestionsOf(
  book: Pick<Book, 'agencies'>,
  settings: Settings,
  { table, read, doubts }: DirectoryState,
  refused: ReadonlySet<string> = new Set(),
): RowQuestions {
  const found = new Map<number, DirectoryQuestion[]>();
  const ask = (row: number, question: DirectoryQuestion) => found.set(row, [...(found.get(row) ?? []), question]);
  for (const [row, asked] of [...read.questions].sort(([a], [b]) => a - b)) for (const each of asked) ask(row, each);
  for (const { row, other, came } of doubts.values()) {
    const name = book.agencies.find((agency) => agency.code === other.code)?.name ?? '';
    const params = { row: other.row + 1, name, key: movedKey(row.cells) };
    ask(row.row, { code: came ? 'cells-came' : 'cells-went', params });
  }
  const groupCells = new Map([...read.codeAt].map(([row, code]) => [code, textAt(table, row, 'groups')]));
  const { members, confirmed } = membership(book.agencies, groupCells, settings.round.cutOff);
  /** Says in the later of two rows that an address stands in both. */
  const sharedWith = (code: 'account-shared' | 'mail-shared') => {
    const firstWith = new Map<string, number>();
    return (row: number, text: string) => {
      const other = firstWith.get(text);
      if (other === undefined) firstWith.set(text, row);
      else ask(row, { code, params: { text, row: other + 1 } });
    };
  };
  const [sharedAccount, sharedMail] = [sharedWith('account-shared'), sharedWith('mail-shared')];
  for (const [row, code] of [...read.codeAt].sort(([a], [b]) => a - b)) {
    if (confirmed.has(code) && (members.get(code) ?? []).length === 0) ask(row, { code: 'group-empty' });
    const addresses = (key: string, question: DirectoryQuestion['code']) => {
      const { valid, bad } = readAddresses(textAt(table, row, key));
      if (bad.length > 0) ask(row, { code: question, params: { text: bad.slice(0, 3).join(' ') } });
      return valid;
    };
    for (const text of addresses('mail', 'mail-unreadable')) sharedMail(row, text);
    addresses('officialMailbox', 'mailbox-unreadable');
    for (const text of addresses('account', 'account-unreadable')) {
      if (refused.has(accountId(text))) ask(row, { code: 'account-refused', params: { text } });
      sharedAccount(row, accountId(text));
    }
    const broken = readAddresses(textAt(table, row, 'deputy')).bad.find((word) => word.includes('@'));
    if (broken !== undefined) ask(row, { code: 'deputy-unreadable', params: { text: broken } });
    const isFormula = (key: string) => sheetErrorText(textAt(table, row, key));
    for (const key of PERSON_KEYS) if (isFormula(key)) ask(row, { code: 'person-formula', params: { key } });
    for (const key of ['contact', 'division', 'deputy']) {
      const text = textAt(table, row, key);
      if (isNoName(text) && !isFormula(key)) ask(row, { code: 'person-says-nothing', params: { key, text } });
    }
    if (!isFormula('phone') && readPhone(cellAt(table, row, 'phone')) === null)
      ask(row, { code: 'phone-unreadable', params: { text: textAt(table, row, 'phone') } });
  }
  return found;
}

/** The cell to look at first: an address where there is one. */
function movedKey(cells: TypedCells): string {
  return ['mail', 'officialMailbox', 'account', 'contact'].find((key) => cells[key] !== undefined) ?? 'mail';
}

/** True for words that are no name: "chưa có", a dash, a number alone. */
export function isNoName(text: string): boolean {
  return saysNothing(text) || (text !== '' && !/\p{L}/u.test(text));
}

/** The questions as problems of their cells. */
export function directoryProblems({ table }: DirectoryState, questions: RowQuestions): readonly Problem[] {
  return [...questions].flatMap(([row, asked]) =>
    asked.map((question): Problem => {
      const cell = cellName(row, table.columnOf.get(askedColumn(question)) ?? 0);
      return {
        code: 'directory-asked',
        sheet: tabNames.directory,
        cell,
        params: {
          question: directoryQuestion(question),
          waits: directoryWaits(question),
          holds: dependentOf(question),
        },
      };
    }),
  );
}

/** Those of them that something waits for. */
export function awaitedProblems(
  book: Pick<Book, 'agencies'>,
  settings: Settings,
  state: DirectoryState,
): readonly Problem[] {
  const questions = directoryQuestionsOf(book, settings, state);
  return directoryProblems(state, new Map([...questions].map(([row, asked]) => [row, asked.filter(isAwaited)])));
}
