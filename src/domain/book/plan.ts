// The model of DESIGN §2: plans as printed, the indicators they measure, the agencies and duties they name.

import type { LocalDate } from '../local-date.js';
import type { TargetComponent } from './target-component.js';

/** One printed figure and scope of an item; a clause without a figure is one `done` target. */
export interface Target extends TargetComponent {
  /** Stable and unique in the whole book, e.g. `kh92-2022/CQS-01`. */
  readonly id: string;
  /** Code of the indicator that measures it, e.g. `CQS-01`. */
  readonly indicator: string;
  /** Values that a document prints for years on the way; they override the straight line. */
  readonly milestones?: readonly Milestone[];
}

/** A value to be reached by 31/12 of a year on the way to a target. */
export interface Milestone {
  readonly year: number;
  readonly value: number;
}

/** A printed row, word for word. */
export interface Item {
  /** Stable and unique in the book, e.g. `kh92-2022/1a`. */
  readonly id: string;
  /** Place in the plan as people say it: `1a`. */
  readonly place: string;
  /** STT as printed, e.g. `a)`. */
  readonly stt: string;
  readonly kind: 'indicator' | 'task' | 'aim';
  readonly text: string;
  readonly leadText: string;
  readonly coordinatingText: string;
  readonly note: string;
  readonly resultText: string;
  readonly timeText: string;
  readonly unitText: string;
  /** Place of the row this one is a part of ("Trong đó: …"), else empty. */
  readonly partOf: string;
  readonly targets: readonly Target[];
}

/** A heading of an appendix table with its rows. */
export interface Section {
  readonly stt: string;
  readonly heading: string;
  /** Heading printed above this one (`I. MỤC TIÊU CỤ THỂ`), the same for all sections under it; empty where there is none. */
  readonly above: string;
  readonly pillar: string;
  /** Years in which its items are in force (both included). */
  readonly fromYear: number;
  readonly toYear: number;
  readonly items: readonly Item[];
}

export interface AppendixTable {
  readonly code: string;
  /** Name of the tab, e.g. `KH 92 - 2022`. */
  readonly tab: string;
  readonly kind: 'indicators' | 'tasks';
  /** Lines above the table, as printed. */
  readonly titleLines: readonly string[];
  readonly headers: readonly string[];
  /** What the column of the lead agency says where the document prints none ("Theo Phụ lục kèm Kế hoạch…"); else empty. */
  readonly leadMissing: string;
  readonly sections: readonly Section[];
}

export interface Plan {
  readonly code: string;
  /** As mails cite it: `Kế hoạch 92/KH-UBND`. */
  readonly shortName: string;
  /** As a place in it is cited: `KH 92`. */
  readonly placeName: string;
  readonly documentLine: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly tables: readonly AppendixTable[];
}

/** How the figure of an indicator is obtained (`Cách lấy số liệu`). */
export type SupplyMethod = 'single' | 'sum' | 'count' | 'each' | 'published';

/** What is measured, typed once however many plans print it. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly pillar: string;
  readonly unit: string;
  /** `level`: the latest value counts; `cumulative`: it grows over the year. */
  readonly nature: 'level' | 'cumulative';
  /** `higher` unless the document wants less. */
  readonly better: 'higher' | 'lower';
  /** True where 100 is the most there can be (a share in %). */
  readonly isShare: boolean;
  /** What is counted above and below the line, where a document says so; else empty. */
  readonly numeratorText: string;
  readonly denominatorText: string;
  readonly method: SupplyMethod;
  /** Code of the agency that supplies the figure; empty = nobody in particular yet. */
  readonly supplier: string;
  /** Who takes over from a merged supplier where it is not the supplier's default successor. */
  readonly successor?: string;
  /** For the coordinator alone: why this supplier and method; `cần đầu mối xác nhận` where it is judgement. */
  readonly supplyNote: string;
}

export interface Agency {
  /** Short stable code, e.g. `SYT`. */
  readonly code: string;
  readonly name: string;
  /** All printed spellings. */
  readonly spellings: readonly string[];
  readonly kind: string;
  readonly groups: readonly string[];
  readonly activeFrom: LocalDate | null;
  readonly activeTo: LocalDate | null;
  readonly successor: string;
  readonly note: string;
}

/** Who owes what to whom by when, with the sentence it rests on. */
export interface Duty {
  readonly code: string;
  readonly kind: string;
  readonly who: string;
  readonly toWhom: string;
  /** Month and day `mm-dd`, or empty where no day is printed. */
  readonly due: string;
  /** The one year it falls due in; null = every year. */
  readonly year: number | null;
  /** The words it rests on, as printed. */
  readonly sentence: string;
  readonly plan: string;
  /** Who owes a signed report by it: kinds, groups or codes of agencies; empty where nobody owes one to the Sở. */
  readonly obliges: readonly string[];
  readonly note: string;
}

/** A reporting round (`đợt báo cáo`). */
export interface Round {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly cutOff: LocalDate;
  readonly deadline: LocalDate;
  /** The day by which the Sở reports to UBND tỉnh. */
  readonly summaryDeadline: LocalDate;
  /** The sentences the duty rests on. */
  readonly basis: readonly string[];
  readonly plans: readonly string[];
}

/** A row of `Thiết lập` as shipped; the coordinator's own value replaces it. */
export interface SettingTemplate {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** Everything under `templates/`, validated. */
export interface Book {
  readonly plans: readonly Plan[];
  readonly indicators: readonly Indicator[];
  readonly agencies: readonly Agency[];
  readonly duties: readonly Duty[];
  readonly rounds: readonly Round[];
  readonly settings: readonly SettingTemplate[];
}
