import type { JsonSchema } from '../schema/pieces.ts';
import { leanSchema } from './lean-schema.ts';
import { ShapeCode } from './shape-code.ts';

/**
 * A module that tests whether values fit a schema: `fitsLaw` says yes or no, and nothing else. It says the same as the validator that ajv makes of the
 * schema (`test/validate`), a tenth as long; where it says no, that validator is loaded and says what is wrong. Throws where the schema has a keyword
 * that would be passed over.
 */
export function shapeModule(schema: JsonSchema): string {
  const { $defs = {}, ...root } = leanSchema(schema, Infinity);
  const code = new ShapeCode({ ...root, $defs });
  const fits = code.expression(root, 'v', '');
  return `${code.declarations()}export const fitsLaw=v=>${fits};\n`;
}
