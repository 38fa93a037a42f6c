import { messages } from '../../../messages/index.ts';
import { Sign } from '../../../parts/entries/sign.tsx';
import type { Bars } from './draw.ts';

const statuses = ['held', 'planned', 'proposed', 'called-off'] as const;

/** What the signs of the picture mean. */
export function Legend({ bars }: { bars: Bars }) {
  return (
    <ul className="legend" aria-label={messages.timeline.legend}>
      {statuses.map((status) => (
        <li key={status}>
          <Sign status={status} /> {messages.status[status]}
        </li>
      ))}
      <li>
        <svg className="sign sign-wide" viewBox="0 0 24 12" aria-hidden="true">
          <path d="M2 6h20M2 3v6M22 3v6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>{' '}
        {messages.timeline.interval}
      </li>
      <li>
        <svg className="sign sign-wide" viewBox="0 0 24 12" aria-hidden="true">
          <path d="M1 6h22" stroke="currentColor" strokeWidth="1.5" strokeDasharray="1.5 3" />
        </svg>{' '}
        {messages.timeline.withinDays}
      </li>
      {bars.map((kind) => (
        <li key={kind}>
          <svg className={`sign sign-wide bars-${kind}`} viewBox="0 0 24 12" aria-hidden="true">
            <path d="M4 12v-4M10 12v-8M16 12v-11M22 12v-6" stroke="currentColor" strokeWidth="4" />
          </svg>{' '}
          {messages.timeline.bars[kind]}
        </li>
      ))}
    </ul>
  );
}
