// What the registers lost, asked about; where all mails rest on it, the settings say so.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import { textOf } from '../../domain/reading/typed-figure.js';
import type { LostRow } from '../../domain/round/lost-cells.js';
import { lostProblem } from './lost-problem.js';
import { type RegisterKey, type RegistersState, registers } from './remembered-registers.js';
import type { SettingsRead } from './settings-read.js';

type Names = Pick<Book, 'settings' | 'agencies'>;

/** The settings with what is lost of them and of the rounds: all mails wait for it, and nobody is late meanwhile. */
export function withLostCells(printed: Names, read: SettingsRead, state: RegistersState): SettingsRead {
  const problems = [...lostOf(printed, state, 'settings'), ...lostOf(printed, state, 'rounds')];
  if (problems.length === 0) return read;
  const { settings } = read;
  return {
    ...read,
    settings: { ...settings, asked: [...settings.asked, 'lostCells'] },
    problems: [...read.problems, ...problems],
  };
}

/** One problem for every row of a register that lost something. */
export function lostOf(printed: Names, state: RegistersState, key: RegisterKey): readonly Problem[] {
  const { register, table } = state.of[key];
  return state.waiting
    .filter(({ tab }) => tab === register.tab)
    .map((row) => lostProblem(row, table, lostName(printed, state, row)));
}

/** A row of a register as people call it: the name of the setting, of the round, of the office. */
export function lostName(printed: Names, { of }: RegistersState, { id, tab, code, cells }: LostRow): string {
  if (tab === registers.settings.tab) return printed.settings.find(({ key }) => key === code)?.name ?? code;
  if (tab === registers.tracking.tab) return agencyName(printed.agencies, code.slice(code.lastIndexOf('/') + 1));
  const standing = of.rounds.rows?.find((row) => row.id === id)?.cells.name;
  return textOf(standing ?? cells.name ?? code);
}
