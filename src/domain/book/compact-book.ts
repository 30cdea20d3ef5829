// The book without what goes without saying: how templates travel inside the bundle, and how they are made whole again.

import type { Agency, AppendixTable, Book, Indicator, Item, Plan, Section, Target } from './plan.js';

type Fields = Readonly<Record<string, unknown>>;

const emptyTarget: Omit<Target, 'id' | 'indicator' | 'clause' | 'comparator'> = {
  value: null,
  upper: null,
  grade: '',
  printed: '',
  unit: '%',
  scope: '',
  exclusion: '',
  effectiveFrom: null,
  horizonYear: null,
};

const emptyItem: Omit<Item, 'id' | 'place' | 'text' | 'targets'> = {
  stt: '',
  kind: 'indicator',
  leadText: '',
  coordinatingText: '',
  note: '',
  resultText: '',
  timeText: '',
  unitText: '',
  partOf: '',
};

const emptyIndicator: Omit<Indicator, 'code' | 'name' | 'pillar'> = {
  unit: '%',
  nature: 'level',
  better: 'higher',
  isShare: false,
  numeratorText: '',
  denominatorText: '',
  method: 'single',
  supplier: '',
  supplyNote: '',
};

const emptyAgency: Omit<Agency, 'code' | 'name'> = {
  spellings: [],
  kind: '',
  groups: [],
  activeFrom: null,
  activeTo: null,
  successor: '',
  note: '',
};

/** The book with every usual value left out; plain data for `JSON.stringify`. */
export function compactBook(book: Book): unknown {
  return {
    ...book,
    indicators: book.indicators.map((indicator) => without(indicator, emptyIndicator)),
    agencies: book.agencies.map((agency) => without(agency, emptyAgency)),
    plans: book.plans.map((plan) => ({
      ...plan,
      tables: plan.tables.map((table) => ({
        ...table,
        sections: table.sections.map((section) => ({
          ...section,
          items: section.items.map((item) => ({
            ...without(item, emptyItem),
            targets: item.targets.map((target) => without(target, usualTarget(item, section))),
          })),
        })),
      })),
    })),
  };
}

/** The whole book again; `compactBook` and this are each other's inverse. */
export function wholeBook(compact: unknown): Book {
  const book = compact as Book;
  return {
    ...book,
    indicators: book.indicators.map((indicator) => ({ ...emptyIndicator, ...indicator })),
    agencies: book.agencies.map((agency) => ({ ...emptyAgency, ...agency })),
    plans: book.plans.map((plan: Plan) => ({
      ...plan,
      tables: plan.tables.map((table: AppendixTable) => ({
        ...table,
        sections: table.sections.map((section: Section) => ({
          ...section,
          items: section.items.map((item: Item) => ({
            ...emptyItem,
            ...item,
            targets: item.targets.map((target: Target) => ({ ...usualTarget(item, section), ...target })),
          })),
        })),
      })),
    })),
  };
}

function usualTarget(item: Item, section: Section): Fields {
  return { ...emptyTarget, clause: item.text, horizonYear: section.toYear };
}

function without(whole: object, usual: object): Fields {
  const defaults = usual as Fields;
  return Object.fromEntries(
    Object.entries(whole).filter(
      ([key, value]) => !(key in defaults) || JSON.stringify(defaults[key]) !== JSON.stringify(value),
    ),
  );
}
