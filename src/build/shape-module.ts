import type { JsonSchema } from '../schema/pieces.ts';
import { SHAPE_KEYWORDS } from '../validate/shape.ts';
import { everyPiece, leanSchema } from './lean-schema.ts';

/** A module that holds a schema for the quick check, as text that is read when it is asked for. Throws where the check would not understand a keyword. */
export function shapeModule(schema: JsonSchema): string {
  const lean = leanSchema(schema, Infinity);
  const known = (piece: JsonSchema): void => {
    const strange = Object.keys(piece).find((keyword) => !SHAPE_KEYWORDS.has(keyword));
    if (strange !== undefined) throw new Error(`src/validate/shape.ts does not know the keyword ${strange}`);
  };
  known(lean);
  everyPiece(lean, known);
  return `export const lawShape = () => JSON.parse(${JSON.stringify(JSON.stringify(lean))});\n`;
}
