// `Sổ số liệu` as records, and whether each of them still is what it was: by its own seal, the next one and the script's memory.

import { type LineType, lineDigest, linePrint, type RegisterLine, recordPrint } from './register-line.js';

/** What a seal says of its record. */
export interface Seal {
  readonly print: string;
  /** Fingerprint of the sealed record before; empty for the first. */
  readonly previous: string;
  /** Each line with its number, digest and code, in order. */
  readonly index: readonly { readonly line: number; readonly print: string; readonly code: string }[];
}

export interface RegisterRecord {
  readonly number: number;
  /** Without the seal, in order. */
  readonly lines: readonly RegisterLine[];
  readonly seal: Seal | null;
}

/**
 * `line-changed`, `line-missing`, `line-added`: of one line. `seal-missing`: the record was whole once. `print-differs`: its
 * lines agree with its seal, and the fingerprint does not. `record-missing`: all of it is gone. `witness-differs`: it is
 * whole, and another one than the script remembers.
 */
export type FaultKind =
  | 'line-changed'
  | 'line-missing'
  | 'line-added'
  | 'seal-missing'
  | 'print-differs'
  | 'record-missing'
  | 'witness-differs';

export interface Fault {
  readonly kind: FaultKind;
  readonly record: number;
  /** Number of the line, 0 where no single one is meant. */
  readonly line: number;
  readonly code: string;
}

/** Number of a record → the fingerprint that the script remembers of it. */
export type Witness = ReadonlyMap<number, string>;

export interface CheckedRegister {
  /** Sealed records, in their order. */
  readonly records: readonly RegisterRecord[];
  /** Begun and never sealed: no closing, whatever stands in them. */
  readonly unfinished: readonly RegisterRecord[];
  readonly faults: readonly Fault[];
  /** Sealed records behind the last that the script remembers: a remembered fingerprint speaks for those before it too. */
  readonly unwitnessed: readonly number[];
}

/** What stands in the cells of a seal. */
export function sealCells(previous: string, lines: readonly RegisterLine[]): Readonly<Record<string, string>> {
  const digests = lines.map(lineDigest);
  const index = lines.map(({ line, cells }, at) => [line, linePrint(digests[at] ?? ''), cells.code ?? ''].join(' '));
  return { seal: recordPrint(previous, digests), previous, index: index.map((each) => each.trim()).join('; ') };
}

/** The lines in records, whatever their order on the sheet. */
export function recordsOf(lines: readonly RegisterLine[]): readonly RegisterRecord[] {
  const byNumber = new Map<number, RegisterLine[]>();
  for (const line of lines) {
    const found = byNumber.get(line.record);
    if (found === undefined) byNumber.set(line.record, [line]);
    else found.push(line);
  }
  return [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([number, all]) => ({
      number,
      lines: all.filter(({ type }) => type !== 'seal').sort((a, b) => a.line - b.line),
      seal: sealOf(all.find(({ type }) => type === 'seal')),
    }));
}

/** Number of the next record: none is ever given twice. */
export function nextRecord(lines: readonly RegisterLine[], witness: Witness): number {
  return Math.max(0, ...lines.map(({ record }) => record), ...witness.keys()) + 1;
}

/** The records with everything that is not as it was. */
export function checkedRegister(lines: readonly RegisterLine[], witness: Witness): CheckedRegister {
  const all = recordsOf(lines);
  const faults: Fault[] = [];
  const records: RegisterRecord[] = [];
  const unfinished: RegisterRecord[] = [];
  let previous = '';
  for (const record of all) {
    const { number, seal } = record;
    const found = recordPrint(previous, record.lines.map(lineDigest));
    if (seal === null) {
      const next = all.find((each) => each.number > number && each.seal !== null)?.seal?.previous;
      // What the script or the next record knows by its fingerprint was whole once.
      if (!witness.has(number) && next !== found) {
        unfinished.push(record);
        continue;
      }
      faults.push({ kind: 'seal-missing', record: number, line: 0, code: '' });
      if (found !== (witness.get(number) ?? next)) faults.push(differing('print-differs', number));
      previous = witness.get(number) ?? found;
      records.push(record);
      continue;
    }
    const own = lineFaults(record, seal);
    faults.push(...own);
    if (own.length === 0 && (found !== seal.print || seal.previous !== previous)) {
      const isGapBefore = seal.previous !== previous && recordPrint(seal.previous, digestsOf(record)) === seal.print;
      // A record that is gone breaks the chain behind it: it is named, not the one that still is what it was.
      if (!isGapBefore) faults.push(differing('print-differs', number));
      else if (![...witness.keys()].some((each) => each < number && !all.some((one) => one.number === each)))
        faults.push(differing('record-missing', number - 1));
    }
    const known = witness.get(number);
    if (known !== undefined && known !== seal.print) faults.push(differing('witness-differs', number));
    previous = seal.print;
    records.push(record);
  }
  const standing = new Set(all.map(({ number }) => number));
  for (const number of witness.keys()) if (!standing.has(number)) faults.push(differing('record-missing', number));
  return {
    records,
    unfinished,
    faults: [...faults].sort((a, b) => a.record - b.record || a.line - b.line),
    unwitnessed: records.map(({ number }) => number).filter((number) => number > Math.max(0, ...witness.keys())),
  };
}

/** Lines of one type of a record. */
export function linesOf({ lines }: RegisterRecord, type: LineType): readonly RegisterLine[] {
  return lines.filter((line) => line.type === type);
}

function digestsOf({ lines }: RegisterRecord): readonly string[] {
  return lines.map(lineDigest);
}

function differing(kind: FaultKind, record: number): Fault {
  return { kind, record, line: 0, code: '' };
}

/** Lines that the seal does not know as they stand, and lines it knows that do not stand. */
function lineFaults({ number, lines }: RegisterRecord, { index }: Seal): readonly Fault[] {
  const faults: Fault[] = [];
  const at = (kind: FaultKind, line: number, code: string) => faults.push({ kind, record: number, line, code });
  const seen = new Set<number>();
  for (const line of lines) {
    const known = index.find((each) => each.line === line.line);
    if (known === undefined || seen.has(line.line)) at('line-added', line.line, line.cells.code ?? '');
    else if (known.print !== linePrint(lineDigest(line))) at('line-changed', line.line, known.code);
    seen.add(line.line);
  }
  for (const { line, code } of index) if (!seen.has(line)) at('line-missing', line, code);
  return faults;
}

function sealOf(line: RegisterLine | undefined): Seal | null {
  const { seal: print = '', previous = '', index = '' } = line?.cells ?? {};
  if (line === undefined || print === '') return null;
  const entries = index.split('; ').map((entry) => {
    const [number = '', digest = '', ...code] = entry.split(' ');
    return { line: Number(number), print: digest, code: code.join(' ') };
  });
  return { print, previous, index: entries };
}
