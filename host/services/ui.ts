// Ui: menus, alerts and prompts (which stop the script and lose its locks), dialogs and sidebars (which do not).

import type { Dialog, MenuNode } from '../contract.js';
import { HostGap } from '../run/host-gap.js';
import { sessionOf } from '../run/machine.js';
import type { RunContext } from '../run/run-context.js';
import { buttonSets, buttons, type EnumValue, enumName } from './enums.js';
import { exposed, type Faithful, fakeBehind, self, signature } from './fake.js';
import { htmlArgument } from './html-output.js';
import { releaseAll } from './lock.js';

type GUi = GoogleAppsScript.Base.Ui;
type GMenu = GoogleAppsScript.Base.Menu;

export class MenuFake {
  constructor(readonly $: { readonly run: RunContext; readonly label: string; readonly nodes: MenuNode[] }) {}

  addItem(caption: string, functionName: string): GMenu {
    this.$.nodes.push({ label: String(caption), fn: String(functionName) });
    return self(this);
  }
  addSeparator(): GMenu {
    return self(this);
  }
  addSubMenu(menu: GMenu): GMenu {
    const sub = fakeBehind(menu, MenuFake);
    signature(this.$.run, 'Ui.Menu.addSubMenu', [menu], sub !== null);
    if (sub) this.$.nodes.push({ label: sub.$.label, children: sub.$.nodes });
    return self(this);
  }
  addToUi(): void {
    const { run, label, nodes } = this.$;
    sessionOf(run.machine, run.plan.active).menus.set(label, { label, children: nodes });
  }
}

export class PromptResponseFake {
  constructor(readonly $: { readonly button: EnumValue; readonly text: string }) {}

  getSelectedButton(): GoogleAppsScript.Base.Button {
    return this.$.button as unknown as GoogleAppsScript.Base.Button;
  }
  getResponseText(): string {
    return this.$.text;
  }
}

export class UiFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  createMenu(caption: string): GMenu {
    return exposed(this.$.run, 'Menu', new MenuFake({ run: this.$.run, label: String(caption), nodes: [] }));
  }
  alert(...args: [string, unknown?, unknown?]): GoogleAppsScript.Base.Button {
    return ask(this.$.run, 'alert', args).button as unknown as GoogleAppsScript.Base.Button;
  }
  prompt(...args: [string, unknown?, unknown?]): GoogleAppsScript.Base.PromptResponse {
    return exposed(this.$.run, 'PromptResponse', new PromptResponseFake(ask(this.$.run, 'prompt', args)));
  }
  showModalDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    show(this.$.run, 'modal', userInterface, title);
  }
  showModelessDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    show(this.$.run, 'modeless', userInterface, title);
  }
  showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput): void {
    show(this.$.run, 'sidebar', userInterface, null);
  }
}

function show(run: RunContext, kind: Dialog['kind'], page: unknown, title: string | null): void {
  const html = htmlArgument(run, 'Ui.show', page);
  run.machine.dialogs.push({ kind, title: title ?? html.title, html: html.content });
}

const setOf: Readonly<Record<string, readonly (keyof typeof buttons)[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Shows the question, takes the next answer of the person at the keyboard, and says which button that was. */
function ask(run: RunContext, kind: 'alert' | 'prompt', args: readonly unknown[]): { button: EnumValue; text: string } {
  const last = args[args.length - 1];
  const set = enumName(last, 'ButtonSet');
  const texts = set === null ? args : args.slice(0, -1);
  const fits = texts.length >= 1 && (set === null ? texts.length === 1 : texts.length <= 2);
  signature(run, `Ui.${kind}`, args, fits);
  const [title, text] = texts.length === 2 ? [String(texts[0]), String(texts[1])] : ['', String(texts[0])];
  run.machine.dialogs.push({ kind, title, text });
  releaseAll(run);
  const { answers } = sessionOf(run.machine, run.plan.active);
  if (answers.length === 0) {
    run.gap ??= new HostGap(`offline host: nobody answered the ${kind} "${text}"`);
    run.stop(`nobody answered the ${kind}`, false);
    throw run.stopSignal();
  }
  const answer = answers.shift() ?? null;
  const choices = setOf[set ?? 'OK'] ?? ['OK'];
  return {
    button: buttons[chosen(answer, choices)],
    text: typeof answer === 'string' && kind === 'prompt' ? answer : '',
  };
}

function chosen(answer: string | boolean | null, choices: readonly (keyof typeof buttons)[]): keyof typeof buttons {
  if (answer === null) return 'CLOSE';
  if (answer === true) return choices.includes('YES') ? 'YES' : 'OK';
  if (answer === false) return choices.find((one) => one === 'NO' || one === 'CANCEL') ?? 'CLOSE';
  return choices.find((one) => one === answer) ?? (choices.includes('YES') ? 'YES' : 'OK');
}

/** The user interface as a script sees it. */
export function exposedUi(run: RunContext): GUi {
  return exposed(run, 'Ui', new UiFake({ run }), { Button: buttons, ButtonSet: buttonSets });
}

export const menuIsFaithful: Faithful<MenuFake, GMenu> = true;
export const promptIsFaithful: Faithful<PromptResponseFake, GoogleAppsScript.Base.PromptResponse> = true;
export const uiIsFaithful: Faithful<UiFake, GUi> = true;
