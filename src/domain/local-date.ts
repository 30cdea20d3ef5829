// Calendar days of Viet Nam as `yyyy-mm-dd` strings: no instants, no time zones, sortable as text.

/** A calendar day, `yyyy-mm-dd`. Viet Nam keeps UTC+7 all year, so a day needs no zone. */
export type LocalDate = string;
