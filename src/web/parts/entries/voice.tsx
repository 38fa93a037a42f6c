import type { Position } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { PersonLink } from './person.tsx';

/** By whom a party is heard: "Noh Kyu-duk, special representative", else what kind of voice it is. */
export function Voice({ voice: { person, speaker, office, rank } }: { voice: Position['voice'] }) {
  if (!person && !speaker) return <span>{messages.rank[rank]}</span>;
  return (
    <span className="voice">
      {person ? <PersonLink person={person} /> : <span dir="auto">{speaker}</span>}
      {office && <span dir="auto">, {office}</span>}
      {rank === 'another' && <span className="faint"> ({messages.rank.another})</span>}
    </span>
  );
}
