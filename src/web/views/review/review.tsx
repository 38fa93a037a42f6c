/** What a person should look at: one after the other, one key each. */
import '../../styles/deciding.css';
import '../../styles/views/review.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReviewItem } from '../../../api/schemas/index.ts';
import { effectQuery, reviewQuery, signed, useDecide, useMayDecide } from '../../api/decisions.ts';
import { messages } from '../../messages/index.ts';
import { usePartyName } from '../../parts/entries/party.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { say } from '../../parts/said.tsx';
import { useSingleKeys } from '../../parts/single-keys.ts';
import { View } from '../../parts/view.tsx';
import { stateWords } from '../entry/deciding/wording.ts';
import { type Choice, choicesOf, isAsked } from './choices.ts';
import { ChoiceButton, Item } from './item.tsx';
import { type Made, MadeList } from './made.tsx';
import { ReasonChoice } from './reason-choice.tsx';

const route = getRouteApi('/review');

/** Of what comes next, so many are named. */
const ahead = 6;

function NextList({ items }: { items: readonly ReviewItem[] }) {
  const partyName = usePartyName();
  const search = route.useSearch();
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{messages.review.next}</h2>
      <ol className="next-list">
        {items.slice(0, ahead).map((item) => (
          <li key={item.id}>
            <Link to="/review" search={{ ...search, at: item.id }}>
              <span className="faint">{messages.review.reasons[item.reason]}</span>{' '}
              <span dir="auto">{stateWords(item.entry, partyName)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Nothing({ skipped, onAgain }: { skipped: number; onAgain(): void }) {
  const { review } = messages;
  return (
    <div className="note">
      <h2>{skipped > 0 ? review.allSkipped : review.empty}</h2>
      {skipped > 0 ? (
        <p>
          <button type="button" onClick={onAgain}>
            {review.again}
          </button>
        </p>
      ) : (
        <p>{review.emptyHint}</p>
      )}
    </div>
  );
}

export function Review() {
  const { reason, kind, party, at } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const partyName = usePartyName();
  const mayDecide = useMayDecide();
  const decide = useDecide();
  const { data, error, refetch, isPlaceholderData } = useQuery(reviewQuery({ reason, kind, party }));
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<readonly Made[]>([]);
  const [isBusy, setBusy] = useState(false);
  const { review } = messages;

  const gone = new Set([...skipped, ...made.map((m) => m.item)]);
  const left = (data?.items ?? []).filter((i) => !gone.has(i.id));
  const item = left.find((i) => i.id === at) ?? left[0];
  const rest = left.filter((i) => i !== item);
  const choices = item && mayDecide ? choicesOf(item, partyName) : [];

  // What the first key would do to the next one is asked ahead.
  const [next] = rest;
  const first = next && mayDecide ? choicesOf(next, partyName)[0]?.request : undefined;
  useEffect(() => {
    if (first && isAsked(first)) void client.prefetchQuery(effectQuery(first));
  }, [client, first]);

  const leave = () => {
    if (at !== undefined) void navigate({ search: (now) => ({ ...now, at: undefined }), replace: true });
  };
  const choose = async (choice: Choice) => {
    if (!item || isBusy) return;
    setBusy(true);
    try {
      const { decision } = await decide(signed(choice.request));
      setMade((all) => [{ item: item.id, decision, entry: item.entry, words: choice.words }, ...all]);
      leave();
    } catch (problem) {
      say(problem instanceof Error ? problem.message : String(problem));
      void refetch();
    }
    setBusy(false);
  };
  const skip = () => {
    if (!item) return;
    setSkipped(new Set([...skipped, item.id]));
    leave();
  };
  const undo = async () => {
    const [last] = made;
    if (!last || isBusy) return;
    setBusy(true);
    try {
      await decide(signed({ kind: 'undo', decision: last.decision.id }));
      setMade((all) => all.slice(1));
      void navigate({ search: (now) => ({ ...now, at: last.item }), replace: true });
    } catch (problem) {
      say(problem instanceof Error ? problem.message : String(problem));
    }
    setBusy(false);
  };
  useSingleKeys((key) => {
    const choice = choices.find((c) => c.key === key);
    if (choice) void choose(choice);
    else if (key === 's' && item) skip();
    else if (key === 'u' && mayDecide) void undo();
    else return false;
    return true;
  });

  const moves = (
    <p className="review-moves">
      <ChoiceButton shownKey="s" words={review.choices.skip} isDisabled={!item} onPress={skip} />
      {mayDecide && (
        <ChoiceButton
          shownKey="u"
          words={review.choices.undo}
          isDisabled={made.length === 0 || isBusy}
          onPress={() => void undo()}
        />
      )}
    </p>
  );
  const total = data === undefined ? null : data.total - skipped.size;
  return (
    <View
      title={messages.views.review}
      lead={total === null ? null : review.lead(Math.max(0, total))}
      className="review-view"
    >
      <ReasonChoice page={data} />
      <div className="review-columns">
        <div aria-busy={isPlaceholderData || isBusy}>
          {error && <ProblemNote error={error} retry={() => void refetch()} />}
          {!data && !error && <p className="loading">{messages.loading}</p>}
          {data && !item && (
            <>
              <Nothing skipped={skipped.size} onAgain={() => setSkipped(new Set())} />
              {moves}
            </>
          )}
          {item && (
            <Item
              key={item.id}
              item={item}
              choices={choices}
              isBusy={isBusy}
              moves={moves}
              onChoose={(choice) => void choose(choice)}
            />
          )}
        </div>
        <div className="review-side">
          {mayDecide ? <p className="faint">{review.keys}</p> : <p className="note">{review.readOnly}</p>}
          <MadeList made={made} />
          <NextList items={rest} />
        </div>
      </div>
    </View>
  );
}
