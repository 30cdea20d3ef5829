// A book with many times the rows of a plan, made in memory: the same items again under new codes.

import type { Book, Indicator, Item, Plan } from '../../src/domain/book/plan.js';

/** The book cut down to one plan, with each of its items `times` times. */
export function largerBook(book: Book, planCode: string, times: number): Book {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const plans = book.plans
    .filter((plan) => plan.code === planCode)
    .map(
      (plan): Plan => ({
        ...plan,
        tables: plan.tables.map((table) => ({
          ...table,
          sections: table.sections.map((section) => ({
            ...section,
            items: copies.flatMap((copy) => section.items.map((item) => itemCopy(item, copy))),
          })),
        })),
      }),
    );
  const measured = new Set(
    plans.flatMap((plan) =>
      plan.tables.flatMap((table) =>
        table.sections.flatMap((section) =>
          section.items.flatMap((item) => item.targets.map((target) => target.indicator)),
        ),
      ),
    ),
  );
  const indicators = copies
    .flatMap((copy) => book.indicators.map((each): Indicator => ({ ...each, code: codeOf(each.code, copy) })))
    .filter((each) => measured.has(each.code));
  return { ...book, plans, indicators };
}

function itemCopy(item: Item, copy: number): Item {
  if (copy === 0) return item;
  return {
    ...item,
    id: `${item.id}.${copy}`,
    place: `${item.place}.${copy}`,
    text: `${item.text} (${copy})`,
    targets: item.targets.map((target) => ({
      ...target,
      id: `${target.id}.${copy}`,
      indicator: codeOf(target.indicator, copy),
      clause: `${target.clause} (${copy})`,
    })),
  };
}

function codeOf(code: string, copy: number): string {
  const [pillar = '', number = ''] = code.split('-');
  return copy === 0 ? code : `${pillar}-${copy * 100 + Number(number)}`;
}
