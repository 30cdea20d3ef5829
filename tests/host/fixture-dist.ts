// Small scripts as clasp would push them, each in a folder of its own: what the host's own rules are tried on.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Host, type HostOptions, openHost } from '../../host/open-host.js';

const auth = 'https://www.googleapis.com/auth/';

/** The scopes a complete add-on asks for. */
export const allScopes = [
  `${auth}spreadsheets.currentonly`,
  `${auth}script.container.ui`,
  `${auth}script.send_mail`,
  `${auth}userinfo.email`,
  `${auth}script.scriptapp`,
];

export interface Fixture {
  readonly code: string;
  readonly pages?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
  readonly timeZone?: string;
  readonly webapp?: { readonly access: string; readonly executeAs: string };
}

/** Writes the fixture to a new folder and gives its path. */
export function distOf({
  code,
  pages = {},
  scopes = allScopes,
  timeZone = 'Asia/Ho_Chi_Minh',
  webapp,
}: Fixture): string {
  const dir = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'Code.js'), code);
  const manifest = { timeZone, runtimeVersion: 'V8', oauthScopes: scopes, webapp };
  writeFileSync(join(dir, 'appsscript.json'), JSON.stringify(manifest));
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(dir, `${name}.html`), html);
  return dir;
}

export const owner = 'chu@so.example';
export const colleague = 'ban@so.example';
export const reader = 'xem@so.example';

/** A host over the fixture: owner, an editor with full consent, a viewer; 4 November 2022, 8 o'clock in Vietnam. */
export function hostWith(fixture: Fixture, options: Partial<HostOptions> = {}): Promise<Host> {
  return openHost({
    dist: distOf(fixture),
    now: '2022-11-04T08:00:00+07:00',
    owner,
    share: { [colleague]: 'editor', [reader]: 'viewer' },
    consent: { [owner]: 'all', [colleague]: 'all' },
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    ...options,
  });
}

/** A script whose menu `T` has one item `go` with this body; its log is what the body logs. */
export function menuScript(body: string, more = ''): string {
  return `function onOpen() { SpreadsheetApp.getUi().createMenu('T').addItem('go', 'go').addToUi(); }
function go() { ${body} }
${more}`;
}

/** Opens a host over `menuScript(body)` and clicks the item as the owner. */
export async function clicked(body: string, more = '', options: Partial<HostOptions> = {}) {
  const host = await hostWith({ code: menuScript(body, more) }, options);
  await host.as(owner).open();
  const [run] = await host.as(owner).menu('T', 'go');
  if (!run) throw new Error('the menu item caused no run');
  return { host, run };
}
