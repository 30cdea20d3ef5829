// Developer metadata of a sheet: keys and values that scripts put there and people do not see.

import type { RunContext } from '../run/run-context.js';
import type { MetadataData } from '../world/sheet-data.js';
import { exposed, type Faithful } from './fake.js';
import { writeSheet } from './sheet-access.js';

type GMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export class DeveloperMetadataFake {
  constructor(readonly $: { readonly run: RunContext; readonly sheetId: number; readonly data: MetadataData }) {}

  getId(): number {
    return this.$.data.id;
  }
  getKey(): string {
    return this.$.data.key;
  }
  getValue(): string | null {
    return this.$.data.value;
  }
  remove(): void {
    const { run, sheetId, data } = this.$;
    writeSheet(run, sheetId, (sheet) => {
      sheet.metadata = (sheet.metadata ?? []).filter((one) => one.id !== data.id);
    });
  }
}

/** The entry as a script sees it. */
export function exposedMetadata(run: RunContext, sheetId: number, data: MetadataData): GMetadata {
  return exposed(run, 'DeveloperMetadata', new DeveloperMetadataFake({ run, sheetId, data }));
}

export const metadataIsFaithful: Faithful<DeveloperMetadataFake, GMetadata> = true;
