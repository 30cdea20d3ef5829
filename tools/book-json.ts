// The whole book as one plain JSON document; the schema is in templates/README.md.

import { agenciesNamed } from '../src/domain/agencies/agency-names.js';
import type { Agency, AppendixTable, Book, Item, Plan } from '../src/domain/book/plan.js';
import type { ReportedResult } from '../src/domain/book/reported-result.js';
import { readTaskTime } from '../src/domain/tasks/task-time.js';
import { targetJson } from './target-json.js';

/** The open form of a book and the results beside it: plain values only, ready for JSON.stringify. */
export function bookJson(book: Book, results: readonly ReportedResult[]): unknown {
  const { indicators, agencies, duties, rounds } = book;
  return { plans: book.plans.map((plan) => planJson(plan, agencies)), indicators, agencies, duties, rounds, results };
}

function planJson(plan: Plan, agencies: readonly Agency[]): unknown {
  const { code, shortName, placeName, documentLine, fromYear, toYear, tables } = plan;
  return {
    code,
    shortName,
    placeName,
    documentLine,
    fromYear,
    toYear,
    tables: tables.map(({ code: table, tab, kind, titleLines, headers, leadMissing, sections }) => ({
      code: table,
      tab,
      kind,
      titleLines,
      headers,
      leadMissing,
      sections: sections.map(({ items, ...section }) => ({ ...section, items: items.length })),
    })),
    items: tables.flatMap((table) => itemsJson(table, agencies)),
  };
}

function itemsJson(table: AppendixTable, agencies: readonly Agency[]): readonly unknown[] {
  return table.sections.flatMap(({ stt, heading, above, pillar, fromYear, toYear, items }) =>
    items.map((item) => ({
      id: item.id,
      table: table.code,
      place: item.place,
      section: stt === '' ? heading : `${stt} ${heading}`,
      sectionAbove: above,
      pillar,
      inForce: { fromYear, toYear },
      stt: item.stt,
      text: item.text,
      kind: item.kind,
      leadText: item.leadText,
      leads: agenciesNamed(item.leadText, agencies).codes,
      coordinatingText: item.coordinatingText,
      unitText: item.unitText,
      resultText: item.resultText,
      timeText: item.timeText,
      time: timeJson(item),
      note: item.note,
      partOf: item.partOf,
      components: item.targets.map((target) => ({
        id: target.id,
        indicator: target.indicator,
        ...targetJson(target),
      })),
    })),
  );
}

function timeJson({ kind, timeText }: Item): unknown {
  if (kind !== 'task') return null;
  const read = readTaskTime(timeText);
  return read.ok ? read.value : null;
}
