// HtmlOutput: a page as the script builds it, before somebody sees it.

import type { RunContext } from '../run/run-context.js';
import { exposed, type Faithful, fakeBehind, self, signature } from './fake.js';

type GOutput = GoogleAppsScript.HTML.HtmlOutput;

interface Page {
  readonly run: RunContext;
  content: string;
  title: string;
  width: number;
  height: number;
}

const allowedMeta = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

export class HtmlOutputFake {
  constructor(readonly $: Page) {}

  getContent(): string {
    return this.$.content;
  }
  setContent(content: string): GOutput {
    this.$.content = content;
    return self(this);
  }
  append(addedContent: string): GOutput {
    this.$.content += addedContent;
    return self(this);
  }
  appendUntrusted(addedContent: string): GOutput {
    this.$.content += escapedHtml(addedContent);
    return self(this);
  }
  clear(): GOutput {
    this.$.content = '';
    return self(this);
  }
  getTitle(): string {
    return this.$.title;
  }
  setTitle(title: string): GOutput {
    this.$.title = title;
    return self(this);
  }
  getWidth(): number {
    return this.$.width;
  }
  setWidth(width: number): GOutput {
    this.$.width = width;
    return self(this);
  }
  getHeight(): number {
    return this.$.height;
  }
  setHeight(height: number): GOutput {
    this.$.height = height;
    return self(this);
  }
  addMetaTag(name: string, _content: string): GOutput {
    if (!allowedMeta.includes(name)) throw this.$.run.refuse('invalidArgument', name);
    return self(this);
  }
  setXFrameOptionsMode(_mode: GoogleAppsScript.HTML.XFrameOptionsMode): GOutput {
    return self(this);
  }
  setSandboxMode(_mode: GoogleAppsScript.HTML.SandboxMode): GOutput {
    return self(this);
  }
}

/** Text that HTML shows as it stands. */
export function escapedHtml(text: unknown): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return String(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The page as a script sees it. */
export function exposedHtml(run: RunContext, content: string): GOutput {
  return exposed(run, 'HtmlOutput', new HtmlOutputFake({ run, content, title: '', width: 0, height: 0 }));
}

/** Content and title of the page that a script handed over; a signature error for anything else. */
export function htmlArgument(run: RunContext, method: string, value: unknown): { content: string; title: string } {
  const page = htmlBehind(value);
  signature(run, method, [value], page !== null);
  return { content: page?.content ?? '', title: page?.title ?? '' };
}

/** Content and title of a page; null for anything else. */
export function htmlBehind(value: unknown): { readonly content: string; readonly title: string } | null {
  return fakeBehind(value, HtmlOutputFake)?.$ ?? null;
}

export const htmlOutputIsFaithful: Faithful<HtmlOutputFake, GOutput> = true;
