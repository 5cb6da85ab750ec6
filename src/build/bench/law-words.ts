// The words from which laws are generated. They are of the format; a test checks what is made of them against the schema.

/** What an offence may be about, with acts that it may punish. */
export const ABOUT: ReadonlyMap<string, readonly string[]> = new Map([
  ['csam', ['produce', 'offer', 'make-available', 'distribute', 'disseminate', 'transmit', 'import', 'export', 'procure-self', 'possess', 'access']],
  ['grooming', ['propose-meeting', 'communicate', 'request-material']],
  ['sexual-communication', ['communicate', 'request-material']],
  ['extortion', ['threaten']],
  ['performances', ['recruit', 'cause', 'coerce', 'profit', 'attend', 'view-live']],
  ['exposure', ['witness-abuse', 'witness-activities', 'give-access']],
  ['abuse', ['sexual-activity']],
  ['prostitution', ['offer', 'obtain', 'procure', 'provide', 'recruit', 'coerce', 'profit', 'recourse']],
  ['sale', ['offer', 'deliver', 'accept', 'sell', 'buy']],
  ['trafficking', ['recruit', 'transport', 'transfer', 'harbour', 'receive']],
]);

/** Purposes and gains, for the offences that know them. */
export const AIMS: ReadonlyMap<string, readonly [key: string, words: readonly string[]]> = new Map([
  ['grooming', ['purposes', ['sexual-activity', 'produce-material']]],
  ['extortion', ['gains', ['more-material', 'sexual-favours', 'money', 'other-gain']]],
  ['sale', ['purposes', ['sexual-exploitation', 'organ-transfer', 'forced-labour', 'adoption']]],
]);

export const NEEDS = ['intent-to-distribute', 'habit', 'payment', 'force', 'trust-position', 'vulnerability', 'adult-offender', 'deception', 'without-consent'];
export const EXCUSED = ['professional', 'child-consent', 'peers', 'own-images', 'marriage'];
export const COVERS = ['real', 'simulated', 'sexual-parts', 'visual', 'audio', 'text', 'objects', 'live', 'appears-child', 'realistic-images', 'drawings'];
export const TREATIES = ['crc', 'opsc', 'lanzarote', 'budapest', 'malabo', 'acrwc', 'ilo-c182', 'palermo-tip'];
export const GROUNDS = ['nationals', 'residents', 'victim-national', 'victim-resident', 'universal'];
export const TOPICS = ['definitions', 'csam', 'grooming', 'extortion', 'performances', 'exposure', 'abuse', 'prostitution', 'sale', 'liability', 'limitation', 'jurisdiction', 'extradition'];
export const COUNTRIES = ['BJ', 'CI', 'CM', 'DE', 'FR', 'KE', 'MA', 'MG', 'NL', 'RW', 'SN', 'TZ'];

/** Measures that one answer describes, or an answer with its place. */
export const MEASURES = [
  'definitions.self-generated-named', 'definitions.technology-neutral', 'csam.professional-exception-defined', 'prostitution.promise-suffices', 'sale.surrogacy',
  'liability.app-developers', 'liability.legal-persons-sanctions', 'child-status.consensual-sharing', 'child-status.last-resort', 'child-status.young-child-presumption',
  'jurisdiction.suspect-absent', 'extradition.deemed-territory', 'investigation.covert', 'investigation.less-child-testimony', 'investigation.offender-identification',
  'investigation.single-entry-point', 'reporting.anonymous-payments', 'reporting.any-person', 'reporting.detection', 'reporting.rapid-response', 'reporting.removal',
  'reporting.service-providers', 'victims.accompanied', 'victims.needs-assessment', 'victims.removal-of-suspect', 'prevention.disqualification',
  'prevention.harmful-practices', 'prevention.school-filtering', 'prevention.travel-industry', 'cooperation.mutual-assistance', 'cooperation.seizure-requests',
];

/** Remarks of the length that authors write; none is taken from a real file. */
export const NOTES = [
  'the heading is wider than the text, which names the act only once; read strictly',
  'first reading: every medium is meant; second reading: the verb supposes a thing that is handed over',
  'the penalty is doubled where the offender has authority over the child or acts with others',
  'as for the offence before it; the two were adopted on the same day and do not refer to each other',
  'une lecture large y voit aussi la tentative ; la loi pénale est d’interprétation stricte',
  'le renvoi vise l’ancienne numérotation de l’article ; le sens n’en est pas changé',
  'not said in so many words: the general part reaches every offence of this gravity',
];
