import type { Bilingual, Language } from '../model/outcome.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { ANSWERS, YEARS, byType, closed, placeKeys, ref, sayIn, type JsonSchema, type Say } from './pieces.ts';

/** Title and meaning of the words of the vocabulary, by list and word (`acts.csam` for the acts of a subject). */
export type VocabularyTexts = Readonly<Record<string, Readonly<Record<string, { readonly title: Bilingual; readonly means: Bilingual }>>>>;

const DATE_PATTERN = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

const NAME_PATTERN = '^[\\p{L}][\\p{L}\\p{N}_-]*$';

type Properties = Readonly<Record<string, JsonSchema>>;

/**
 * The JSON Schema (draft 2020-12) of a law file, with titles and descriptions in one language. It drives validation, and completion and hover
 * text in editors.
 */
export function lawSchema(catalogue: Catalogue, texts: VocabularyTexts, language: Language): JsonSchema {
  const say = sayIn(language);
  const place = placeKeys(say);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://lacuna.example/law.schema.json',
    ...say(['Description of a law (format 1)', 'Description d’une loi (format 1)'], ['One jurisdiction’s criminal law on child sexual abuse and exploitation, on one date.', 'Le droit pénal d’un pays ou territoire en matière d’abus et d’exploitation sexuels d’enfants, à une date donnée.']),
    ...closed(topLevel(catalogue, place, say), ['lacuna', 'country', 'asOf']),
    $defs: definitionsOf(catalogue, texts, place, say, language),
  };
}

