// Whether this workbook is a copy of the one it was set up as.

import type { Ports } from '../ports.js';
import { workbookProperty } from '../workbook/marks.js';

/** The workbook is a copy when either place remembers another id; then nothing is sent. */
export function isCopy(ports: Pick<Ports, 'workbook' | 'properties'>, idOnSheet: string): boolean {
  const here = ports.workbook.id();
  const remembered = ports.properties.get(workbookProperty);
  return (idOnSheet !== '' && idOnSheet !== here) || (remembered !== null && remembered !== here);
}
