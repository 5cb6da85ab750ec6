import type { AgreeWords } from '../agree.ts';

function these(count: number, one: string, many: string): string {
  return `${String(count)} ${count < 2 ? one : many}`;
}

/** The words of `agree` and `stale`, in French. */
export const frenchAgree: AgreeWords = {
  title: 'Concordance avec les constats publiés',
  intro: 'Chaque constat publié est mis en regard du résultat que lacuna déduit d’une description du droit du pays. Un constat n’est que ce que dit sa source, à sa date : si la loi est plus récente et diffère, le constat est dépassé, non faux.',
  glance: 'En bref',
  publication: 'Publié par',
  publishers: { coe: 'Conseil de l’Europe, coe.int', 'disrupting-harm': 'Disrupting Harm', 'ecpat-indicators': 'ECPAT, Global Progress Indicators', 'legal-traps': 'Pièges juridiques (ce qui est attendu)' },
  total: 'Ensemble',
  verdicts: { disagreement: 'désaccord', superseded: 'dépassé', 'not-comparable': 'non comparable', agreement: 'accord' },
  headings: { disagreement: 'Désaccords', superseded: 'Constats dépassés par une loi plus récente', 'not-comparable': 'Ce qui ne se compare pas', agreement: 'Accords' },
  verdictIntro: {
    disagreement: 'Tous deux parlent du même droit et aboutissent à des résultats différents.',
    superseded: 'Le droit décrit est plus récent que le constat et aboutit à un autre résultat.',
    'not-comparable': 'Rien ici ne plaide pour ni contre l’un ou l’autre.',
    agreement: 'Tous deux aboutissent au même résultat ; si la loi est plus récente, elle n’y a rien changé.',
  },
  why: {
    'no-law': 'aucune description du droit de ce pays n’a été donnée',
    'not-published': 'la publication laisse la question ouverte',
    'not-derived': 'la description de la loi n’en décide pas',
    'law-older': 'le droit décrit est antérieur au constat',
    undated: 'le constat n’est pas daté et diffère de la loi',
  },
  none: 'Aucun.',
  published: 'Publié',
  derived: 'Déduit par lacuna',
  outcome: 'Résultat',
  asOf: 'À la date du',
  undated: 'sans date',
  says: 'En toutes lettres',
  place: 'Où',
  nothingMore: '—',
  explanation: 'Pourquoi ils diffèrent',
  since: (date) => `en vigueur au plus tard depuis ${date}`,
  noExplanation: 'Personne ne l’a encore expliqué.',
  counts: (counts, unexplained) => `${these(counts.agreement, 'accord', 'accords')}, ${these(counts.disagreement, 'désaccord', 'désaccords')}, ${these(counts.superseded, 'dépassé', 'dépassés')}, ${these(counts['not-comparable'], 'non comparable', 'non comparables')} ; ${unexplained === 0 ? 'rien ne reste inexpliqué' : `${String(unexplained)} ${unexplained < 2 ? 'inexpliqué' : 'inexpliqués'}`}`,
  read: (findings, laws) => `Constats : ${findings.join(', ')}. Descriptions de lois : ${String(laws)}.`,
  needFindings: 'nommez un fichier CSV de constats : lacuna agree constats.csv loi.yaml',
  needLaws: 'nommez un fichier de loi, un dossier ou un motif à côté des constats : lacuna agree constats.csv lois/',
  nothingComparable: 'rien n’a pu être comparé : aucun constat et aucune loi ne répondent ici à la même question',
  fault: ({ code, name, written, near, known }) => {
    const hint = near !== undefined ? `vouliez-vous dire ${near} ?` : known.length === 0 ? undefined : `au choix : ${known.length > 30 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ')}`;
    const withHint = (message: string, own = hint): { message: string; hint?: string } => (own === undefined ? { message } : { message, hint: own });
    switch (code) {
      case 'unclosed':
        return withHint('ce guillemet n’est jamais fermé', 'doublez tout guillemet à l’intérieur d’une cellule entre guillemets');
      case 'no-rows':
        return withHint('il n’y a ici aucun constat', 'la première ligne nomme les colonnes ; chacune des suivantes est un constat');
      case 'missing-column':
        return withHint(`la colonne « ${name} » manque`, 'la première ligne nomme les colonnes');
      case 'unknown-column':
        return withHint(`cette colonne n’existe pas : « ${written} »`);
      case 'twice-column':
        return withHint(`la colonne « ${name} » figure deux fois`);
      case 'too-many-cells':
        return withHint('cette ligne a plus de cellules qu’il n’y a de colonnes', 'mettez entre guillemets un texte qui contient une virgule');
      case 'missing-value':
        return withHint(`« ${name} » est vide`);
      case 'unknown-country':
        return withHint(`« ${written} » n’est pas un code de pays`, 'deux lettres de l’ISO 3166-1, par exemple BJ');
      case 'unknown-criterion':
        return withHint(`le critère « ${written} » n’existe pas`, near === undefined ? 'lacuna rules les liste' : hint);
      case 'unknown-part':
        return withHint(known.length === 0 ? 'ce critère n’a pas de parties' : `ce critère n’a pas de partie « ${written} »`);
      case 'unknown-source':
        return withHint(`ce critère ne repose pas sur « ${written} »`);
      case 'unknown-outcome':
        return withHint(`« ${written} » n’est pas un résultat`);
      case 'bad-date':
        return withHint(`« ${written} » n’est pas une date`, 'année, année-mois ou année-mois-jour, par exemple 2017-06-02');
      case 'twice':
        return withHint('ce constat figure deux fois', 'mêmes pays, critère, partie, source, date, auteur et endroit');
    }
  },
  stale: {
    title: (age, today) => `Faits non comparés à la loi depuis plus de ${age} (au ${today})`,
    none: (facts, age) => `aucun des ${these(facts, 'fait', 'faits')} n’a plus de ${age}`,
    count: (old, facts, age) => `${String(old)} sur ${these(facts, 'fait', 'faits')} ${old < 2 ? 'a' : 'ont'} plus de ${age}`,
    inFile: (old, facts) => `${String(old)} sur ${these(facts, 'fait', 'faits')}`,
    never: 'jamais',
    columns: { fact: 'Fait', article: 'Article', verified: 'Comparé', line: 'Ligne' },
    badAge: (text) => `--older-than : ${text} n’est pas un âge ; écrivez 90d, 8w, 12m ou 2y`,
    badDate: (text) => `--today : ${text} n’est pas un jour ; écrivez année-mois-jour, par exemple 2026-11-22`,
  },
};