function topLevel(catalogue: Catalogue, place: Properties, say: Say): Properties {
  return {
    lacuna: { const: 1, ...say(['Format', 'Format'], ['Version of the description format: 1.', 'Version du format de description : 1.']) },
    country: { type: 'string', ...say(['Country', 'Pays'], ['ISO 3166-1 code of two letters (BJ), or ISO 3166-2 for a part of a State (GB-SCT).', 'Code ISO 3166-1 à deux lettres (BJ), ou ISO 3166-2 pour une partie d’un État (GB-SCT).']) },
    name: { ...byType({ object: closed({ en: { type: 'string' }, fr: { type: 'string' } }), other: { type: 'string' } }), ...say(['Name', 'Nom'], ['The country’s name, in one language or in both.', 'Le nom du pays, dans une langue ou dans les deux.']) },
    status: { enum: ['in-force', 'draft', 'historical'], ...say(['Status', 'Statut'], ['in-force: the law as it stands; draft: not adopted; historical: no longer in force.', 'in-force : le droit en vigueur ; draft : projet ; historical : droit qui n’est plus en vigueur.']) },
    asOf: { ...ref('date'), ...say(['As of', 'Date'], ['The date the description speaks of: year-month-day.', 'La date dont parle la description : année-mois-jour.']) },
    language: { type: 'string', pattern: '^[a-z]{2,3}$', ...say(['Language', 'Langue'], ['Language of the free text in this file (fr, en …).', 'Langue des textes libres du fichier (fr, en …).']) },
    verified: place['verified'] as JsonSchema,
    texts: { type: 'object', propertyNames: ref('name'), additionalProperties: ref('text'), ...say(['Texts', 'Textes'], ['The statutes cited, each under a short key with which citations begin.', 'Les lois citées, chacune sous une clé courte par laquelle commencent les citations.']) },
    examined: { ...byType({ array: { type: 'array', items: { enum: catalogue.topics }, uniqueItems: true }, other: { const: 'all' } }), ...say(['Examined topics', 'Thèmes examinés'], ['Topics that were examined in full: there, silence means that the law has nothing. Elsewhere silence is unknown.', 'Thèmes examinés entièrement : là, le silence signifie que la loi ne prévoit rien. Ailleurs, le silence reste inconnu.']) },
    treaties: { ...map(place, treatyProperties(catalogue)), ...say(['Treaties', 'Traités'], ['The State’s position on each instrument: the date on which it became bound, yes, no, unknown, or the long form. A treaty that is not listed is unknown.', 'La position de l’État sur chaque instrument : date à laquelle il est lié, yes, no, unknown, ou forme longue. Un traité non cité est inconnu.']) },
    ages: { ...map(place, { majority: { ...ref('age'), ...say(['Majority', 'Majorité'], ['Age of majority, in years.', 'Âge de la majorité, en années.']) }, consent: { ...ref('consent'), ...say(['Consent', 'Consentement'], ['Age from which consent to sexual activity is valid; `peers-within`: years between peers whom the law excepts.', 'Âge à partir duquel le consentement à une activité sexuelle est valable ; `peers-within` : écart d’années entre pairs que la loi excepte.']) }, responsibility: { ...ref('age'), ...say(['Responsibility', 'Responsabilité'], ['Age of criminal responsibility.', 'Âge de la responsabilité pénale.']) } }), ...say(['Ages', 'Âges'], ['Ages that the law fixes.', 'Âges fixés par la loi.']) },
    definitions: { ...map(place, { csam: { ...ref('csam'), ...say(['The material', 'Le matériel'], ['How the law defines the material: its own term, the age, and what it covers.', 'Comment la loi définit le matériel : son terme, l’âge, et ce qu’il couvre.']) }, 'child-under': { ...ref('child-age'), ...say(['Child under', 'Enfant de moins de'], ['The age used where an offence states none.', 'L’âge retenu là où une infraction n’en indique pas.']) } }), ...say(['Definitions', 'Définitions'], ['What the law means by the material and by a child.', 'Ce que la loi entend par le matériel et par enfant.']) },
    offences: { type: 'object', properties: place, propertyNames: ref('name'), additionalProperties: ref('offence'), ...say(['Offences', 'Infractions'], ['The offences, each under a name of your choice. An offence that is described is described whole: what it does not state, it does not have.', 'Les infractions, chacune sous un nom de votre choix. Une infraction décrite l’est entièrement : ce qu’elle n’énonce pas, elle ne l’a pas.']) },
    general: { ...ref('general'), ...say(['General rules', 'Règles générales'], ['Rules that reach several offences: attempt, participation, legal persons, limitation, jurisdiction, extradition and others.', 'Règles qui s’appliquent à plusieurs infractions : tentative, participation, personnes morales, prescription, compétence, extradition, etc.']) },
    measures: { ...map(place, measureProperties(catalogue)), ...say(['Measures', 'Mesures'], ['Answers to criteria that are neither an offence nor a general rule, under the id of the criterion.', 'Réponses aux critères qui ne sont ni une infraction ni une règle générale, sous l’identifiant du critère.']) },
    bill: { ...byType({ object: closed({ en: { type: 'string' }, fr: { type: 'string' } }), other: { type: 'string' } }), ...say(['Bill', 'Projet'], ['Title of the bill, for a file that changes a law.', 'Titre du projet, pour un fichier qui modifie une loi.']) },
    amends: { type: 'string', ...say(['Amends', 'Modifie'], ['The law file that the bill changes, relative to this file.', 'Le fichier de loi que le projet modifie, relatif à ce fichier.']) },
  };
}

/** A section of the description, or unknown as a whole. */
function section(properties: Properties): JsonSchema {
  return byType({ object: closed({ is: { enum: ['unknown'] }, ...properties }), other: { enum: ['unknown'] } });
}

/** The keys of a place but `only`, for maps that say what a rule reaches: what holds in part is the rule. */
function withoutOnly(place: Properties): Properties {
  return Object.fromEntries(Object.entries(place).filter(([key]) => key !== 'only'));
}

/** A map with the keys of a place beside its own; a scalar answer may stand instead. */
function map(place: Properties, properties: Properties): JsonSchema {
  return closed({ ...place, ...properties });
}

