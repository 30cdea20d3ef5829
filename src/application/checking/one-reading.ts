// A workbook as it stands at one instant: every part is read once, what is written goes nowhere and is told.

import type { Ports, PropertiesPort, TabInfo } from '../ports.js';
import { refusedBefore } from '../rights/refused-accounts.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import type { Standing } from '../workbook/standing.js';
import { keptProperties } from '../writing/kept-properties.js';

export interface OneReading {
  /** Whatever runs on them reads the workbook as it stands and changes nothing. */
  readonly ports: Ports;
  /** The same for a run that is to believe what it writes to properties; those `hidden` are as if they were not there. */
  rehearsing(hidden: ReadonlySet<string>): Ports;
  /** All tabs that stand, ours and others. */
  readonly tabs: readonly TabInfo[];
  /** What the runs would have done to a tab; nothing for one that they left alone. */
  sentTo(tabId: number): readonly SheetOp[];
  /** What stands on a tab; no part of it is read twice. */
  standing(tabId: number): Standing;
  /** All properties of the document, and of the script, as they stand. */
  properties(): Readonly<Record<string, string>>;
  deeds(): Readonly<Record<string, string>>;
}

/** Ports that nothing gets through. */
export function oneReading(live: Ports): OneReading {
  const { workbook } = live;
  const tabs = workbook.tabs();
  const sent = new Map<number, SheetOp[]>();
  const known = new Map<number, Standing>();
  const standing = (tabId: number): Standing => {
    const seen = known.get(tabId) ?? (tabId < 0 ? nothing : workbook.standing(tabId));
    known.set(tabId, seen);
    return seen;
  };
  const [document, script] = [readOnce(live.properties), readOnce(live.deeds)];
  let added = 0;
  const over = (properties: PropertiesPort, deeds: PropertiesPort): Ports => ({
    ...live,
    workbook: {
      ...workbook,
      setLocale: () => ({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' }),
      tabs: () => tabs,
      closedTabs: () => [],
      hasTab: (tabId) => tabId < 0 || tabs.some(({ id }) => id === tabId),
      read: (tabId) => standing(tabId).cells(),
      standing,
      addTab() {
        added -= 1;
        return added;
      },
      removeTab: () => undefined,
      apply: (tabId, ops) => void sent.set(tabId, [...(sent.get(tabId) ?? []), ...ops]),
      // Nobody was asked this time: those of the last set-up still are.
      refusedEditors: () => [...refusedBefore({ properties: asTheyStand(document) })],
      flush: () => undefined,
    },
    properties,
    deeds,
    lock: {
      alone(_kind, _waitMs, work) {
        work();
        return true;
      },
    },
    mail: { ...live.mail, send: () => undefined },
    dialog: { ...live.dialog, note: () => undefined },
    triggers: { ...live.triggers, hourly: () => '', removeOthers: () => 0 },
  });
  return {
    ports: over(asTheyStand(document), asTheyStand(script)),
    rehearsing: (hidden) => over(keptProperties(asTheyStand(document, hidden)), keptProperties(asTheyStand(script))),
    ...{ tabs, standing, sentTo: (tabId: number) => sent.get(tabId) ?? [], properties: document, deeds: script },
  };
}

function readOnce(live: PropertiesPort): () => Readonly<Record<string, string>> {
  let known: Readonly<Record<string, string>> | null = null;
  return () => {
    known ??= live.all();
    return known;
  };
}

/** The properties less those hidden; nothing is written. */
function asTheyStand(
  standing: () => Readonly<Record<string, string>>,
  hidden: ReadonlySet<string> = new Set(),
): PropertiesPort {
  const none = () => undefined;
  const all = () => Object.fromEntries(Object.entries(standing()).filter(([name]) => !hidden.has(name)));
  return {
    get: (name) => (hidden.has(name) ? null : (standing()[name] ?? null)),
    ...{ all, set: none, setAll: none, remove: none },
  };
}

/** A tab that a run would have made. */
const nothing: Standing = {
  isNew: () => true,
  cells: () => [],
  formulas: () => [],
  formats: () => [],
  backgrounds: () => [],
  lists: () => [],
  guards: () => [],
  closure: () => null,
  colourRules: () => 0,
  rows: () => 0,
  columns: () => 0,
};
