/** A position of a State on a treaty, as somebody published it. */
export interface TreatyFact {
  readonly country: string;
  readonly instrument: string;
  readonly party: boolean;
  /** The day, month or year that the publication speaks of. */
  readonly asOf: string;
  readonly by: string;
  readonly note: { readonly en: string; readonly fr: string };
}

/** country|treaty|party|as of|published by|note|note in French: the latest line of each in `fixtures/findings` (a test compares them). */
const LINES = `
AD|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
AL|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
AM|lanzarote|yes|2021-01-01|coe|47th Party, in force on that day|47e Partie, en vigueur ce jour-là
AT|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
BA|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
BE|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
BF|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1990|signature 1990, ratification ou adhésion 1990
BF|opsc|yes|2017-06-02|ecpat-2017|signed 2001, ratified or acceded 2006|signature 2001, ratification ou adhésion 2006
BF|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
BF|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
BF|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
BF|acrwc|yes|2017-06-02|ecpat-2017|signed 1992-02-27, ratified or acceded 1992-06-08|signature 1992-02-27, ratification ou adhésion 1992-06-08
BF|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2001-07-25|ratification ou adhésion 2001-07-25
BG|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
BJ|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1990|signature 1990, ratification ou adhésion 1990
BJ|opsc|yes|2017-06-02|ecpat-2017|signed 2001, ratified or acceded 2005|signature 2001, ratification ou adhésion 2005
BJ|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
BJ|budapest|yes|2024-06-20|coe|acceded on that day|adhésion ce jour-là
BJ|malabo|no|2017-06-02|ecpat-2017|signed 2015-01-28, not ratified|signature 2015-01-28, non ratifiée
BJ|acrwc|yes|2017-06-02|ecpat-2017|signed 1992-02-27, ratified or acceded 1997-04-17|signature 1992-02-27, ratification ou adhésion 1997-04-17
BJ|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2001-11-06|ratification ou adhésion 2001-11-06
CD|acrwc|no|2017|ecpat-2017|not ratified|non ratifiée
CG|malabo|no|2017|ecpat-2017|signed; only Senegal has ratified|signée ; seul le Sénégal l’a ratifiée
CH|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
CI|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1991|signature 1990, ratification ou adhésion 1991
CI|opsc|yes|2017-06-02|ecpat-2017|ratified or acceded 2011|ratification ou adhésion 2011
CI|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
CI|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
CI|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
CI|acrwc|yes|2017-06-02|ecpat-2017|signed 2004-02-27, ratified or acceded 2002-03-01|signature 2004-02-27, ratification ou adhésion 2002-03-01
CI|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2003-02-07|ratification ou adhésion 2003-02-07
CY|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
CZ|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
DE|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
DK|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
EE|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
EH|acrwc|no|2017|ecpat-2017|not ratified|non ratifiée
ES|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
ET|crc|yes|2017-06-02|ecpat-2017|ratified or acceded 1991|ratification ou adhésion 1991
ET|opsc|yes|2017-06-02|ecpat-2017|ratified or acceded 2014|ratification ou adhésion 2014
ET|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
ET|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
ET|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
ET|acrwc|yes|2017-06-02|ecpat-2017|ratified or acceded 2002-10-02|ratification ou adhésion 2002-10-02
ET|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2003-09-02|ratification ou adhésion 2003-09-02
FI|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
FR|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
GE|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
GH|budapest|no|2017|ecpat-2017|invited to accede|invité à adhérer
GR|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
GW|malabo|no|2017|ecpat-2017|signed; only Senegal has ratified|signée ; seul le Sénégal l’a ratifiée
HR|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
HU|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
IE|lanzarote|yes|2021-04|coe|48th Party|48e Partie
IS|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
IT|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
KE|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1990|signature 1990, ratification ou adhésion 1990
KE|opsc|no|2017-06-02|ecpat-2017|signed 2000, not ratified|signature 2000, non ratifiée
KE|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
KE|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
KE|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
KE|acrwc|yes|2017-06-02|ecpat-2017|ratified or acceded 2000-07-25|ratification ou adhésion 2000-07-25
KE|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2001-05-07|ratification ou adhésion 2001-05-07
LB|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1991|signature 1990, ratification ou adhésion 1991
LB|opsc|yes|2017-06-02|ecpat-2017|signed 2001, ratified or acceded 2004|signature 2001, ratification ou adhésion 2004
LB|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
LB|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
LB|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2001-09-11|ratification ou adhésion 2001-09-11
LI|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
LT|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
LU|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
LV|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
MA|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1993|signature 1990, ratification ou adhésion 1993
MA|opsc|yes|2017-06-02|ecpat-2017|signed 2000, ratified or acceded 2001|signature 2000, ratification ou adhésion 2001
MA|lanzarote|no|2022-03-10|lanzarote-r2|called on to finish its accession|appelé à achever son adhésion
MA|budapest|no|2017-06-02|ecpat-2017|invited to accede|invité à adhérer
MA|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
MA|acrwc|no|2017-06-02|ecpat-2017|not a Party|non partie
MA|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2001-01-26|ratification ou adhésion 2001-01-26
MC|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
MD|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
ME|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
MG|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1991|signature 1990, ratification ou adhésion 1991
MG|opsc|yes|2017-06-02|ecpat-2017|signed 2000, ratified or acceded 2004|signature 2000, ratification ou adhésion 2004
MG|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
MG|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
MG|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
MG|acrwc|yes|2017-06-02|ecpat-2017|signed 1992-02-27, ratified or acceded 2005-03-30|signature 1992-02-27, ratification ou adhésion 2005-03-30
MG|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2001-10-04|ratification ou adhésion 2001-10-04
MK|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
ML|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1990|signature 1990, ratification ou adhésion 1990
ML|opsc|yes|2017-06-02|ecpat-2017|ratified or acceded 2002|ratification ou adhésion 2002
ML|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
ML|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
ML|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
ML|acrwc|yes|2017-06-02|ecpat-2017|signed 1996-02-28, ratified or acceded 1998-06-03|signature 1996-02-28, ratification ou adhésion 1998-06-03
ML|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2000-07-14|ratification ou adhésion 2000-07-14
MR|malabo|no|2017|ecpat-2017|signed; only Senegal has ratified|signée ; seul le Sénégal l’a ratifiée
MT|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
MU|budapest|yes|2017|ecpat-2017|ratified|ratifiée
NE|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1990|signature 1990, ratification ou adhésion 1990
NE|opsc|yes|2017-06-02|ecpat-2017|signed 2002, ratified or acceded 2004|signature 2002, ratification ou adhésion 2004
NE|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
NE|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
NE|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
NE|acrwc|yes|2017-06-02|ecpat-2017|signed 1999-07-13, ratified or acceded 1996-12-11|signature 1999-07-13, ratification ou adhésion 1996-12-11
NE|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2000-10-23|ratification ou adhésion 2000-10-23
NG|budapest|yes|2022-11-01|coe|acceded on 6 July 2022, in force on that day|adhésion le 6 juillet 2022, en vigueur ce jour-là
NL|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
NO|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
PL|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
PT|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
RO|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
RS|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
RU|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
RW|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1991|signature 1990, ratification ou adhésion 1991
RW|opsc|yes|2017-06-02|ecpat-2017|ratified or acceded 2002|ratification ou adhésion 2002
RW|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
RW|budapest|yes|2025-01-10|coe|acceded on that day|adhésion ce jour-là
RW|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
RW|acrwc|yes|2017-06-02|ecpat-2017|signed 1991-10-02, ratified or acceded 2001-05-11|signature 1991-10-02, ratification ou adhésion 2001-05-11
RW|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2000-05-23|ratification ou adhésion 2000-05-23
SE|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
SI|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
SK|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
SL|malabo|no|2017|ecpat-2017|signed; only Senegal has ratified|signée ; seul le Sénégal l’a ratifiée
SM|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
SN|budapest|yes|2017|ecpat-2017|ratified|ratifiée
SN|malabo|yes|2017|ecpat-2017|ratified on 3 August 2016|ratification le 3 août 2016
SO|acrwc|no|2017|ecpat-2017|not ratified|non ratifiée
ST|malabo|no|2017|ecpat-2017|signed; only Senegal has ratified|signée ; seul le Sénégal l’a ratifiée
ST|acrwc|no|2017|ecpat-2017|not ratified|non ratifiée
TD|malabo|no|2017|ecpat-2017|signed; only Senegal has ratified|signée ; seul le Sénégal l’a ratifiée
TG|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1990|signature 1990, ratification ou adhésion 1990
TG|opsc|yes|2017-06-02|ecpat-2017|signed 2001, ratified or acceded 2004|signature 2001, ratification ou adhésion 2004
TG|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
TG|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
TG|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
TG|acrwc|yes|2017-06-02|ecpat-2017|signed 1992-02-27, ratified or acceded 1998-05-05|signature 1992-02-27, ratification ou adhésion 1998-05-05
TG|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2000-09-19|ratification ou adhésion 2000-09-19
TR|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
TZ|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1991|signature 1990, ratification ou adhésion 1991
TZ|opsc|yes|2017-06-02|ecpat-2017|ratified or acceded 2003|ratification ou adhésion 2003
TZ|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
TZ|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
TZ|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
TZ|acrwc|yes|2017-06-02|ecpat-2017|signed 1998-10-23, ratified or acceded 2003-03-16|signature 1998-10-23, ratification ou adhésion 2003-03-16
TZ|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2001-09-12|ratification ou adhésion 2001-09-12
UA|lanzarote|yes|2022-03-10|lanzarote-r2|one of the 43 Parties of the round|une des 43 Parties du cycle
UG|crc|yes|2017-06-02|ecpat-2017|signed 1990, ratified or acceded 1990|signature 1990, ratification ou adhésion 1990
UG|opsc|yes|2017-06-02|ecpat-2017|ratified or acceded 2001|ratification ou adhésion 2001
UG|lanzarote|no|2017-06-02|ecpat-2017|not a Party|non partie
UG|budapest|no|2017-06-02|ecpat-2017|not a Party|non partie
UG|malabo|no|2017-06-02|ecpat-2017|not a Party|non partie
UG|acrwc|yes|2017-06-02|ecpat-2017|signed 1992-02-26, ratified or acceded 1994-08-17|signature 1992-02-26, ratification ou adhésion 1994-08-17
UG|ilo-c182|yes|2017-06-02|ecpat-2017|ratified or acceded 2001-06-21|ratification ou adhésion 2001-06-21
US|crc|no|2017|ecpat-2017|signed in 1995, not ratified|signée en 1995, non ratifiée
ZA|budapest|no|2017|ecpat-2017|signed only|seulement signée
ZM|malabo|no|2017|ecpat-2017|signed; only Senegal has ratified|signée ; seul le Sénégal l’a ratifiée
`;

/** The published positions of a State, in the order of the treaties. */
export function treatyFacts(country: string): TreatyFact[] {
  return LINES.trim()
    .split('\n')
    .map((line) => line.split('|'))
    .filter(([code]) => code === country)
    .map(([code = '', instrument = '', party, asOf = '', by = '', en = '', fr = '']) => ({ country: code, instrument, party: party === 'yes', asOf, by, note: { en, fr } }));
}