function treatyProperties(catalogue: Catalogue): Properties {
  return Object.fromEntries(Object.values(catalogue.instruments).filter((one) => one.kind === 'treaty' || one.kind === 'directive').map((one) => [one.id, ref('treaty')]));
}

function measureProperties(catalogue: Catalogue): Properties {
  return Object.fromEntries(
    catalogue.criteria
      .filter((criterion) => criterion.measures.length > 0)
      .map((criterion) => {
        const parts = criterion.measures.filter((part) => part !== '');
        return [criterion.id, parts.length === 0 ? ref('measure') : { ...ref('measure-parts'), $comment: parts.join(' ') }];
      }),
  );
}

function words(values: readonly string[], texts: VocabularyTexts[string] | undefined, language: Language): JsonSchema {
  // Beside the values, for editors: what each means.
  return { enum: values, enumDescriptions: values.map((value) => texts?.[value]?.means[language] ?? value) };
}

/** A value, or the long form around it. */
function long(schema: JsonSchema, place: Properties): JsonSchema {
  return byType({ object: closed({ is: schema, ...place }, ['is']), other: schema });
}

/** A list of words: a list, a map of answers, or unknown. */
function wordList(word: JsonSchema, values: readonly string[], place: Properties, others = false): JsonSchema {
  const item = byType({
    object: { type: 'object', properties: { is: word, ...(others ? { other: { type: 'string' } } : {}), ...place, ...Object.fromEntries(values.map((value) => [value, ref('answer')])) }, additionalProperties: false },
    other: word,
  });
  const list: JsonSchema = { type: 'array', items: item };
  return byType({
    array: list,
    object: closed({ ...place, is: byType({ array: list, other: { enum: ANSWERS } }), ...Object.fromEntries(values.map((value) => [value, ref('answer')])) }),
    other: { enum: ['unknown', 'no', false] },
  });
}

