// The hourly run: sends what is due, returns at once when nothing can be, and gives way to its successor.

import type { Book } from '../../domain/book/plan.js';
import { isMailHour } from '../../domain/calendar.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { OwedTask } from '../../domain/reminding/reminder-plan.js';
import { isQuietDay, type OpenRound } from '../../domain/reminding/reminder-run.js';
import { dayOfStamp, type Settings } from '../../domain/round/settings.js';
import { problemText } from '../../text/problem-text.js';
import { tabNames } from '../../text/tab-names.js';
import { noBeatWords, type TroubleText } from '../../text/trouble-text.js';
import { refusalOf } from '../may-act.js';
import type { Ports } from '../ports.js';
import { lostNow } from '../reading/lost-now.js';
import { type SettingsRead, settingsFrom } from '../reading/settings-read.js';
import { settledSettings } from '../reading/typed-book.js';
import { lastMarks } from '../reading/typed-memory.js';
import { type TaskState, taskStateFrom } from '../reading/typed-tabs.js';
import { renewResults } from '../renew-results.js';
import { isCopy } from '../rights/copied-workbook.js';
import { followedRounds, type RoundInfo, type RoundRegister, registerFrom } from '../rounds/round-register.js';
import { trackingFrom } from '../rounds/tracking.js';
import { settingNotes } from '../tabs/register-tabs.js';
import { roundNotes } from '../tabs/round-tab.js';
import { asksTasks } from '../tabs/wanted-tabs.js';
import { automationProperty, lostProperty } from '../workbook/marks.js';
import { findTab, findTabs, passedYear } from '../writing/tab-registry.js';
import { askedCells } from './asked-cells.js';
import { beat } from './heartbeat.js';
import { openTasks } from './open-tasks.js';
import { needsTasks } from './reminder-plan.js';
import { sendReminders } from './send-reminders.js';
import { isStillAwaited, type Season, seasonNow } from './still-awaited.js';
import { askedTroubles, tellFailure, tellTroubles, troubleOf, troublesOf } from './tell-trouble.js';

/** Name of the global function that the trigger calls. */
export const hourlyFunction = 'runReminders';

/** Who runs the reminders: the account, its trigger, and how often it changed hands. */
export interface Automation {
  readonly owner: string;
  readonly trigger: string;
  readonly generation: number;
}

/** The automation that is on, as the properties know it; null while it is off. */
export function automationOf(ports: Pick<Ports, 'properties'>): Automation | null {
  const stored = ports.properties.get(automationProperty);
  if (stored === null) return null;
  try {
    const [owner, trigger, generation] = JSON.parse(stored) as unknown[];
    const isWhole = typeof owner === 'string' && typeof trigger === 'string' && typeof generation === 'number';
    return isWhole ? { owner, trigger, generation } : null;
  } catch {
    return null;
  }
}

/**
 * One run of the trigger with this id. A trigger of an earlier owner or generation removes itself and does nothing; a
 * call that no trigger made, or another account than the one that switched it on, does nothing; an account that is no
 * coordinator any more sends nothing and says so. Outside mail hours and on quiet days it only beats; once a day it renews the
 * results and what is remembered beside them. What it cannot do it tells the coordinator; an error is told and thrown on,
 * so that Google counts the run as failed.
 */
