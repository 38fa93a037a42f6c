/** What tests ask of the names of a text. */
import { layoutOf } from '../text/layout.ts';
import { namesOf } from './names.ts';

export const read = (text: string, published = '2021-10-19') => ({
  text,
  ...namesOf(layoutOf(text), published),
});

export const people = (text: string, published?: string) =>
  read(text, published)
    .entities.filter((e) => e.kind === 'person')
    .map((e) => `${e.name} | ${e.party} | ${e.office}`);

/** Mentions by pronoun, title, role noun and group, each with those whom it means. */
export const meant = (text: string, published?: string) => {
  const { entities, mentions } = read(text, published);
  return mentions
    .filter((m) => m.form !== 'name' && !m.adjective)
    .map((m) => {
      const who = m.entity >= 0 ? [m.entity] : m.members;
      return `${text.slice(...m.span)} = ${who.map((e) => entities[e]!.name).join(' + ') || m.party}`;
    });
};

export const named = (text: string, kind: string, published?: string) => {
  const { entities, mentions } = read(text, published);
  return mentions
    .filter((m) => m.form === 'name' && entities[m.entity]!.kind === kind)
    .map((m) => `${text.slice(...m.span)} | ${entities[m.entity]!.party}`);
};
