// Every tab of the book stands after this, and what it remembers is known, as it was before anything of it is written.

import type { Grid } from '../../domain/cell.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import type { SetUpReport } from '../../text/set-up-text.js';
import { type TabKey, tabNames } from '../../text/tab-names.js';
import { withLostCells } from '../reading/lost-cells-asked.js';
import { type RegistersState, registersState } from '../reading/remembered-registers.js';
import type { SettingsRead } from '../reading/settings-read.js';
import { memoryFrom } from '../reading/typed-memory.js';
import { type AuthorityOfRun, beginAuthority } from '../rights/authority.js';
import { wantedTabs } from '../tabs/wanted-tabs.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import type { TableModel, TablePlace } from '../workbook/table-model.js';
import type { TableSync } from '../workbook/table-sync.js';
import { broughtTable, withMore } from '../writing/brought-table.js';
import { ensureTabs, findTab, type MadeTabs } from '../writing/tab-registry.js';
import { rememberedGrid } from '../years/inherited-memory.js';
import { lostOfPast } from '../years/lost-of-past.js';
import { type PastTabs, pastTabs, wantedOfPast } from '../years/past-years.js';
import type { FoundBook } from './found-book.js';
import { failure } from './set-up-report.js';
import type { SetUpRun } from './set-up-run.js';

/** Tabs that only their first use makes. */
const usedLater = ['closed', 'register', 'series', 'journal'] as const;

export type UsedLater = (typeof usedLater)[number];

export interface MadeBook {
  readonly made: MadeTabs;
  /** Who the coordinators are, for the rights of this run. */
  readonly authority: AuthorityOfRun;
  /** The settings with what was lost of the registers asked. */
  readonly read: SettingsRead;
  /** All of `Bản lưu`, of a first set-up of a year that of the year before. */
  readonly saved: Grid;
  readonly memory: ReturnType<typeof memoryFrom>;
  /** The registers held against the memory, as they stood before this run. */
  readonly registers: RegistersState;
  /** Past years whose tabs stand, the latest first. */
  readonly years: readonly PastTabs[];
  readonly hasTasks: boolean;
  isUsed(key: UsedLater): boolean;
  id(mark: string): number;
  tab(key: TabKey): number;
  cells(key: TabKey): Grid;
  /** Brings a table of people's rows; `more`: what goes with it, once its place is known. */
  sync(key: TabKey, model: TableModel, more?: (place: TablePlace) => readonly SheetOp[]): TableSync;
  /** Brings blocks of offices; while nobody can read whose they are to be, those that stand stay as they are. */
  syncBlocks(to: number, model: TableModel): TableSync;
}

export function madeBook({ ports, printed, tabs }: SetUpRun, found: FoundBook): MadeBook | SetUpReport {
  const { present, there, settingValues } = found;
  const { settings: typed } = found.read;
  const authority = beginAuthority(ports, settingValues === null ? null : typed.coordinators);
  const settings: Settings = { ...typed, coordinators: authority.coordinators };
  const isNamed = (name: string) => present.some((each) => each.name === name);
  const hasTaskEntry =
    there.has(fixedTabs.taskEntry.mark) || (isNamed(tabNames.taskEntry) && findTab(ports, 'taskEntry') !== null);
  const used = new Set<string>(
    usedLater.filter((key) => there.has(fixedTabs[key].mark) || isNamed(fixedTabs[key].name)),
  );
  const marks = new Set<string>(usedLater.flatMap((key) => (used.has(key) ? [fixedTabs[key].mark] : [])));
  const lost = lostOfPast(ports, printed, there, found.read.tabs.rounds, found.cells);
  const ofYears = [...wantedOfPast(pastTabs(there)), ...lost];
  const made = ensureTabs(ports, present, wantedTabs(printed, settings, hasTaskEntry, marks, ofYears));
  if (made.problems.length > 0) return failure(made.problems);
  const id = (mark: string): number => made.tabs.ids.get(mark) ?? -1;
  const tab = (key: TabKey): number => id(fixedTabs[key].mark);
  const cells = (key: TabKey): Grid => tabs.standing(tab(key)).cells();
  const years = pastTabs(made.tabs.ids);
  const lastSaved = years[0]?.ids.saved ?? null;
  const saved = rememberedGrid(cells('saved'), () => (lastSaved === null ? [] : tabs.standing(lastSaved).cells()));
  const memory = memoryFrom(saved);
  // As they stood before this run: what it makes anew was lost, and stays so until a person gives it back.
  const registers = registersState(ports, printed, memory, {
    ...{ settings: settingValues ?? [], rounds: cells('rounds'), tracking: cells('tracking') },
  });
  const read = withLostCells(printed, { ...found.read, settings }, registers);
  const areRightsAsked = waitsFor(read.settings.asked, 'rights');
  return {
    ...{ made: made.tabs, authority, read, saved, memory, registers, years, id, tab, cells },
    hasTasks: made.tabs.ids.has(fixedTabs.taskEntry.mark),
    isUsed: (key) => used.has(key),
    sync: (key, model, more = () => []) => broughtTable(tabs, tab(key), model, withMore(more)),
    syncBlocks: (to, model) =>
      broughtTable(tabs, to, model, ({ ops }) =>
        areRightsAsked && present.some((each) => each.id === to) ? ops.filter(({ op }) => op !== 'protect') : ops,
      ),
  };
}