export function hourlyRun(
  ports: Ports,
  book: Book,
  triggerId: string,
  onceADay: (ports: Ports, book: Book) => void = () => undefined,
): void {
  if (triggerId === '') return;
  const standing = automationOf(ports);
  if (standing?.trigger !== triggerId) {
    // Of this account only the trigger that the properties name may stay; those of other accounts see to themselves.
    ports.triggers.removeOthers(hourlyFunction, standing?.trigger ?? '');
    return;
  }
  // Any editor can call a global function of the script, with whatever id the properties tell.
  if (ports.caller.effective() !== standing.owner) return;
  const now = ports.clock.now();
  let troubles: readonly TroubleText[];
  try {
    const tabs = findTabs(ports, ['settings', 'tracking', 'ledger', 'rounds']);
    const daytime = daytimeSettings(ports, book, now.time, tabs);
    const settings = daytime?.settings ?? null;
    const isMailTime = settings !== null && isMailHour(now.date, Number(now.time.slice(0, 2)), settings);
    const register =
      isMailTime && daytime !== null ? registerFrom(book, settings, daytime.tabs.rounds, now.date) : null;
    const ahead =
      register === null || settings === null ? null : aheadOf(ports, book, now.date, settings, register, tabs);
    const isDue = ahead?.isDue === true;
    const isStale = settings !== null && isOfEarlierDay(settings, now.date);
    const refused = isDue || isStale ? refusalOfOwner(ports, standing, tabs.settings, settings) : null;
    if (refused !== null) {
      tellTroubles(ports, book, [{ kind: 'caller', details: [problemText(refused)] }]);
      return;
    }
    const ofSending = isDue ? troublesOf(sendReminders(ports, book), now.date) : null;
    const isHeard = beat(ports, tabs.ledger, `${now.date}T${now.time}`, false);
    if (isStale) {
      renewResults(ports, book);
      onceADay(ports, book);
    }
    const asked =
      ofSending === null
        ? [...askedIn(ports, book, daytime, register, ahead, tabs), ...lostIn(ports, book, ahead)]
        : [];
    troubles = [
      ...(ofSending ?? [...troubleOf(missingTabs(ports, book, settings, tabs)), ...askedTroubles(asked)]),
      ...(isHeard ? [] : [{ kind: 'pages' as const, details: [noBeatWords] }]),
    ];
  } catch (error) {
    try {
      tellFailure(ports, book, error);
    } catch {
      // Whatever keeps the trouble from being told must not hide it: the error itself is thrown below.
    }
    throw error;
  }
  tellTroubles(ports, book, troubles);
}

/** Asked only where something is to be done: an hour with nothing due stays cheap. */
function refusalOfOwner(
  ports: Ports,
  { owner }: Automation,
  tab: number | null,
  settings: Settings | null,
): Problem | null {
  return refusalOf(ports, owner, () => (tab === null || settings === null ? null : { tab, settings }), false);
}

/** Settings and rounds that nobody can read, on a day on which nothing else is looked at; their tabs say so too. */
function askedIn(
  ports: Ports,
  book: Book,
  daytime: SettingsRead | null,
  register: RoundRegister | null,
  ahead: Ahead | null,
  tabs: SettingTabIds,
): readonly Problem[] {
  if (daytime === null || register === null || ahead === null || tabs.settings === null) return [];
  if (settingNotes(daytime.tabs.settings, daytime.problems).length > 0) {
    // Whose office is the coordinator's only `Danh bạ` knows, what is lost the memory: both are read where there is something to say.
    const directory = findTab(ports, 'directory');
    const { problems } = settledSettings(book, daytime, directory === null ? [] : ports.workbook.read(directory));
    const notes = settingNotes(daytime.tabs.settings, [...problems, ...lostNow(ports, book)]);
    if (notes.length > 0) ports.workbook.apply(tabs.settings, notes);
  }
  if (tabs.rounds !== null && roundNotes(register, daytime.problems).length > 0) {
    const notes = roundNotes(register, [...daytime.problems, ...lostNow(ports, book)]);
    if (notes.length > 0) ports.workbook.apply(tabs.rounds, notes);
  }
  const asked = askedCells([...daytime.problems, ...register.problems]);
  return asked.filter((problem) => isStillAwaited(problem, ahead.season));
}

/** What the registers lost, looked for where the day's first run found something; nothing once no step is left. */
function lostIn(ports: Ports, book: Book, ahead: Ahead | null): readonly Problem[] {
  if (ahead?.season.isAnyOpen !== true || ports.properties.get(lostProperty) === null) return [];
  return lostNow(ports, book);
}

