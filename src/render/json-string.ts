import { remembered } from './remembered.ts';

/** A text as JSON writes it, in quotes. */
export const jsonString: (text: string) => string = remembered((text) => JSON.stringify(text));
