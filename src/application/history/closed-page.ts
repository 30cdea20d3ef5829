// `Tổng hợp đã chốt`: one closing as it was said then, from the register alone: no word of it is made anew.

import { linesOf, type RegisterRecord } from '../../domain/history/register-records.js';
import { correctionText, reportText } from '../../text/adding-words.js';
import { closedWords as said } from '../../text/history-words.js';
import { palette } from '../../text/palette.js';
import { faultsText } from '../../text/register-fault-words.js';
import { wordsAsFormula } from '../rounds/tracking.js';
import { shownWidths } from '../tabs/summary-frame.js';
import type { SaidRole } from '../tabs/summary-said.js';
import { statusRules } from '../workbook/colours.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { header, line, type PageCell, type PageModel } from '../workbook/page-model.js';
import { type Area, type Look, storedText } from '../workbook/sheet-op.js';
import { headOf, type RegisterState } from './register-state.js';

const soft: Look = { italic: true, colour: palette.soft, wrap: false };
const block: Look = { bold: true, background: palette.band, colour: palette.head, wrap: false };
const total: Look = { bold: true, background: palette.section };

/** The page of a closing, with what was added to it since: the signed report, corrections. */
export function closedPage(record: RegisterRecord, { checked }: RegisterState): PageModel {
  const { number = '', round = '', roundCode = '', at = '', who = '', rules = '' } = headOf(record)?.cells ?? {};
  const rows: (readonly PageCell[])[] = [];
  const faults = checked.faults.filter((fault) => fault.record === record.number);
  const isWitnessed = !checked.unwitnessed.includes(record.number);
  const later = checked.records.flatMap(({ lines }) =>
    lines.filter(({ cells }) => cells.number === number && cells.roundCode === roundCode),
  );
  rows.push(line(said.title(round, number), { bold: true, size: 12, colour: palette.head }));
  rows.push(line(said.seal(record.seal?.print ?? ''), { bold: true }));
  rows.push(line(said.made(at, who), soft));
  rows.push(line(said.rules(rules), soft));
  rows.push(
    faults.length > 0
      ? line(said.broken(faultsText(faults)), { bold: true, colour: palette.redInk, wrap: false })
      : line(isWitnessed ? said.intact : said.unwitnessed, soft),
  );
  for (const { type, cells } of later) if (type === 'report') rows.push(line(reportText(cells), { bold: true }));
  rows.push([]);
  const coloured: Area[] = [];
  for (const { cells } of linesOf(record, 'page')) {
    const role = cells.role as SaidRole;
    if (role === 'red') coloured.push({ row: rows.length + 1, column: 0, rows: 1, columns: 1 });
    rows.push(saidRow(role, textsOf(cells.said ?? '')));
  }
  const corrections = later.filter(({ type }) => type === 'correction');
  if (corrections.length > 0) {
    rows.push([], blockRow(said.corrections));
    for (const { cells } of corrections) rows.push(line(correctionText(cells), { wrap: false }));
  }
  const listed = [...linesOf(record, 'figure'), ...linesOf(record, 'task')];
  rows.push([], blockRow(said.rows), headerRow(said.columns));
  for (const { cells } of listed) rows.push(listedRow(cells));
  const offices = linesOf(record, 'office');
  if (offices.length > 0) rows.push([], blockRow(said.offices), headerRow(said.officeColumns));
  for (const { cells } of offices) rows.push(officeRow(cells));
  return {
    tab: fixedTabs.closed.mark,
    widths: shownWidths,
    rows: rows.map((cells) => cells.map(literal)),
    notes: [],
    keys: [],
    hiddenColumns: [],
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    colour: palette.redInk,
    gridlines: false,
    colours: statusRules(coloured),
    lined: [],
    spareRows: 0,
  };
}

/** Text that a cell would only take with a sign in front stands as the literal of a formula: it shows exactly what was said. */
function literal(cell: PageCell): PageCell {
  const { value } = cell;
  return typeof value === 'string' && storedText(value) !== value && value.length < LONGEST_LITERAL
    ? { ...cell, value: wordsAsFormula(value) }
    : cell;
}

/** Well below the 50,000 signs of a cell, with every quote doubled. */
const LONGEST_LITERAL = 20_000;

/** Verdict and pace run on over the empty columns behind them. */
function listedRow(cells: Readonly<Record<string, string>>): readonly PageCell[] {
  const {
    code = '',
    name = '',
    scope = '',
    target = '',
    unit = '',
    recorded = '',
    figureKind = '',
    agency = '',
  } = cells;
  const texts = ['', code, scope === '' ? name : `${name} (${scope})`, measured(target, unit), recorded, figureKind];
  const plain = [...texts, agency].map((text): PageCell => ({ value: text === '' ? null : text }));
  const run = (text: string | undefined): PageCell => ({ value: text || null, look: { wrap: false } });
  const empty: PageCell = { value: null };
  return [...plain, run(cells.verdict), empty, empty, run(cells.pace), empty, empty];
}

function officeRow(cells: Readonly<Record<string, string>>): readonly PageCell[] {
  const { name = '', figures = '', standing = '', timeliness = '', letterNumber = '', letterDate = '' } = cells;
  const texts = ['', '', name, figures, standing, '', said.letter(letterNumber, letterDate), timeliness];
  return texts.map((text, column) => ({
    value: text || null,
    ...(column === 4 || column === 7 ? { look: { wrap: false } } : {}),
  }));
}

function measured(target: string, unit: string): string {
  return unit === '%' && /\d$/.test(target) ? `${target}%` : `${target} ${unit}`.trim();
}

/** A row of `Tổng hợp` as it was said. */
function saidRow(role: SaidRole, texts: readonly string[]): readonly PageCell[] {
  switch (role) {
    case 'block':
      return blockRow(texts[0] ?? '');
    case 'header':
      return headerRow(texts);
    case 'red':
      return texts.map((text, column) => ({
        value: text === '' ? null : text,
        look: { wrap: column === 2, ...(column === 0 || column === 3 ? { align: 'center' as const } : {}) },
      }));
    case 'count':
    case 'total':
      return shownWidths.map((_, column) => ({
        value: texts[column] || null,
        look: { wrap: false, ...(column > 2 ? { align: 'center' as const } : {}), ...(role === 'total' ? total : {}) },
      }));
    default:
      return texts.map((text) => ({ value: text === '' ? null : text, look: looks[role] }));
  }
}

const looks: Readonly<Record<Exclude<SaidRole, 'block' | 'header' | 'red' | 'count' | 'total'>, Look>> = {
  head: { bold: true, wrap: false },
  day: soft,
  title: { bold: true, size: 14, colour: palette.head, wrap: false },
  soft,
  strong: { bold: true, wrap: false },
  plain: { wrap: false },
};

function blockRow(words: string): readonly PageCell[] {
  return shownWidths.map((_, column) => ({ value: column === 0 ? words : null, look: block }));
}

/** A header row; the last word runs on over the empty cells behind it. */
function headerRow(words: readonly string[]): readonly PageCell[] {
  return shownWidths.map((_, column) => {
    const cell = header(words[column] ?? '');
    const runsOn = column === words.length - 1 && column < shownWidths.length - 1;
    return runsOn ? { ...cell, look: { ...cell.look, align: 'left', wrap: false } } : cell;
  });
}

function textsOf(kept: string): readonly string[] {
  try {
    const texts: unknown = JSON.parse(kept);
    return Array.isArray(texts) ? texts.map(String) : [];
  } catch {
    return [kept];
  }
}
