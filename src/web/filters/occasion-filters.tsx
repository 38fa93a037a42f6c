import { messages } from '../messages/index.ts';
import { ChoiceFilter, TextFilter } from './fields.tsx';

const statuses = ['held', 'planned', 'proposed', 'called-off'] as const;
const media = ['in-person', 'phone', 'video', 'unknown'] as const;

/** What only meetings can be chosen by. */
export function OccasionFilters() {
  return (
    <>
      <ChoiceFilter name="status" values={statuses} labels={messages.status} />
      <ChoiceFilter name="medium" values={media} labels={messages.medium} />
      <TextFilter name="place" />
    </>
  );
}

/** From, to, and words in the reports. */
export function PeriodAndWords() {
  return (
    <>
      <div className="field-pair">
        <TextFilter name="from" />
        <TextFilter name="to" />
      </div>
      <TextFilter name="search" />
    </>
  );
}
