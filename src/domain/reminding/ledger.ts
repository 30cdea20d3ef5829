// The reminder ledger as pure state: what a key is, and what the sheet and the properties together say about it.

import type { LocalDate } from '../local-date.js';

/** planned · sending (written before the send) · sent · uncertain (nobody knows) · skipped (with its reason). */
export type LedgerState = 'planned' | 'sending' | 'sent' | 'uncertain' | 'skipped';

/** What must never be told twice. */
export interface LedgerKey {
  /** Code of the round. */
  readonly round: string;
  readonly duty: string;
  /** Id of the step, with `@yyyy-mm-dd` behind it where an extension moved the deadline. */
  readonly milestone: string;
  /** Code of the agency. */
  readonly agency: string;
  readonly address: string;
}

/** What `Đôn đốc` says of one key. */
export interface LedgerEntry extends LedgerKey {
  /** Local time of the last change, `yyyy-mm-ddThh:mm`. */
  readonly at: string;
  readonly state: LedgerState;
  /** Codes of the figures that were owed. */
  readonly codes: readonly string[];
  readonly reason: string;
}

/** What the script's properties keep; it survives a deleted or restored ledger tab. */
export interface LedgerMark {
  readonly digest: string;
  /** State of a key; or `told`: the last time that an address of an agency was told anything in a round. */
  readonly state: 'sending' | 'sent' | 'uncertain' | 'told';
  readonly at: string;
}

/** What both places together say. */
export interface MergedLedger {
  /** By digest of the key. */
  readonly states: ReadonlyMap<string, LedgerState>;
  /** By digest of round, agency and address (or any address): local time of the last mail that may have gone. */
  readonly told: ReadonlyMap<string, string>;
}

/** Stands for every value of a part of a key; no duty, step or address is written so. */
const ANY = '*';

const STRENGTH: Readonly<Record<LedgerState, number>> = { skipped: 0, planned: 1, sending: 2, uncertain: 2, sent: 3 };

/** The key as one line; parts are NFC without outer or doubled white space, the address in lower case. */
export function ledgerKeyText(key: LedgerKey): string {
  return [key.round, key.duty, key.milestone, key.agency, key.address.toLowerCase()].map(keyPart).join('|');
}

/**
 * The key a line was made from; null when it is none. The address comes back in lower case, empty where a row is
 * about the agency as a whole.
 */
export function ledgerKeyFromText(text: string): LedgerKey | null {
  const parts = text.split('|');
  if (parts.length !== 5 || parts.slice(0, 4).some((part) => part === '')) return null;
  const [round = '', duty = '', milestone = '', agency = '', address = ''] = parts.map((part) =>
    part.replace(/%7C/g, '|').replace(/%25/g, '%'),
  );
  return { round, duty, milestone, agency, address };
}

/**
 * Fourteen characters 0-9a-z that stand for a key in the properties: 64 bits out of two 32-bit streams, every step of
 * which can be undone, so nothing of the text is lost on the way. Ten thousand keys meet by chance about once in 10^11.
 */
export function ledgerDigest(key: LedgerKey): string {
  const text = ledgerKeyText(key);
  let first = text.length;
  let second = ~text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x2c1b3c6d);
    first ^= first >>> 15;
    second = Math.imul(second + unit, 0x297a2d39);
    second ^= second >>> 13;
  }
  return (
    base36(Math.imul(first ^ (second >>> 16), 0x7feb352d)) + base36(Math.imul(second ^ (first >>> 16), 0x846ca68b))
  );
}

/**
 * Sheet and properties as one ledger. A key counts as sent when either place says so; a `sending` that nobody
 * finished is uncertain (the caller holds the lock, so nobody is in the middle of it); of two statements about one
 * key the stronger stands: sent, uncertain, planned, skipped.
 */
export function mergedLedger(sheetEntries: readonly LedgerEntry[], marks: readonly LedgerMark[]): MergedLedger {
  const states = new Map<string, LedgerState>();
  const told = new Map<string, string>();
  const say = (digest: string, state: LedgerState) => {
    const known = states.get(digest);
    if (known === undefined || STRENGTH[state] > STRENGTH[known]) states.set(digest, state);
  };
  const tell = (digest: string, at: string) => {
    if (at > (told.get(digest) ?? '')) told.set(digest, at);
  };
  for (const entry of sheetEntries) {
    say(ledgerDigest(entry), settled(entry.state));
    if (!mayHaveGone(entry.state)) continue;
    tell(addressDigest(entry), entry.at);
    tell(agencyDigest(entry), entry.at);
  }
  for (const mark of marks) {
    if (mark.state === 'told') tell(mark.digest, mark.at);
    else say(mark.digest, settled(mark.state));
  }
  return { states, told };
}

