// Colours of the workbook: few, calm, readable in print; a status always carries its word and symbol too.

export const palette = {
  ink: '#202124',
  soft: '#5f6368',
  head: '#1f4e79',
  headInk: '#ffffff',
  band: '#dbe5f1',
  section: '#eef3f8',
  block: '#e2ecd9',
  typed: '#fff9db',
  coordinator: '#fdf1e3',
  machine: '#f1f3f4',
  green: '#e3f1e1',
  greenInk: '#1e6b2c',
  amber: '#fdf0cf',
  amberInk: '#7a4f00',
  red: '#fbe3e0',
  redInk: '#a3211b',
  grey: '#eceff1',
  greyInk: '#546066',
} as const;

/** What a status looks like, and what people call it. */
export const toneNames = { green: 'Xanh', amber: 'Vàng', red: 'Đỏ', grey: 'Xám' } as const;

export type Tone = keyof typeof toneNames;
