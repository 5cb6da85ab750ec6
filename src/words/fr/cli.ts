import type { CliWords } from '../speech.ts';

/** The words of the command, in French. */
export const frenchCli: CliWords = {
  help: {
    program: 'Trouve les lacunes du droit pénal d’un pays en matière d’abus et d’exploitation sexuels d’enfants, et cite les deux côtés : l’instrument et la loi.',
    check: 'évalue des lois : un rapport des lacunes pour chacune',
    checkFiles: 'fichiers de loi, dossiers ou motifs ; - lit l’entrée standard',
    explain: 'ce que demande un critère, pourquoi, d’après quoi, comment il se déduit, avec des exemples',
    explainCriteria: 'identifiants de critères, comme csam.simple-possession',
    rules: 'liste les critères',
    rulesList: 'liste les critères (par défaut)',
    rulesTest: 'exécute les exemples contenus dans les règles',
    rulesMutate: 'modifie tour à tour chaque mot des règles et nomme les modifications qu’aucun exemple ne remarque',
    rulesMutateOnly: 'seulement ces critères ou ces thèmes',
    rulesIndex: 'écrit dans rules/ l’index des critères et les schémas pour éditeurs ; --check compare seulement',
    rulesFolder: 'dossier de critères qui complètent le catalogue ou en remplacent une partie',
    rulesNew: 'écrit un fichier de critère à compléter',
    rulesNewId: 'identifiant du nouveau critère : thème.nom',
    rulesNewFolder: 'dossier où l’écrire',
    crosswalk: 'critères × instruments au lieu de la liste',
    rulesDir: 'dossier de règles',
    schema: 'imprime le schéma JSON des fichiers de loi, pour les éditeurs',
    schemaBill: 'le schéma des projets qui modifient une loi à la place',
    schemaRule: 'le schéma des fichiers de critère à la place',
    format: 'format du rapport (par défaut : pretty sur un terminal, sinon markdown)',
    rulesFormat: 'text, json, ou markdown et csv avec --crosswalk',
    output: 'écrit dans un fichier, en entier ou pas du tout ; le format suit l’extension (.md, .html, .docx, .json, .sarif, .xml, .csv) ; peut être répété : tous les rapports sont écrits en une fois',
    lang: 'langue de tout ce qui se lit : en ou fr (par défaut : celle de l’environnement)',
    topic: 'seulement les critères de ces thèmes',
    instrument: 'seulement les critères et les sources de ces instruments',
    pack: 'seulement les critères de ces lots',
    level: 'seulement les critères dont une source a au moins cette force',
    failOn: 'code 1 pour les lacunes à partir de ce niveau : requires, requests, invites ou never',
    profile: 'un instrument comme sa propre liste de contrôle : icmec, ecpat, opsc, lanzarote, budapest, malabo ou eu',
    strict: 'l’inconnu échoue aussi',
    asParty: 'comme si l’État était lié par ces traités sans réserve',
    asOf: 'la date à considérer, au lieu de celle du fichier',
    instrumentsAsOf: 'la date à laquelle considérer les traités, au lieu de celle de la loi',
    acceptedFile: 'fichier des lacunes acceptées par décision ; elles sont imprimées et ne font pas échouer jusqu’à leur expiration',
    diff: 'ce qu’un projet ou une nouvelle version ouvre, comble et laisse',
    diffBefore: 'la loi avant ; un projet seul est comparé à ce qu’il modifie',
    diffAfter: 'la loi après, ou le projet',
    beforeDate: 'la date à considérer avant',
    afterDate: 'la date à considérer après',
    diffAsOf: 'donnée deux fois : la date avant et la date après',
    failOnNew: 'code 1 seulement pour les lacunes que la modification ouvre ou aggrave (à tout niveau, sauf si --fail-on en dispose autrement)',
    diffFormat: 'format (par défaut : pretty sur un terminal, sinon markdown)',
    fix: 'les plus petites modifications qui combleraient les lacunes d’une loi, en prose et sous forme de projet à compléter',
    fixFile: 'une loi ou un projet',
    fixCriteria: 'identifiants des critères à satisfaire ; aucun : toutes les lacunes',
    fixFormat: 'format (par défaut : pretty sur un terminal, sinon markdown) ; yaml est le projet',
    fixOutput: 'écrit dans un fichier : .yaml le projet qui fait les modifications, .md ou .json les propositions',
    history: 'quand chaque lacune s’est ouverte et fermée, d’après les dates du fichier',
    toFile: 'écrit dans un fichier, en entier ou pas du tout ; le format suit l’extension',
    countsOnly: 'seulement les nombres',
    noProse: 'avec -o bill.yaml : pas de prose sur la sortie standard',
    historyFile: 'une loi ou un projet avec since, until et des dates de traités',
    historyFormat: 'format (par défaut : pretty sur un terminal, sinon markdown)',
    noColor: 'sans couleurs (aussi NO_COLOR, TERM=dumb)',
    quiet: 'seulement la ligne de verdict ; en sarif, seulement les résultats en échec',
    check_: 'compare seulement',
    help: 'affiche l’aide',
    version: 'affiche la version',
    groupDraft: 'Décrire une loi :',
    groupCheck: 'Trouver ses lacunes :',
    groupBills: 'Projets et temps :',
    groupCompare: 'Plusieurs pays :',
    groupRules: 'Critères, éditeurs et shells :',
    examples: 'Exemples',
    exitCodes: 'Codes de sortie : 0 aucune lacune à partir de --fail-on · 1 une lacune · 2 pas de verdict (usage, entrée) · 3 défaillance de lacuna',
    offline: 'Fonctionne hors ligne et n’envoie rien.',
    next: 'Ensuite : lacuna init TG demande ce qu’il faut et commence un fichier ; lacuna --help montre toutes les commandes.',
  },
  usageTitles: { 'Usage:': 'Usage :', 'Options:': 'Options :', 'Commands:': 'Commandes :', 'Arguments:': 'Arguments :', 'Global Options:': 'Options de toutes les commandes :' },
  placeholders: { command: 'commande', file: 'fichier', folder: 'dossier', criterion: 'critère', before: 'avant', after: 'après', language: 'langue', level: 'niveau', list: 'liste', name: 'nom', number: 'nombre', path: 'chemin', text: 'texte', share: 'part', axis: 'axe', age: 'âge' },
  error: 'erreur : ',
  internal: 'lacuna a elle-même failli ; ce n’est pas un verdict. Merci de le signaler avec les lignes ci-dessous.',
  usage: (code, message) => {
    const quoted = /'([^']*)'/u.exec(message)?.[1] ?? '';
    const near = /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(message)?.[1];
    const hint = near === undefined ? '' : ` (vouliez-vous dire ${near} ?)`;
    switch (code) {
      case 'commander.unknownOption':
        return `option inconnue : ${quoted}${hint}`;
      case 'commander.missingArgument':
        return `il manque l’argument ${quoted}`;
      case 'commander.optionMissingArgument':
        return `l’option ${quoted} demande une valeur`;
      case 'commander.excessArguments':
        return 'il y a trop d’arguments';
      case 'commander.invalidArgument':
        return message.replace(/^.*?(?:argument|value) '(.*)' is invalid(?: for argument '[^']*')?\. Allowed choices are (.*)\.\s*$/su, 'valeur non admise : $1 ; au choix : $2');
      default:
        return message.replace(/^error: /u, '');
    }
  },
  nothingChecked: 'rien n’a été évalué',
  noMatch: (args) => `aucun fichier ne correspond à ${args}`,
  noCriterion: 'ces filtres ne laissent aucun critère à évaluer',
  unknownWord: (what, text, near, known) => `${what} : ${text} est inconnu ; ${near === undefined ? `au choix : ${known}` : `vouliez-vous dire ${near} ?`}`,
  wrote: (file) => `${file} écrit`,
  fileForEach: (formats, files) => `${String(formats)} formats et ${String(files)} fichiers : nommez avec -o un fichier pour chaque format`,
  sameFileTwice: (file) => `deux rapports ne peuvent pas aller au même endroit : ${file}`,
  refused: (what, why) => `le système a refusé (${why} : ${what}) ; ce n’est pas un verdict`,
  overInput: (file) => `${file} est l’un des fichiers lus ; aucun rapport n’est écrit par-dessus`,
  cannotWrite: (file, why) => `${file} ne peut pas être écrit (${why}) ; rien n’y a été modifié`,
  errors: (count) => (count === 1 ? '1 erreur' : `${String(count)} erreurs`),
  examplesRun: (criteria, examples, failed) => `${String(criteria)} critères, ${String(examples)} exemples, ${String(failed)} en échec`,
  mutantsRun: (criteria, mutants, living, known) => `${String(criteria)} critères, ${String(mutants)} mots modifiés, ${String(living)} non remarqués, ${String(known)} qui ne peuvent l’être, motif à l’appui`,
  mutantNotEquivalent: (what) => `donné pour équivalent, mais un exemple le remarque : ${what}`,
  exampleFailed: (what, expected, found) => `${what} : attendu ${expected}, trouvé ${found}`,
  newRule: {
    badId: (id) => `${id} n’est pas un identifiant : écrivez thème.nom, en minuscules, chiffres et -`,
    taken: (id) => `${id} est employé, ou l’a été : un identifiant ne reçoit jamais un second sens`,
    exists: (file) => `${file} existe déjà ; rien n’a été écrit`,
    next: (folder) => `Ensuite : complétez-le, puis lacuna rules test ${folder}`,
  },
  choices: (words) => `au choix : ${words}`,
  standard: (value) => `par défaut : ${value}`,
  stale: (file) => `${file} n’est pas à jour : lancez \`lacuna rules index\``,
  noFiles: 'nommez un fichier de loi, un dossier ou un motif ; - lit l’entrée standard',
};
