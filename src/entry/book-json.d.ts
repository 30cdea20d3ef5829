// The build puts the validated templates here.

declare module 'book:json' {
  export const bookJson: string;
}