function definitionsOf(catalogue: Catalogue, texts: VocabularyTexts, place: Properties, say: Say, language: Language): Properties {
  const { vocabulary } = catalogue;
  const list = (name: string, values: readonly string[], others = false): JsonSchema => wordList(words(values, texts[name], language), values, place, others);
  const subjects = Object.entries(vocabulary.about);
  const answer = byType({ object: closed({ is: { enum: ANSWERS }, ...place }, ['is']), other: { enum: ANSWERS } });
  return {
    date: { type: ['string', 'integer'], pattern: DATE_PATTERN, ...YEARS },
    name: { type: 'string', pattern: NAME_PATTERN },
    answer,
    age: byType({ object: closed({ is: { anyOf: [{ type: 'integer', minimum: 0, maximum: 120 }, { enum: ['no', 'unknown', false] }] }, ...place }, ['is']), other: { type: ['integer', 'string', 'boolean'], if: { type: 'integer' }, then: { minimum: 0, maximum: 120 }, else: { enum: ['no', 'unknown', false] } } }),
    consent: byType({ object: closed({ is: ref('plain-age'), 'peers-within': long(ref('plain-age'), place), ...place }), other: ref('plain-age') }),
    'plain-age': { if: { type: 'string' }, then: { enum: ['no', 'unknown'] }, else: { if: { type: 'boolean' }, then: { const: false }, else: { type: 'integer', minimum: 0, maximum: 120 } } },
    'child-age': byType({ object: closed({ is: ref('plain-child-age'), ...place }, ['is']), other: ref('plain-child-age') }),
    'plain-child-age': { if: { type: 'string' }, then: { enum: ['any', 'unknown'] }, else: { type: 'integer', minimum: 0, maximum: 25 } },
    text: byType({ object: closed({ ...place, title: { type: 'string' }, ref: { type: 'string' }, url: { type: 'string' }, eli: { type: 'string' }, version: ref('date') }, ['title']), other: { type: 'string' } }),
    treaty: byType({
      object: closed({ is: ref('status'), bound: ref('status'), signed: ref('status'), reservations: ref('reservations'), ...place }),
      other: ref('status'),
    }),
    status: { if: { type: 'string' }, then: { anyOf: [{ pattern: DATE_PATTERN }, { enum: ['yes', 'no', 'unknown'] }] }, else: { type: ['boolean', 'integer'], ...YEARS } },
    reservations: byType({
      array: { type: 'array', items: byType({ object: closed({ is: { type: 'string' }, ...place }, ['is']), other: { type: 'string' } }) },
      object: { type: 'object', properties: { ...place, is: byType({ array: { type: 'array', items: { type: 'string' } }, other: { enum: ['unknown', 'no', false] } }) }, additionalProperties: ref('answer') },
      other: { enum: ['unknown', 'no', false] },
    }),
    csam: byType({
      object: closed({ ...place, is: { enum: ANSWERS }, term: { ...long({ type: 'string' }, place), ...say(['Term', 'Terme'], ['The word that the law uses.', 'Le terme employé par la loi.']) }, 'child-under': ref('child-age'), covers: { ...list('covers', Object.keys(vocabulary.covers)), ...say(['Covers', 'Couvre'], ['What the definition covers: a list, or a map that answers word by word.', 'Ce que la définition couvre : une liste, ou une réponse mot par mot.']) } }),
      other: { enum: ANSWERS },
    }),
    offence: offence(catalogue, texts, place, say, language, list, subjects.map(([name]) => name)),
    needs: needs(vocabulary.needs, texts, place, language),
    penalty: penalty(place),
    scope: {
      if: { type: 'array' },
      then: { type: 'array', items: ref('scope-entry') },
      else: byType({ object: ref('scope-map'), other: { type: 'string' } }),
    },
    'scope-entry': byType({ object: ref('scope-map'), other: { type: 'string' } }),
    'scope-map': closed({ for: ref('scope'), is: ref('scope'), 'child-from': long(ref('scope-age'), place), 'child-under': long(ref('scope-age'), place), class: long({ enum: ['crime', 'delit', 'contravention'] }, place), ...withoutOnly(place) }),
    'scope-age': { type: 'integer', minimum: 0, maximum: 18 },
    condition: byType({ object: closed({ is: { enum: ['required', 'not-required', 'unknown'] }, except: ref('scope'), ...place }, ['is']), other: { enum: ['required', 'not-required', 'unknown'] } }),
    rule: { if: { type: 'array' }, then: { type: 'array', items: ref('one-rule') }, else: ref('one-rule') },
    'one-rule': byType({ object: closed(ruleProperties(place)), other: { enum: ANSWERS } }),
    ground: { if: { type: 'array' }, then: { type: 'array', items: ref('one-ground') }, else: ref('one-ground') },
    'one-ground': byType({ object: closed({ ...ruleProperties(place), presence: ref('condition'), 'dual-criminality': ref('condition'), complaint: ref('condition') }), other: { enum: ANSWERS } }),
    limitation: {
      if: { type: 'array' },
      then: { type: 'array', items: ref('limitation-rule') },
      else: byType({
        // One rule on its own, or a map of rules, each under a name.
        object: { if: { anyOf: ['years', 'from', 'ordinary', 'open-until'].map((key) => ({ required: [key], properties: { [key]: { type: ['string', 'number', 'boolean'] } } })) }, then: ref('limitation-rule'), else: { type: 'object', properties: place, additionalProperties: ref('limitation-rule') } },
        other: { enum: ['unknown'] },
      }),
    },
    'limitation-rule': closed({
      ...place,
      for: ref('scope'),
      except: ref('scope'),
      years: byType({ object: closed({ is: ref('years'), ...place }, ['is']), other: ref('years') }),
      from: byType({ object: closed({ is: ref('start'), ...place }, ['is']), other: ref('start') }),
      'open-until': long({ type: 'string', pattern: '^(life|unknown|age \\d{1,2})$' }, place),
      ordinary: long({ enum: ['yes', 'no', true, false] }, place),
    }),
    years: { if: { type: 'string' }, then: { enum: ['unknown'] }, else: { type: 'number', exclusiveMinimum: 0, maximum: 100 } },
    start: { type: 'string', pattern: '^(offence|majority|report|none|unknown|age \\d{1,2})$' },
    general: general(catalogue, texts, place, say, list, language),
    measure: byType({ object: closed({ is: ref('measure-answer'), ...place }, ['is']), other: ref('measure-answer') }),
    'measure-parts': byType({ object: { type: 'object', properties: { is: ref('measure-answer'), ...place }, additionalProperties: ref('measure') }, other: ref('measure-answer') }),
    'measure-answer': { enum: [...ANSWERS, 'not-applicable'] },
  };
}

