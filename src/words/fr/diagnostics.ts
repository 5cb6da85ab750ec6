import type { DiagnosticTable } from '../speech.ts';

const near = (values: Readonly<Record<string, string>>): string => (values['near'] === undefined ? values['known'] === '' ? 'il n’y en a pas' : `au choix : ${values['number'] === undefined ? '' : 'un nombre, '}${values['known'] ?? ''}` : `vouliez-vous dire ${values['near']} ?`);

/** What the author wrote, in quotation marks; the file itself where the fault is in the whole. */
const said = (values: Readonly<Record<string, string>>): string => (values['text'] === undefined ? 'le fichier' : `« ${values['text']} »`);

/** What a bill could have meant, by name. */
const absent = (values: Readonly<Record<string, string>>): string => (values['near'] !== undefined ? `vouliez-vous dire ${values['near']} ?` : values['known'] === '' ? 'il n’y a rien de tel.' : `il y a : ${values['known'] ?? ''}.`);

/** What is wrong, and the mend, in French. */
export const frenchDiagnostics: DiagnosticTable = {
  'file-missing': () => ({ message: 'ce fichier n’existe pas' }),
  'file-unreadable': (v) => ({ message: `le fichier ne peut pas être lu (${v['why'] ?? ''})` }),
  'file-empty': () => ({ message: 'le fichier est vide', hint: '`lacuna schema` décrit le format ; fixtures/countries contient des exemples' }),
  'file-too-large': (v) => ({ message: `le fichier est trop volumineux${v['size'] === '' ? '' : ` (${(v['size'] ?? '').replace('MB', 'Mo')})`} ; il ne doit pas dépasser ${(v['limit'] ?? '').replace('MB', 'Mo')}` }),
  'file-outside': () => ({ message: 'le fichier mène hors des dossiers donnés à la commande', hint: 'nommez ce vers quoi mène le lien' }),
  'not-utf8': (v) => ({ message: `le fichier n’est pas en UTF-8 (il semble être en ${v['encoding'] ?? ''})`, hint: 'enregistrez-le en UTF-8' }),
  'not-text': (v) => ({ message: `c’est un fichier ${v['kind'] ?? ''}, pas du YAML`, hint: 'décrivez la loi dans un fichier texte terminé par .yaml' }),
  'stdin-is-terminal': () => ({ message: 'l’entrée standard est un terminal : rien n’arriverait jamais', hint: 'envoyez un fichier à la commande, ou nommez un fichier' }),
  'yaml-syntax': (v) => ({ message: `YAML non valide ${v['text'] === '' ? '' : `près de ${said(v)} `}(${SYNTAX[v['what'] ?? ''] ?? v['what'] ?? ''})`, hint: v['quote'] === undefined ? 'vérifiez l’indentation, les deux-points et les guillemets de cette ligne et de la précédente' : `une valeur qui contient deux-points suivi d’une espace se met entre guillemets : "${v['quote']}"` }),
  'yaml-duplicate-key': (v) => ({ message: `la clé ${said(v)} figure deux fois au même endroit`, hint: 'renommez l’une des deux, ou réunissez-les' }),
  'yaml-alias-bomb': () => ({ message: 'les alias se multiplient sans mesure', hint: 'écrivez en toutes lettres les parties répétées' }),
  'yaml-too-deep': () => ({ message: 'le fichier est imbriqué trop profondément', hint: 'une description compte une douzaine de niveaux ; 50 sont permis' }),
  'yaml-too-many': () => ({ message: 'le fichier contient trop de valeurs', hint: 'une description en contient 20 000 au plus' }),
  'yaml-long-key': () => ({ message: 'une clé est trop longue', hint: 'une clé compte 200 caractères au plus' }),
  'yaml-several-documents': () => ({ message: 'le fichier contient plusieurs documents YAML', hint: 'une seule loi par fichier' }),
  'unknown-key': (v) => ({ message: `la clé ${said(v)} n’existe pas ici`, hint: near(v) }),
  'missing-key': (v) => ({ message: `la clé « ${v['key'] ?? ''} » manque`, ...(MISSING[v['key'] ?? ''] === undefined ? {} : { hint: `ajoutez-la, par exemple ${MISSING[v['key'] ?? ''] ?? ''}` }) }),
  'unknown-word': (v) => ({ message: `le mot ${said(v)} ne peut pas figurer ici`, hint: near(v) }),
  'list-needed': (v) => ({ message: `${said(v)} figure seul ; il faut ici une liste`, hint: v['near'] !== undefined ? `écrivez-le entre crochets : [${v['near']}]` : v['known'] === '' ? 'écrivez une liste' : `entre crochets, un ou plusieurs de : ${v['known'] ?? ''}` }),
  'wrong-type': (v) => ({ message: `${said(v)} est ${TYPES[v['found'] ?? ''] ?? v['found'] ?? ''} ; il faut ici ${TYPES[v['expected'] ?? ''] ?? v['expected'] ?? ''}` }),
  'unquoted-number': (v) => ({ message: `${said(v)} est lu comme un nombre ; il faut ici du texte`, hint: `écrivez-le entre guillemets : "${v['text'] ?? ''}"` }),
  'out-of-range': (v) => ({ message: `${said(v)} est hors limites (${(v['limit'] ?? '').replace('<=', 'au plus').replace('>=', 'au moins').replace('>', 'plus de')})` }),
  'bad-date': (v) => ({ message: `${said(v)} n’est pas une date du calendrier`, hint: 'écrivez année-mois-jour : 2026-01-31' }),
  'bad-name': (v) => ({ message: `${said(v)} ne peut pas servir de nom ici`, hint: 'un nom commence par une lettre et se compose de lettres, chiffres, - et _' }),
  'too-few': () => ({ message: 'c’est vide', hint: 'supprimez la clé ou remplissez-la' }),
  'duplicate-item': (v) => ({ message: `${said(v)} figure deux fois` }),
  'null-outside-bill': (v) => ({ message: `${v['key'] ?? ''} n’a pas de valeur`, hint: 'seul un projet de loi supprime en laissant vide ; écrivez unknown pour ce qui n’est pas connu' }),
  'unknown-text': (v) => ({ message: `la citation commence par ${said(v)}, qui n’est pas une clé de texts`, hint: v['known'] === '' ? `nommez d’abord le texte : texts: {${v['text'] ?? ''}: {title: …}}` : near(v) }),
  'unknown-offence': (v) => ({ message: `${said(v)} n’est ni un thème ni une infraction de ce fichier`, hint: near(v) }),
  'unknown-country': (v) => ({ message: `${said(v)} n’est pas un code de pays ISO 3166`, hint: 'deux lettres capitales, comme BJ ; XA à XZ pour un pays inventé' }),
  'unknown-treaty': (v) => ({ message: `${said(v)} n’est pas un instrument du catalogue`, hint: near(v) }),
  'unknown-topic': (v) => ({ message: `${said(v)} n’est pas un thème du catalogue`, hint: near(v) }),
  'unknown-criterion': (v) => ({ message: `${said(v)} n’est pas un critère du catalogue`, hint: v['near'] === undefined ? '`lacuna rules` en donne la liste' : near(v) }),
  'unknown-reservation': (v) => ({ message: `ce traité n’admet pas de réserve au titre de ${said(v)}`, hint: near(v) }),
  'empty-age-band': (v) => ({ message: `aucun âge n’est d’au moins ${v['from'] ?? ''} ans et de moins de ${v['under'] ?? ''} ans` }),
  'dates-reversed': (v) => ({ message: `la fin (${said(v)}) précède le début (${v['since'] ?? ''})` }),
  'act-of-other-subject': (v) => ({ message: `${said(v)} n’est pas un acte de cet objet`, hint: near(v) }),
  'purpose-of-other-subject': (v) => ({ message: `${said(v)} n’est pas un but de cet objet`, hint: near(v) }),
  'penalty-reversed': (v) => ({ message: `la peine minimale (${said(v)}) dépasse la maximale (${v['max'] ?? ''})` }),
  'measure-not-foreseen': (v) => (v['known'] === '' ? { message: `le critère ${said(v)} se déduit de ce qui est décrit ailleurs dans le fichier ; rien ne peut en être indiqué ici`, hint: `\`lacuna explain ${v['text'] ?? ''}\` dit de quoi il se déduit` } : { message: `le critère ${said(v)} se déduit des infractions et des règles décrites ; seuls ces éléments peuvent être indiqués : ${v['known'] ?? ''}` }),
  'measure-always-applies': () => ({ message: 'cette question se pose toujours : elle ne peut pas être not-applicable', hint: 'écrivez no si la loi ne prévoit rien, unknown si elle n’a pas été lue' }),
  'measure-part-unknown': (v) => ({ message: `${said(v)} n’est pas un élément que l’on peut indiquer ici`, hint: near(v) }),
  'signed-after-bound': (v) => ({ message: `signature (${said(v)}) postérieure à la date d’engagement (${v['bound'] ?? ''})` }),
  'comma-in-flow': (v) => ({ message: `${said(v)} a été lu comme une clé : entre { }, une virgule termine la valeur qui précède`, hint: 'mettez toute la valeur entre guillemets : at: "stgb §§ 78, 78a"' }),
  'value-not-valid': (v) => ({ message: `${said(v)} n’est pas valable ici${FORMS[v['expected'] ?? ''] ?? ''}` }),
  'more-faults': (v) => ({ message: `il y a d’autres erreurs après ces ${v['count'] ?? ''}`, hint: 'corrigez d’abord celles-ci' }),
  'rule-invalid': (v) => ({ message: `${said(v)} : ${v['why'] ?? ''}` }),
  'rule-id-mismatch': (v) => ({ message: `l’identifiant ${said(v)} ne correspond pas à l’emplacement du fichier`, hint: `écrivez ${v['expected'] ?? ''}, ou déplacez le fichier` }),
  'rule-id-reused': (v) => ({ message: `l’identifiant ${said(v)} a déjà un sens, avec ces éléments qui manquent ici : ${v['parts'] ?? ''}`, hint: 'gardez les éléments ou choisissez un autre identifiant' }),
  'rule-part-unknown': (v) => ({ message: `${said(v)} n’est pas un élément de ce critère`, hint: `ses éléments : ${v['known'] ?? ''}` }),
  'bill-outside': (v) => ({ message: `${v['text'] ?? ''} se trouve hors des dossiers donnés à la commande`, hint: 'nommez un dossier qui contient le projet et la loi, ou lancez la commande de là' }),
  'bill-cycle': (v) => ({ message: `les projets se modifient en cercle : ${v['chain'] ?? ''}`, hint: 'le dernier fichier de la chaîne doit être une loi' }),
  'bill-law-missing': (v) => ({ message: `le fichier ${v['text'] ?? ''}, à modifier, n’existe pas ; le chemin est relatif à ce fichier-ci`, ...(v['near'] === undefined ? {} : { hint: `vouliez-vous dire ${v['near']} ?` }) }),
  'bill-nothing-there': (v) => ({ message: `le projet supprime ${v['text'] ?? ''}, qui n’existe pas`, hint: absent(v) }),
  'bill-no-target': (v) => ({ message: `le projet modifie ${v['text'] ?? ''}, qui n’existe pas`, hint: `${absent(v)} Pour l’introduire, décrivez-le entièrement (une infraction avec about, une règle avec for).` }),
  'bill-beside-is': (v) => ({ message: `${v['text'] ?? ''} resterait sans effet : la forme longue de la loi garde son \`is\` à côté`, hint: 'énoncez toute la nouvelle valeur avec `is`, ou écrivez `is: null` à côté de ce que vous ajoutez' }),
  'bill-other-country': (v) => ({ message: `le projet est de ${v['text'] ?? ''}, la loi qu’il modifie de ${v['expected'] ?? ''}`, hint: 'omettez country dans un projet de loi' }),
  'accepted-stale': (v) => ({ message: `${v['text'] ?? ''} est accepté, mais ce n’est pas ou plus une lacune : ${v['outcome'] ?? ''}`, hint: 'supprimez cette entrée' }),
  'accepted-late': (v) => ({ message: `l’expiration (${v['text'] ?? ''}) précède la décision (${v['since'] ?? ''})` }),
};

