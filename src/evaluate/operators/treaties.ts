import { notAfter } from '../../law/cell.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { judgement, type Context, type Judgement } from '../judgement.ts';
import { needed } from '../settings.ts';

/** The State whose status counts: a part of a State (GB-SCT) follows the State. */
export function stateOf(country: string): string {
  return country.slice(0, 2);
}

/** Whether a State belongs to a group (EU, AU) on a date. */
export function isMember(group: string, country: string, asOf: string, catalogue: Catalogue): boolean {
  const membership = catalogue.groups[group]?.[stateOf(country)];
  if (membership === undefined) return false;
  if (membership.since !== undefined && !notAfter(membership.since, asOf)) return false;
  return membership.until === undefined || notAfter(asOf, membership.until);
}

/** `bound`: the State is Party to the treaty on the date. A signature alone is not enough; a treaty that is not listed is unknown, always. */
export function bound(settings: unknown, { law }: Context): Judgement {
  const instrument = String(settings);
  const status = law.treaties.get(instrument);
  if (status === undefined) return judgement('unknown', [{ code: 'status-unknown', instrument }]);
  const { only } = status.place;
  if (only !== undefined && status.bound !== 'unknown') return judgement('partial', [{ code: 'only', text: only }], [status.place]);
  switch (status.bound) {
    case 'yes':
      return judgement('met', [], [status.place]);
    case 'no':
      return judgement('gap', [{ code: 'not-party', instrument }], [status.place]);
    case 'unknown':
      return judgement('unknown', [{ code: 'status-unknown', instrument }], [status.place]);
  }
}

/** `unreserved`: the State keeps no reservation under this clause. With no list of reservations given, they are unknown here. */
export function unreserved(settings: unknown, { law }: Context): Judgement {
  const instrument = needed(settings, 'instrument');
  const clause = needed(settings, 'clause');
  const status = law.treaties.get(instrument);
  if (status === undefined) return judgement('unknown', [{ code: 'reservations-unknown', instrument }]);
  const list = status.reservations;
  if (list === undefined || list === 'unknown') return judgement('unknown', [{ code: 'reservations-unknown', instrument }], [status.place]);
  const names = (one: string): boolean => one === clause || one.startsWith(`${clause}/`);
  const reserved = list.some(names);
  if (!reserved && status.openReservations.some(names)) return judgement('unknown', [{ code: 'reservations-unknown', instrument }], [status.place]);
  if (reserved && !list.some((one) => names(one) && !status.reservedInPart.includes(one))) return judgement('partial', [{ code: 'reserved', instrument, clause }], [status.place]);
  return reserved ? judgement('gap', [{ code: 'reserved', instrument, clause }], [status.place]) : judgement('met', [], [status.place]);
}

/** `member` (for `applies`): the State belongs to the group on the date. */
export function member(settings: unknown, { law, catalogue }: Context): Judgement {
  return judgement(isMember(String(settings), law.country, law.treatiesAsOf, catalogue) ? 'met' : 'gap');
}