function ruleProperties(place: Properties): Properties {
  return { is: { enum: ANSWERS }, for: ref('scope'), except: ref('scope'), others: long({ enum: ['no', false] }, place), ...place };
}

function offence(catalogue: Catalogue, texts: VocabularyTexts, place: Properties, say: Say, language: Language, list: (name: string, values: readonly string[], others?: boolean) => JsonSchema, abouts: readonly string[]): JsonSchema {
  const { vocabulary } = catalogue;
  const via = ['any', 'online', 'offline'];
  const classes = ['crime', 'delit', 'contravention', 'unknown'];
  const one = (schema: JsonSchema): JsonSchema => byType({ object: closed({ is: schema, ...place }, ['is']), other: schema });
  return {
    ...closed(
      {
        ...place,
        about: { ...words(abouts, texts['about'], language), title: language === 'fr' ? 'Objet' : 'About' },
        acts: { type: ['array', 'object', 'string', 'boolean'], ...say(['Acts', 'Actes'], ['The acts punished: complete, since an offence is described whole.', 'Les actes réprimés : liste complète, car une infraction se décrit entièrement.']) },
        needs: { ...ref('needs'), ...say(['Narrowing elements', 'Éléments restrictifs'], ['Elements without which the act is no offence; cumulative. Alternatives: `{any: […]}`; without a fitting word: `{other: "…"}`.', 'Éléments sans lesquels l’acte n’est pas une infraction ; cumulatifs. Alternatives : `{any: […]}` ; sans mot adéquat : `{other: "…"}`.']) },
        excused: { ...list('excused', vocabulary.excused, true), ...say(['Exceptions', 'Exceptions'], ['Who or what is excepted.', 'Qui ou ce qui est excepté.']) },
        via: { ...one(words([...via, 'unknown'], texts['via'], language)), title: language === 'fr' ? 'Moyen' : 'Medium' },
        'child-from': { ...ref('child-age'), ...say(['Child from', 'Enfant à partir de'], ['Lowest age of the child, in years; left out: from birth.', 'Âge minimal de l’enfant, en années ; omis : dès la naissance.']) },
        'child-under': { ...ref('child-age'), ...say(['Child under', 'Enfant de moins de'], ['The child must be younger than this; `any`: persons of every age. Left out: the age in `definitions`.', 'L’enfant a moins de cet âge ; `any` : personnes de tout âge. Omis : l’âge indiqué dans `definitions`.']) },
        purposes: { ...list('purposes', vocabulary.purposes), ...say(['Purposes', 'Buts'], ['Purposes to which the offence is limited (solicitation, sale).', 'Buts auxquels l’infraction est limitée (sollicitation, vente).']) },
        gains: { ...list('gains', vocabulary.gains), ...say(['Gains', 'Avantages'], ['What the threat must aim at (extortion).', 'Ce que la menace doit viser (extorsion).']) },
        covers: { ...list('covers', Object.keys(vocabulary.covers)), ...say(['Covers', 'Couvre'], ['Where the material of this offence differs from the definition, word by word.', 'Là où le matériel visé par cette infraction diffère de la définition, mot par mot.']) },
        penalty: { ...ref('penalty'), ...say(['Penalty', 'Peine'], ['The penalty, for instance `{prison: {min: 1 year, max: 5 years}, fine: {max: 5000, currency: EUR}}`.', 'La peine, par exemple `{prison: {min: 1 year, max: 5 years}, fine: {max: 5000, currency: EUR}}`.']) },
        class: { ...one(words(classes, texts['class'], language)), title: language === 'fr' ? 'Classe' : 'Class' },
        attempt: { ...ref('answer'), ...say(['Attempt', 'Tentative'], ['Whether the offence’s own text punishes attempt; beats the general rule.', 'Si le texte de l’infraction réprime la tentative ; prime sur la règle générale.']) },
      },
      ['about'],
    ),
    allOf: Object.entries(vocabulary.about).map(([about, subject]) => ({
      if: { properties: { about: { const: about } }, required: ['about'] },
      then: { properties: { acts: list(`acts.${about}`, Object.keys(subject.acts)) } },
    })),
  };
}