/** What a key that must be there could look like. */
const MISSING: Readonly<Record<string, string>> = { lacuna: 'lacuna: 1', country: 'country: BJ', asOf: 'asOf: 2026-01-31', about: 'about: csam', title: 'title: Code pénal' };

const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indentation incorrecte', MISSING_CHAR: 'un signe manque', UNCLOSED: 'un { ou un [ est ouvert et jamais fermé', TAB_AS_INDENT: 'une tabulation sert d’indentation', UNEXPECTED_TOKEN: 'signe inattendu', BAD_ALIAS: 'alias inconnu',
  BLOCK_AS_IMPLICIT_KEY: 'une valeur commence là où une clé est attendue', MULTILINE_IMPLICIT_KEY: 'une clé s’étend sur plusieurs lignes', BAD_SCALAR_START: 'une valeur ne peut pas commencer par ce signe', BLOCK_IN_FLOW: 'bloc indenté entre { } ou [ ]',
  BAD_DQ_ESCAPE: 'échappement inconnu entre guillemets', IMPOSSIBLE: 'illisible', KEY_OVER_1024_CHARS: 'clé trop longue', MULTIPLE_ANCHORS: 'plusieurs ancres', MULTIPLE_TAGS: 'plusieurs étiquettes', NON_STRING_KEY: 'une clé n’est pas du texte', TAG_RESOLVE_FAILED: 'étiquette inconnue', BAD_COLLECTION_TYPE: 'collection d’un autre type', BAD_DIRECTIVE: 'directive inconnue', BAD_PROP_ORDER: 'ancre ou étiquette mal placée', RESOURCE_EXHAUSTION: 'trop volumineux ou trop profond',
};

/** What a pattern of the schema asks for, in words. */
const FORMS: Readonly<Record<string, string>> = {
  '^(offence|majority|report|none|unknown|age \\d{1,2})$': ' ; il faut offence, majority, report, none, unknown ou « age 25 »',
  '^(life|\\d+(\\.\\d+)? (days?|weeks?|months?|years?))$': ' ; il faut une durée comme « 6 months » ou « 5 years », ou life',
  '^(life|unknown|age \\d{1,2})$': ' ; il faut life ou « age 25 »',
  '^[a-z]{2,3}$': ' ; il faut le code d’une langue, comme fr',
};

const TYPES: Readonly<Record<string, string>> = { array: 'une liste', object: 'un ensemble de clés', string: 'du texte', number: 'un nombre', integer: 'un nombre entier', boolean: 'oui ou non', 'string,integer': 'une date', 'integer,string,boolean': 'un âge', 'boolean,integer': 'une réponse', 'array,object,string,boolean': 'une liste de mots', undefined: 'rien' };
