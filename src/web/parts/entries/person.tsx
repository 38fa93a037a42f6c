import { Link } from '@tanstack/react-router';
import type { PersonRef } from '../../../api/schemas/index.ts';

export function PersonLink({ person }: { person: PersonRef }) {
  return (
    <Link to="/entries/$id" params={{ id: person.id }} dir="auto">
      {person.name}
    </Link>
  );
}
