/** What a decision does, before it is made and after. */
import { useQuery } from '@tanstack/react-query';
import type { DecisionRequest, Effect } from '../../../../api/schemas/index.ts';
import { effectQuery } from '../../../api/decisions.ts';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { changesOf, fieldWords, stateWords, valueWords } from './wording.ts';

function EffectLines({
  effect,
  about,
  isAddition,
}: {
  effect: Effect;
  about: string | undefined;
  isAddition: boolean;
}) {
  const partyName = usePartyName();
  const changes = changesOf(effect, isAddition);
  if (changes.length === 0) return <p className="faint">{messages.deciding.nothingChanges}</p>;
  return (
    <ul className="effect">
      {changes.map(({ entry, was, what, fields }) => (
        <li key={entry.id} className={`effect-${what}`}>
          {(entry.id !== about || what !== 'changes') && (
            <p>
              {entry.id === about ? (
                messages.deciding.noLonger
              ) : (
                <>
                  <span className="effect-what">{messages.deciding.effect[what]}</span>{' '}
                  <span dir="auto" className="effect-entry">
                    {stateWords(entry, partyName)}
                  </span>
                </>
              )}
            </p>
          )}
          {fields.length > 0 && (
            <dl>
              {fields.map((field) => (
                <div key={field}>
                  <dt>{fieldWords(field)}</dt>
                  <dd dir="auto">
                    <del>{valueWords(field, was?.fields[field], partyName)}</del>{' '}
                    <ins>{valueWords(field, entry.fields[field], partyName)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What would follow from the decision, asked of the record. */
export function EffectOf({
  request,
  about,
}: {
  request: DecisionRequest;
  /** The id of the entry that is before the reader, which need not be told. */
  about?: string | undefined;
}) {
  const { data, error } = useQuery(effectQuery(request));
  if (error)
    return (
      <p className="refused" role="alert">
        {error.message}
      </p>
    );
  return data ? (
    <EffectLines effect={data} about={about} isAddition={request.kind === 'add'} />
  ) : (
    <p className="faint asking">{messages.deciding.asking}</p>
  );
}