function needs(values: readonly string[], texts: VocabularyTexts, place: Properties, language: Language): JsonSchema {
  const word = words(values, texts['needs'], language);
  const other: JsonSchema = { type: 'string', minLength: 1 };
  const simple = byType({ object: closed({ is: word, other, ...place }), other: word });
  const item = byType({ object: closed({ is: word, other, any: { type: 'array', items: simple, minItems: 1 }, ...place, ...Object.fromEntries(values.map((value) => [value, ref('answer')])) }), other: word });
  return byType({
    array: { type: 'array', items: item },
    object: closed({ is: byType({ array: { type: 'array', items: item }, other: { enum: ['unknown', 'no'] } }), ...place, ...Object.fromEntries(values.map((value) => [value, ref('answer')])) }),
    other: { enum: ['unknown', 'no', false] },
  });
}

function penalty(place: Properties): JsonSchema {
  const duration: JsonSchema = { if: { type: 'number' }, then: { minimum: 0 }, else: { type: 'string', pattern: '^(life|\\d+(\\.\\d+)? (days?|weeks?|months?|years?))$' } };
  const prison = byType({ object: closed({ min: long(duration, place), max: long(duration, place), is: { enum: [...ANSWERS, 'life'] }, ...place }), other: { if: { type: 'boolean' }, then: {}, else: { if: { enum: ['yes', 'no', 'unknown', 'life'] }, then: {}, else: duration } } });
  const fine = byType({ object: closed({ min: long({ type: 'number' }, place), max: long({ type: 'number' }, place), currency: long({ type: 'string' }, place), days: long({ type: 'number' }, place), is: { enum: ANSWERS }, ...place }), other: { if: { type: 'number' }, then: {}, else: { enum: ANSWERS } } });
  return byType({
    object: closed({ prison, fine, joined: long({ enum: ['and', 'or', 'and-or'] }, place), other: { type: 'array', items: { type: 'string' } }, is: { enum: ['unknown'] }, ...place }),
    other: { enum: ['unknown'] },
  });
}

