import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Instrument } from '../../src/model/criterion.ts';

/** A catalogue in which a reservation, to a treaty that nothing cites, names every act: so each is judged by itself. */
export function actByAct(catalogue: Catalogue): Catalogue {
  const scope = Object.entries(catalogue.vocabulary.about).flatMap(([about, subject]) => Object.keys(subject.acts).map((act) => `${about}:${act}`));
  const instrument: Instrument = { ...(catalogue.instruments['lanzarote'] as Instrument), id: 'act-by-act', reservations: { all: { effect: { en: '', fr: '' }, touches: [{ at: '1', scope }] } } };
  return { ...catalogue, instruments: { ...catalogue.instruments, [instrument.id]: instrument } };
}
