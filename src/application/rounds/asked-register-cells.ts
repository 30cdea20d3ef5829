// Which cells of the registers are asked about as they stand: to empty one of them is an answer, no loss.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { Settings } from '../../domain/round/settings.js';
import { letterKeys } from '../../domain/round/tracking-table.js';
import type { IsAskedCell, RegisterKey, RegistersState } from '../reading/remembered-registers.js';
import { cellName } from '../workbook/a1.js';
import { registerFrom, trackedRounds } from './round-register.js';
import { trackingFrom } from './tracking.js';

/** Tells of a row and a column of a register whether it is asked about; one cell of a letter asks about the whole letter. */
export function askedRegisterCells(
  book: Book,
  settings: Settings,
  settingProblems: readonly Problem[],
  { values, of }: RegistersState,
  today: LocalDate,
): IsAskedCell {
  const register = registerFrom(book, settings, values.rounds, today);
  const nameOf = (code: string) => agencyName(book.agencies, code);
  const tracked = trackedRounds(settings, register).flatMap(
    (info) => trackingFrom(info, values.tracking, nameOf, today).problems,
  );
  const problems = [...settingProblems, ...register.problems, ...tracked];
  const places = new Set(problems.flatMap(({ sheet, cell }) => (cell === undefined ? [] : [`${sheet}!${cell}`])));
  return (key: RegisterKey, row: number, columnKey: string) => {
    const { table, register: own } = of[key];
    const isAsked = (each: string) => places.has(`${own.of.name}!${cellName(row, table.columnOf.get(each) ?? -1)}`);
    return isAsked(columnKey) || (key === 'tracking' && letterKeys.has(columnKey) && [...letterKeys].some(isAsked));
  };
}
