// Enums of the platform: objects that print and serialise as their name, never plain strings or numbers.

/** One member of an enum, e.g. `SpreadsheetApp.WrapStrategy.WRAP`. */
export class EnumValue {
  constructor(
    readonly family: string,
    private readonly label: string,
    private readonly position: number,
  ) {}
  name(): string {
    return this.label;
  }
  ordinal(): number {
    return this.position;
  }
  toString(): string {
    return this.label;
  }
  toJSON(): string {
    return this.label;
  }
}

function enumOf<const Names extends readonly string[]>(family: string, names: Names): Record<Names[number], EnumValue> {
  const members = names.map((name, index) => [name, Object.freeze(new EnumValue(family, name, index))]);
  return Object.freeze(Object.fromEntries(members));
}

export const wrapStrategies = enumOf('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const protectionTypes = enumOf('ProtectionType', ['RANGE', 'SHEET']);
export const borderStyles = enumOf('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const validationCriteria = enumOf('DataValidationCriteria', ['VALUE_IN_LIST', 'CHECKBOX']);
export const buttons = enumOf('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const buttonSets = enumOf('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
export const authModes = enumOf('AuthMode', ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION']);
export const authorizationStatuses = enumOf('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
export const weekDays = enumOf('Weekday', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);
export const digestAlgorithms = enumOf('DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
export const charsets = enumOf('Charset', ['US_ASCII', 'UTF_8']);
export const eventTypes = enumOf('EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE']);
export const triggerSources = enumOf('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
export const xFrameModes = enumOf('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

/** The member's name where `value` is of that family, else null: a plain string is no enum. */
export function enumName(value: unknown, family: string): string | null {
  return value instanceof EnumValue && value.family === family ? value.name() : null;
}
