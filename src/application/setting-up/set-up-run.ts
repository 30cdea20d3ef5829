// What every part of a set-up works with: ports, templates, the one writer below all tabs, what people are told meanwhile.

import type { Book } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import { momentNow } from '../journal/keep-journal.js';
import type { Ports } from '../ports.js';
import { namesAny, refusedBefore } from '../rights/refused-accounts.js';
import { tabsClosedTo } from '../rights/tabs-closed.js';
import { type Bringing, bringing } from '../writing/bring-to.js';
import type { YearIntent } from '../years/year-intent.js';

export interface SetUpRun {
  readonly ports: Ports;
  readonly printed: Book;
  readonly tabs: Bringing;
  /** Day and hour in which it began. */
  readonly began: string;
  readonly date: LocalDate;
  /** A turn of the year, or a way back, that this run completes. */
  readonly turning: YearIntent | null;
  /** Accounts that Google did not take the last time. */
  readonly refusedOnce: ReadonlySet<string>;
  /** Names what comes next; people are told as soon as something of it is sent. */
  step(name: string): void;
  /** The stamp is that of a run before: nothing of a new day has to be looked at. */
  noteSameDay(): void;
}

/** `progress` is told each step of which something is sent. */
export function setUpRun(
  ports: Ports,
  printed: Book,
  turning: YearIntent | null,
  progress: (step: string) => void,
): SetUpRun {
  const refusedOnce = refusedBefore(ports);
  const began = momentNow(ports);
  let step = '';
  let isNewDay = true;
  const tell = () => {
    if (step !== '') progress(step);
    step = '';
  };
  return {
    ...{ ports, printed, began, turning, refusedOnce },
    date: began.slice(0, 10),
    tabs: bringing(
      ports,
      tell,
      (op) => namesAny(op, refusedOnce),
      tabsClosedTo(ports, () => isNewDay),
    ),
    step: (name) => {
      step = name;
    },
    noteSameDay: () => {
      isNewDay = false;
    },
  };
}
