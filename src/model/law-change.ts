/** A change to what a description says, as data; `words` makes a sentence of it in either language. */
export type LawChange =
  | { readonly kind: 'add-words'; readonly offence: string; readonly list: 'acts' | 'purposes' | 'gains' | 'excused' | 'covers'; readonly about: string; readonly words: readonly string[] }
  | { readonly kind: 'drop-words'; readonly offence: string; readonly list: 'acts' | 'needs' | 'purposes' | 'excused'; readonly words: readonly string[] }
  | { readonly kind: 'drop-list'; readonly offence: string; readonly list: 'needs' | 'purposes' | 'gains' }
  | { readonly kind: 'medium'; readonly offence: string }
  | { readonly kind: 'child-under'; readonly offence?: string; readonly age: number }
  | { readonly kind: 'child-from'; readonly offence: string; readonly age: string }
  | { readonly kind: 'own-attempt'; readonly offence: string }
  | { readonly kind: 'prison'; readonly offence: string; readonly maximum?: string }
  | { readonly kind: 'new-offence'; readonly name: string; readonly about: string; readonly acts: readonly string[]; readonly purposes: readonly string[]; readonly under: string }
  | { readonly kind: 'definition'; readonly words: readonly string[] }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'rule-for-all'; readonly rule: string }
  | { readonly kind: 'rule-too'; readonly rule: string; readonly words: readonly string[] }
  | { readonly kind: 'rule-except'; readonly rule: string }
  | { readonly kind: 'condition'; readonly rule: string; readonly condition: string }
  | { readonly kind: 'limit'; readonly path: string; readonly text: string }
  | { readonly kind: 'limitation'; readonly reaches: readonly string[]; readonly from: string; readonly years?: number }
  | { readonly kind: 'new-limitation'; readonly offences: readonly string[]; readonly from: string; readonly years?: number }
  | { readonly kind: 'aggravating'; readonly words: readonly string[] }
  | { readonly kind: 'measure'; readonly criterion: string; readonly part: string }
  | { readonly kind: 'party'; readonly instrument: string }
  | { readonly kind: 'reservation'; readonly instrument: string; readonly clause: string }
  | { readonly kind: 'figure'; readonly path: string; readonly value: number }
  /** `asked`: the criterion, or its part, that asks for just this. */
  | { readonly kind: 'provide'; readonly path: string; readonly asked?: string };
