/** The item that is asked about, with what each key would do. */
import type { ReactNode } from 'react';
import type { DecisionRequest, ReviewItem } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { usePartyName } from '../../parts/entries/party.tsx';
import { CitedWords } from '../../parts/entries/words.tsx';
import { EffectOf } from '../entry/deciding/effect.tsx';
import { fieldWords, valueWords } from '../entry/deciding/wording.ts';
import { Candidate } from './candidate.tsx';
import { type Choice, isAsked } from './choices.ts';

/** What would follow is shown for so many choices, and so many reports are quoted for what is said otherwise. */
const previewed = 4;
const quoted = 2;

function questionOf(item: ReviewItem): string {
  const { questions, conflict } = messages.review;
  return item.reason === 'conflict' ? conflict(fieldWords(item.field ?? item.why)) : questions[item.reason];
}

function Says({ item: { field, value, says } }: { item: ReviewItem }) {
  const partyName = usePartyName();
  if (says.length === 0) return null;
  const words = (said: string | null) => valueWords(field ?? '', said, partyName);
  const { review, counts } = messages;
  return (
    <dl className="says">
      {field !== null && (
        <div>
          <dt>{review.recordHas}</dt>
          <dd>
            <strong dir="auto">{words(value)}</strong>
          </dd>
        </div>
      )}
      {says.map((said) => (
        <div key={said.value}>
          <dt>{review.othersSay}</dt>
          <dd>
            <strong dir="auto">{words(said.value)}</strong>{' '}
            <span className="faint">
              {review.says(counts.reports(said.reports), counts.sources(said.sources))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The words of the reports that say otherwise. */
function SaidOtherwise({ item: { field, says } }: { item: ReviewItem }) {
  const partyName = usePartyName();
  return says
    .filter((said) => said.citations.length > 0)
    .map((said) => (
      <section key={said.value} className="said-otherwise">
        <h3>
          {messages.review.otherWords}{' '}
          <span dir="auto">{valueWords(field ?? '', said.value, partyName)}</span>
        </h3>
        {said.citations.slice(0, quoted).map((citation) => (
          <CitedWords key={citation.report.id} citation={citation} />
        ))}
      </section>
    ));
}

/** What would follow: of what needs no asking, at once. */
function ChoiceEffect({ request, about }: { request: DecisionRequest; about: string | undefined }) {
  if (isAsked(request)) return <EffectOf request={request} about={about} />;
  const { nothingChanges, noLonger } = messages.deciding;
  return <p className="faint">{request.kind === 'confirm' ? nothingChanges : noLonger}</p>;
}

export function ChoiceButton({
  shownKey,
  words,
  isDisabled = false,
  onPress,
}: {
  shownKey: string;
  words: string;
  isDisabled?: boolean;
  onPress(): void;
}) {
  return (
    <button type="button" className="choice" disabled={isDisabled} onClick={onPress}>
      <kbd>{shownKey}</kbd> <span dir="auto">{words}</span>
    </button>
  );
}

export function Item({
  item,
  choices,
  isBusy,
  moves,
  onChoose,
}: {
  item: ReviewItem;
  /** None for whoever may not decide. */
  choices: readonly Choice[];
  isBusy: boolean;
  /** The other keys. */
  moves: ReactNode;
  onChoose(choice: Choice): void;
}) {
  const { entry, other, score, why } = item;
  return (
    <section className="review-item" aria-labelledby="question">
      <h2 id="question">{questionOf(item)}</h2>
      <p className="faint">
        {why}
        {score !== null && ` · ${messages.review.sure(score)}`}
      </p>
      <Says item={item} />
      {choices.length > 0 && (
        <ul className="choices">
          {choices.map((choice, i) => (
            <li key={choice.key}>
              <ChoiceButton
                shownKey={choice.key}
                words={choice.words}
                isDisabled={isBusy}
                onPress={() => onChoose(choice)}
              />
              {i < previewed && (
                <ChoiceEffect request={choice.request} about={other ? undefined : entry.id} />
              )}
            </li>
          ))}
        </ul>
      )}
      {moves}
      <SaidOtherwise item={item} />
      <div className={other ? 'candidates' : undefined}>
        <Candidate entry={entry} other={other ?? undefined} isHead />
        {other && <Candidate entry={other} other={entry} />}
      </div>
    </section>
  );
}
