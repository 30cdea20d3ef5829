// Two ways to make the same port calls: on the ports in memory, and on the adapters inside the offline host.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openHost } from '../../../host/open-host.js';
import { accountLocale, answersOfThisRun } from '../answers.js';
import { newMachine } from '../memory/host.js';
import { root } from '../workbook.js';
import { outcomesProperty, stepsProperty } from './script.js';
import { carriedOut, type Outcome, on, type Step } from './steps.js';

export const owner = 'chu@so.example';
export const colleague = 'ban@so.example';
const START = '2022-11-04T08:00:00+07:00';

export interface DeliveredMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly name: string;
  readonly replyTo: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

export interface Driver {
  /** One execution of a person at the keyboard; null when it was cut or refused. */
  run(email: string, steps: readonly Step[]): Promise<readonly Outcome[] | null>;
  /** One execution of the account's own hourly trigger. */
  timed(email: string, steps: readonly Step[]): Promise<readonly Outcome[] | null>;
  /** The next execution, when it first asks `properties.get`, is cut for good or joined by somebody else's. */
  interrupt(by: 'cut' | { readonly email: string; readonly steps: readonly Step[] }): void;
  /** What the execution gave that joined another. */
  joined(): readonly Outcome[] | null;
  setClock(iso: string): Promise<void>;
  eatQuota(email: string, recipients: number): void;
  mails(): readonly DeliveredMail[];
  triggers(): readonly { readonly fn: string; readonly owner: string }[];
}

/** The ports that the season in memory runs on. */
export async function memoryDriver(): Promise<Driver> {
  const machine = newMachine({ now: START, owner });
  const execute = (active: string, effective: string, steps: readonly Step[]): Outcome[] | null => {
    let json = '[]';
    const { outcome } = machine.run({ active, effective }, (ports) => {
      json = JSON.stringify(carriedOut(ports, steps));
    });
    return outcome === 'done' ? (JSON.parse(json) as Outcome[]) : null;
  };
  let joined: readonly Outcome[] | null = null;
  return {
    run: async (email, steps) => execute(email, email, steps),
    timed: async (email, steps) => execute('', email, steps),
    interrupt(by) {
      const join = () => {
        if (by !== 'cut') joined = execute(by.email, by.email, by.steps);
      };
      machine.arm(1, by === 'cut' ? { cut: 'pendingLost' } : join, 'properties.get');
    },
    joined: () => joined,
    async setClock(iso) {
      machine.state.now = Date.parse(iso);
    },
    eatQuota: (email, recipients) => machine.eatQuota(email, recipients),
    mails: () =>
      machine.state.mails.map(({ from, to, subject, text, html, name, replyTo, attachments = [] }) => ({
        ...{ from, subject, text, html, name, replyTo },
        to: to.split(',').map((one) => one.trim()),
        files: attachments,
      })),
    triggers: () => machine.state.triggers.map(({ fn, owner: by }) => ({ fn, owner: by })),
  };
}

/** The adapters as a script inside the offline host. */
export async function hostDriver(): Promise<Driver> {
  const host = await openHost({
    dist: await contractDist(),
    now: START,
    owner,
    accounts: [owner, colleague].map((email) => ({ email, kind: 'consumer', locale: accountLocale })),
    share: { [colleague]: 'editor' },
    consent: { [owner]: 'all', [colleague]: 'all' },
    unknowns: answersOfThisRun,
  });
  const run = async (email: string, steps: readonly Step[]): Promise<Outcome[] | null> => {
    const { value, error } = await host.as(email).call(PAGE, 'carryOut', [JSON.stringify(steps)]);
    return error === undefined ? (JSON.parse(String(value)) as Outcome[]) : null;
  };
  let joined: readonly Outcome[] | null = null;
  return {
    run,
    async timed(email, steps) {
      await run(email, [on('deeds', 'set', stepsProperty, JSON.stringify(steps)), on('triggers', 'hourly', TIMED)]);
      const [fired] = await host.fire(host.triggers().at(-1)?.id ?? '');
      const outcomes = host.properties('script')[outcomesProperty] ?? '[]';
      const tidy = [stepsProperty, outcomesProperty].map((name) => on('deeds', 'remove', name));
      await run(email, [...tidy, on('triggers', 'removeOthers', TIMED, '')]);
      return fired?.outcome === 'done' ? (JSON.parse(outcomes) as Outcome[]) : null;
    },
    interrupt(by) {
      const join = async () => {
        if (by !== 'cut') joined = await run(by.email, by.steps);
      };
      host.faults.at(1, by === 'cut' ? { cut: 'pendingLost' } : join, { method: 'Properties.getProperty' });
    },
    joined: () => joined,
    setClock: (iso) => host.clock.set(iso),
    eatQuota: (email, recipients) => host.eatQuota(email, recipients),
    mails: () =>
      host.mails().map(({ from, to, subject, text, html, name = '', replyTo = '', attachments }) => ({
        ...{ from, to, subject, text, html, name, replyTo },
        files: attachments.map((file) => ({
          name: file.name,
          type: file.type,
          text: new TextDecoder().decode(file.bytes),
        })),
      })),
    triggers: () => host.triggers().map(({ fn, owner: by }) => ({ fn, owner: by })),
  };
}

const PAGE = 'trang';
const TIMED = 'carryOutStored';

let built: Promise<string> | null = null;

/** Builds the small script once, as `clasp push` would send it. */
function contractDist(): Promise<string> {
  built ??= (async () => {
    const dir = mkdtempSync(join(tmpdir(), 'hop-dong-'));
    process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
    const result = await build({
      entryPoints: [join(root, 'tests/support/contract/script.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'HopDong_',
      target: 'es2019',
      platform: 'neutral',
      charset: 'utf8',
    });
    const globals = [
      'function carryOut(json) { return HopDong_.carryOut(json); }',
      `function ${TIMED}() { return HopDong_.carryOutStored(); }`,
    ];
    writeFileSync(join(dir, 'Code.js'), [result.outputFiles[0]?.text ?? '', ...globals].join('\n'));
    writeFileSync(join(dir, `${PAGE}.html`), '<p>.</p>');
    cpSync(join(root, 'appsscript.json'), join(dir, 'appsscript.json'));
    return dir;
  })();
  return built;
}
