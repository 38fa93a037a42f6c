import { messages } from '../../messages/index.ts';
import { StanceWord, TrendSign } from '../../parts/entries/stance.tsx';

const stances = [
  'proposes',
  'supports',
  'open',
  'conditional',
  'noncommittal',
  'demands',
  'opposes',
] as const;
const trends = ['softer', 'harder', 'same'] as const;

/** What the signs mean, from the softest stance to the hardest. */
export function Legend({ hasTrends = false }: { hasTrends?: boolean }) {
  return (
    <ul className="signs" aria-label={messages.state.legend}>
      {stances.map((stance) => (
        <li key={stance}>
          <StanceWord stance={stance} />
        </li>
      ))}
      {hasTrends &&
        trends.map((trend) => (
          <li key={trend}>
            <TrendSign trend={trend} isWorded />
          </li>
        ))}
    </ul>
  );
}
