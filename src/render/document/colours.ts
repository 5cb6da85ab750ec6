/** The colours of HTML and DOCX reports. Nothing is said by colour alone: every verdict has its sign and its word. */
export const COLOURS = {
  paper: '#ffffff',
  tint: '#f4f6f8',
  line: '#c3cad2',
  ink: '#1c2126',
  soft: '#4a545e',
  title: '#17365d',
  link: '#0b4f9e',
  gap: '#a61b1b',
  partial: '#7a4a00',
  met: '#17603a',
  unknown: '#3f4a8a',
  'not-applicable': '#4a545e',
} as const;

/** The name of a colour. */
export type Colour = keyof typeof COLOURS;

/** Every colour of letters with every ground that it stands on; a test computes their contrast. */
export const PAIRS: readonly (readonly [letters: Colour, ground: Colour])[] = (['ink', 'soft', 'title', 'link', 'gap', 'partial', 'met', 'unknown', 'not-applicable'] as const).flatMap((letters) => [
  [letters, 'paper'] as const,
  [letters, 'tint'] as const,
]);