function general(catalogue: Catalogue, texts: VocabularyTexts, place: Properties, say: Say, list: (name: string, values: readonly string[]) => JsonSchema, language: Language): JsonSchema {
  const answers = (keys: readonly string[]): JsonSchema => byType({ object: closed({ is: { enum: ANSWERS }, ...place, ...Object.fromEntries(keys.map((key) => [key, ref('answer')])) }), other: { enum: ANSWERS } });
  const liability = ['criminal', 'civil', 'administrative'];
  const legalPersons = byType({ object: closed({ ...ruleProperties(place), liability: list('liability', liability) }), other: { enum: ANSWERS } });
  const ground = (title: readonly [string, string], means: readonly [string, string]): JsonSchema => ({ ...ref('ground'), ...say(title, means) });
  const grounds = {
    nationals: ground(['Nationals', 'Nationaux'], ['Acts abroad of the State’s nationals: yes, no, unknown, or a rule with its conditions.', 'Actes commis à l’étranger par des nationaux : yes, no, unknown, ou une règle avec ses conditions.']),
    residents: ground(['Residents', 'Résidents'], ['Acts abroad of persons who live in the State.', 'Actes commis à l’étranger par des personnes qui résident dans l’État.']),
    'victim-national': ground(['Victim a national', 'Victime nationale'], ['Acts abroad against a national.', 'Actes commis à l’étranger contre un national.']),
    'victim-resident': ground(['Victim a resident', 'Victime résidente'], ['Acts abroad against a person who lives in the State.', 'Actes commis à l’étranger contre une personne qui réside dans l’État.']),
    universal: ground(['Whoever acts', 'Quel que soit l’auteur'], ['Acts abroad of anyone, wherever and against whom.', 'Actes commis à l’étranger par quiconque, où et contre qui que ce soit.']),
  };
  return closed({
    ...place,
    attempt: { ...ref('rule'), ...say(['Attempt', 'Tentative'], ['Which offences are punished when attempted.', 'Les infractions dont la tentative est punie.']) },
    complicity: { ...ref('rule'), ...say(['Complicity', 'Complicité'], ['Whose accomplices are punished.', 'Les infractions dont les complices sont punis.']) },
    'co-perpetration': { ...ref('rule'), ...say(['Co-perpetration', 'Coaction'], ['Whose co-perpetrators are punished.', 'Les infractions dont les coauteurs sont punis.']) },
    association: { ...ref('rule'), ...say(['Association', 'Association de malfaiteurs'], ['For which offences joining in a plan or group is itself an offence.', 'Les infractions dont la préparation en groupe ou en bande est elle-même punie.']) },
    'legal-persons': { if: { type: 'array' }, then: { type: 'array', items: legalPersons }, else: legalPersons, ...say(['Legal persons', 'Personnes morales'], ['For which offences legal persons are liable, and how.', 'Les infractions dont répondent les personnes morales, et comment.']) },
    limitation: { ...ref('limitation'), ...say(['Limitation', 'Prescription'], ['The rules on limitation, as a list or a map with names. The most specific one applies, then the last.', 'Les règles de prescription, en liste ou sous des noms. La plus précise s’applique, puis la dernière.']) },
    jurisdiction: {
      ...section({ ...place, territory: ref('answer'), ships: ref('answer'), aircraft: ref('answer'), ...grounds, 'ict-element': answers(['constituent-element', 'ict-from-territory']), 'extradite-or-prosecute': ref('rule') }),
      ...say(['Jurisdiction', 'Compétence'], ['Where, and over whom, courts have jurisdiction.', 'Où et sur qui les tribunaux sont compétents.']),
    },
    extradition: {
      ...byType({ object: closed({ ...ruleProperties(place), 'no-treaty-needed': ref('answer'), accessory: ref('answer'), nationals: ref('answer') }), other: { enum: ANSWERS } }),
      ...say(['Extradition', 'Extradition'], ['Which offences are extraditable, and under which conditions.', 'Les infractions donnant lieu à extradition, et à quelles conditions.']),
    },
    confiscation: { ...answers(['instruments', 'proceeds']), ...say(['Confiscation', 'Confiscation'], ['Goods used and proceeds.', 'Biens utilisés et produits.']) },
    closure: { ...answers(['physical', 'online']), ...say(['Closure', 'Fermeture'], ['Closure of premises, and of online spaces.', 'Fermeture d’établissements et d’espaces en ligne.']) },
    aggravating: { ...list('aggravating', catalogue.vocabulary.aggravating), ...say(['Aggravating circumstances', 'Circonstances aggravantes'], ['What courts can treat as aggravating.', 'Ce que les tribunaux peuvent retenir comme circonstance aggravante.']) },
    'foreign-convictions': { ...ref('answer'), ...say(['Foreign convictions', 'Condamnations étrangères'], ['Final sentences passed abroad can be taken into account.', 'Les condamnations définitives prononcées à l’étranger peuvent être prises en compte.']) },
  });
}
