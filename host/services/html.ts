// HtmlService: pages from files and strings, templates with both kinds of print.

import { runInContext } from 'node:vm';
import type { RunContext } from '../run/run-context.js';
import { xFrameModes } from './enums.js';
import { exposed, type Faithful } from './fake.js';
import { escapedHtml, exposedHtml } from './html-output.js';

type GService = GoogleAppsScript.HTML.HtmlService;
type GOutput = GoogleAppsScript.HTML.HtmlOutput;
type GTemplate = GoogleAppsScript.HTML.HtmlTemplate;

/** A template; what the script assigns to it are its variables. */
export class HtmlTemplateFake {
  constructor(
    readonly $: { readonly run: RunContext; readonly source: string; readonly variables: Record<string, unknown> },
  ) {}

  getRawContent(): string {
    return this.$.source;
  }
  getCode(): string {
    return templateCode(this.$.source);
  }
  evaluate(): GOutput {
    const { run, source, variables } = this.$;
    const parts: string[] = [];
    const render = runInContext(
      `(function (__variables, __raw, __escaped, __quoted) { var __first; with (__variables) {${templateCode(source)}\n} })`,
      run.realmContext(),
    );
    const write = (safe: (value: unknown) => string) => (value: unknown) => {
      parts.push(safe(value === null || value === undefined ? '' : value));
    };
    render(variables, write(String), write(escapedHtml), write(quotedForScript));
    return exposedHtml(run, parts.join(''));
  }
}

/** A value inside a `<script>`: nothing in it can end a string or the script. */
function quotedForScript(value: unknown): string {
  return String(value).replace(/[\\'"<>&\r\n\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/**
 * The script a template stands for: `<? ?>` runs, `<?= ?>` prints escaped for its place, `<?!= ?>` prints raw; of several
 * statements the first prints. It keeps the lines of the template: a comment in a scriptlet swallows the rest of its line.
 */
function templateCode(source: string): string {
  let code = '';
  let inScript = false;
  for (const piece of source.split(/(<\?[\s\S]*?\?>)/)) {
    const scriptlet = /^<\?(!=|=|)([\s\S]*)\?>$/.exec(piece);
    if (!scriptlet) {
      for (const line of piece.match(/[^\n]*\n|[^\n]+/g) ?? []) code += rawLine(line);
      const tags = [...piece.matchAll(/<(\/?)script\b/gi)];
      const last = tags[tags.length - 1];
      if (last) inScript = last[1] === '';
    } else if (scriptlet[1] === '')
      code += /[{}]\s*$/.test(scriptlet[2] ?? '') ? `${scriptlet[2]} ` : `${scriptlet[2]};`;
    else {
      const print = scriptlet[1] === '!=' ? '__raw' : inScript ? '__quoted' : '__escaped';
      code += `__first = ${scriptlet[2]}; ${print}(__first);`;
    }
  }
  return code;
}

function rawLine(text: string): string {
  const literal = JSON.stringify(text)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `__raw(${literal});${text.endsWith('\n') ? '\n' : ''}`;
}

export class HtmlServiceFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  createHtmlOutput(html: string | GoogleAppsScript.Base.BlobSource = ''): GOutput {
    if (typeof html !== 'string') throw this.$.run.missing('HtmlService.createHtmlOutput of a blob');
    return exposedHtml(this.$.run, html);
  }
  createHtmlOutputFromFile(filename: string): GOutput {
    return exposedHtml(this.$.run, pageSource(this.$.run, filename));
  }
  createTemplate(html: string | GoogleAppsScript.Base.BlobSource): GTemplate {
    if (typeof html !== 'string') throw this.$.run.missing('HtmlService.createTemplate of a blob');
    return template(this.$.run, html);
  }
  createTemplateFromFile(filename: string): GTemplate {
    return template(this.$.run, pageSource(this.$.run, filename));
  }
}

function template(run: RunContext, source: string): GTemplate {
  const variables: Record<string, unknown> = {};
  return exposed(run, 'HtmlTemplate', new HtmlTemplateFake({ run, source, variables }), {}, variables);
}

function pageSource(run: RunContext, filename: string): string {
  const source = run.machine.bundle.pages.get(filename.replace(/\.html$/, ''));
  if (source === undefined) throw run.refuse('pageNotFound', filename);
  return source;
}

/** The html service as a script sees it. */
export function exposedHtmlService(run: RunContext): GService {
  return exposed(run, 'HtmlService', new HtmlServiceFake({ run }), { XFrameOptionsMode: xFrameModes });
}

export const htmlServiceIsFaithful: Faithful<HtmlServiceFake, GService> = true;
export const htmlTemplateIsFaithful: Faithful<HtmlTemplateFake, GTemplate> = true;
