import type { Check, NeutralRule, Place } from '../neutral-rule.ts';

/** A piece of JSON Schema. */
export type Schema = { readonly [key: string]: unknown };

const ofType = (type: string, then: Schema): Schema => ({ if: { type }, then });

/** What must hold of a value, as JSON Schema, which lets what is of another type pass in the same way. */
export function checkSchema(check: Check): Schema {
  switch (check.kind) {
    case 'pattern':
      return { pattern: check.pattern };
    case 'one-of':
      return ofType('string', { enum: check.values });
    case 'between':
      return { minimum: check.low, maximum: check.high };
    case 'at-least':
      return { minItems: check.size };
    case 'has':
      return ofType('object', { required: [check.key] });
    case 'if-named': {
      const about = { type: 'object', required: ['about'], properties: { about: { const: check.about } } };
      return {
        if: { type: 'object', required: ['treaties'], properties: { treaties: { type: 'object', required: [check.treaty] } } },
        then: { required: ['offences'], properties: { offences: { type: 'object', not: { additionalProperties: { not: about } } } } },
      };
    }
  }
}

function below(place: Place, schema: Schema): Schema {
  const [step, ...rest] = place;
  if (step === undefined) return schema;
  const inner = below(rest, schema);
  return step === '*' ? { additionalProperties: inner, items: inner } : { properties: { [step]: inner } };
}

/** A rule as JSON Schema for a whole law. */
export function ruleSchema(rule: NeutralRule): Schema {
  return below(rule.place, checkSchema(rule.check));
}

/** A place as JSONPath, every key in brackets. */
export function jsonPath(place: Place): string {
  return `$${place.map((step) => (step === '*' ? '[*]' : `['${step}']`)).join('')}`;
}