/** The ledger with rows added to it, as if it had been read again. */
export function ledgerWith(ledger: MergedLedger, entries: readonly LedgerEntry[]): MergedLedger {
  const added = mergedLedger(entries, []);
  const states = new Map(ledger.states);
  for (const [digest, state] of added.states) {
    const known = states.get(digest);
    if (known === undefined || STRENGTH[state] > STRENGTH[known]) states.set(digest, state);
  }
  const told = new Map(ledger.told);
  for (const [digest, at] of added.told) if (at > (told.get(digest) ?? '')) told.set(digest, at);
  return { states, told };
}

/** Day of the last mail to any address of an agency in a round; null before the first. */
export function agencyToldOn(ledger: MergedLedger, who: Pick<LedgerKey, 'round' | 'agency'>): LocalDate | null {
  return toldOn(ledger, { ...who, address: ANY });
}

/** What the ledger says about a key; null when it says nothing. Never `sending`. */
export function ledgerState(ledger: MergedLedger, key: LedgerKey): LedgerState | null {
  return ledger.states.get(ledgerDigest(key)) ?? null;
}

/** Day of the last mail that went, or may have gone, to an address of an agency in a round; null before the first. */
export function toldOn(ledger: MergedLedger, who: Pick<LedgerKey, 'round' | 'agency' | 'address'>): LocalDate | null {
  return ledger.told.get(addressDigest(who))?.slice(0, 10) ?? null;
}

/** The rows of keys that go out together, in one state. */
export function ledgerEntries(
  keys: readonly LedgerKey[],
  state: LedgerState,
  at: string,
  codes: readonly string[],
  reason: string,
): LedgerEntry[] {
  return keys.map((key) => ({ ...key, at, state, codes, reason }));
}

/** All rows of the mail that a row belongs to: same agency, address and time; a mail may have several rounds and duties. */
export function mailRows(entries: readonly LedgerEntry[], row: LedgerEntry): LedgerEntry[] {
  return entries.filter(
    (entry) =>
      entry.agency === row.agency && entry.address.toLowerCase() === row.address.toLowerCase() && entry.at === row.at,
  );
}

/** What stands in one line of the sheet: a mail, or what was passed by, with all its keys; never empty. */
export type LedgerLine = readonly [LedgerEntry, ...LedgerEntry[]];

/** The entries as lines: what the ledger says alike of one agency and address at one time is one, whatever its rounds. */
export function ledgerLines(entries: readonly LedgerEntry[]): LedgerLine[] {
  const lines = new Map<string, [LedgerEntry, ...LedgerEntry[]]>();
  for (const entry of entries) {
    const { agency, address, at, state, reason } = entry;
    const alike = JSON.stringify([agency, address.toLowerCase(), at, state, reason]);
    const line = lines.get(alike);
    if (line === undefined) lines.set(alike, [entry]);
    else line.push(entry);
  }
  return [...lines.values()];
}

/**
 * The marks that belong to rows: one per key, one per address and one per agency; rows that were only planned or
 * skipped leave none. They are written in one call, so that no crash can leave the one without the other.
 */
export function ledgerMarks(entries: readonly LedgerEntry[]): LedgerMark[] {
  const marks = new Map<string, LedgerMark>();
  for (const entry of entries) {
    const { state, at } = entry;
    if (state === 'planned' || state === 'skipped') continue;
    const digest = ledgerDigest(entry);
    const known = marks.get(digest)?.state;
    if (known === undefined || known === 'told' || STRENGTH[state] > STRENGTH[known]) {
      marks.set(digest, { digest, state, at });
    }
    for (const who of [addressDigest(entry), agencyDigest(entry)]) {
      if (at > (marks.get(who)?.at ?? '')) marks.set(who, { digest: who, state: 'told', at });
    }
  }
  return [...marks.values()];
}

/** Digest under which the last mail to an address of an agency in a round is kept. */
export function addressDigest(who: Pick<LedgerKey, 'round' | 'agency' | 'address'>): string {
  return ledgerDigest({ ...who, duty: ANY, milestone: ANY });
}

/** Digest under which the last mail to any address of an agency in a round is kept. */
export function agencyDigest(who: Pick<LedgerKey, 'round' | 'agency'>): string {
  return addressDigest({ ...who, address: ANY });
}

function settled(state: LedgerState): LedgerState {
  return state === 'sending' ? 'uncertain' : state;
}

function mayHaveGone(state: LedgerState): boolean {
  return state !== 'planned' && state !== 'skipped';
}

/** Visible ASCII without the two characters that are written otherwise: nothing to do. */
const PLAIN = /^[!-$&-{}~]*$/;

function keyPart(part: string): string {
  if (PLAIN.test(part)) return part;
  return part.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/%/g, '%25').replace(/\|/g, '%7C');
}

function base36(bits: number): string {
  return (bits >>> 0).toString(36).padStart(7, '0');
}