/** The tabs without which no mail can be due; those that people type on are looked for in the daytime alone. */
function missingTabs(
  ports: Ports,
  book: Book,
  settings: Settings | null,
  tabs: Readonly<Record<'settings' | 'tracking' | 'ledger', number | null>>,
): readonly Problem[] {
  const typed =
    settings === null ? [] : needsTasks(book, settings) ? (['entry', 'taskEntry'] as const) : (['entry'] as const);
  const gone = [
    ...(['settings', 'tracking', 'ledger'] as const).filter((key) => tabs[key] === null),
    ...typed.filter((key) => findTab(ports, key) === null),
  ];
  return gone.map((key) => ({ code: 'tab-missing', sheet: tabNames[key] }));
}

interface SettingTabIds {
  readonly settings: number | null;
  readonly rounds: number | null;
}

/** The settings, in hours in which anything may have to be done; null at night, without `Thiết lập` and in a copy. */
function daytimeSettings(ports: Ports, book: Book, time: string, tabs: SettingTabIds): SettingsRead | null {
  const hour = Number(time.slice(0, 2));
  // Before any tab is read: no calendar makes these hours of the night hours of mail.
  if (tabs.settings === null || hour < 6 || hour > 18) return null;
  const rounds = tabs.rounds === null ? [] : ports.workbook.read(tabs.rounds);
  const values = { settings: ports.workbook.read(tabs.settings), rounds, passed: passedYear(ports) };
  const read = settingsFrom(book, values, ports.clock.now().date);
  return isCopy(ports, read.settings.workbookId) ? null : read;
}

/** The verdicts on the sheet are those of a day that is over. */
function isOfEarlierDay({ stamp }: Settings, today: LocalDate): boolean {
  const day = dayOfStamp(stamp);
  return day !== null && day < today;
}

/** What a day may hold, from the rounds, the extensions and the tasks alone. */
interface Ahead {
  /** A mail, or a row about one, may be due today. */
  readonly isDue: boolean;
  readonly season: Season;
}

function aheadOf(
  ports: Ports,
  book: Book,
  today: LocalDate,
  settings: Settings,
  register: RoundRegister,
  tabs: { readonly tracking: number | null },
): Ahead {
  if (tabs.tracking === null) return { isDue: false, season: seasonNow(settings, register, () => null, [], today) };
  const tracked = ports.workbook.read(tabs.tracking);
  const rowsOf = (info: RoundInfo) => trackingFrom(info, tracked, (code) => code, today).byAgency;
  const tasks = openTasks({ book, settings, tasks: tasksNow(ports, book, settings) }, '', today);
  const infos = followedRounds(settings, register);
  const rounds = infos.map((info): OpenRound => {
    const byAgency = rowsOf(info);
    const ofRound = info.isYearly ? tasks : new Map<string, readonly OwedTask[]>();
    return {
      code: info.code,
      deadline: info.deadline,
      owedByAgency: [...new Set([...byAgency.keys(), ...ofRound.keys()])].map((agency) => ({
        agency,
        asked: 0,
        figures: [],
        tasks: ofRound.get(agency) ?? [],
        report: { state: 'not-followed' },
        extendedTo: byAgency.get(agency)?.extendedTo ?? null,
      })),
      releases: [],
    };
  });
  return {
    isDue: !isQuietDay(today, settings, rounds),
    season: seasonNow(settings, register, (info) => rowsOf(info).values(), tasks.values(), today),
  };
}

/** `Nhập nhiệm vụ` as it stands; not looked for where the round asks for no tasks. */
function tasksNow(ports: Ports, book: Book, settings: Settings): TaskState {
  const tab = asksTasks(book, settings) ? findTab(ports, 'taskEntry') : null;
  const saved = tab === null ? null : findTab(ports, 'saved');
  const marks = saved === null ? new Map() : lastMarks(ports.workbook.read(saved));
  return taskStateFrom(book, settings, tab === null ? [] : ports.workbook.read(tab), marks);
}
