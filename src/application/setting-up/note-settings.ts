// `Cần xem lại` of `Thiết lập`.

import type { Problem } from '../../domain/checked.js';
import { settingNotes } from '../tabs/register-tabs.js';
import type { Bringing } from '../writing/bring-to.js';

/** Nothing where the tab has no such column yet. */
export function noteSettings(tabs: Bringing, tab: number, problems: readonly Problem[]): void {
  tabs.send(tab, settingNotes(tabs.standing(tab).cells(), problems));
}
