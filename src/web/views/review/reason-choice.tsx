/** Which reasons and kinds are looked at, with how much there is. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { ReviewPage } from '../../../api/schemas/index.ts';
import { ListFilter } from '../../filters/fields.tsx';
import { messages } from '../../messages/index.ts';

const route = getRouteApi('/review');

/** The address alone does not tell which is chosen. */
const chosen = (isChosen: boolean) => ({
  className: isChosen ? 'reason-chosen' : 'reason',
  activeOptions: { exact: true, includeSearch: true, explicitUndefined: true },
});

export function ReasonChoice({ page }: { page: ReviewPage | undefined }) {
  const id = useId();
  const { reason, kind, party } = route.useSearch();
  const navigate = route.useNavigate();
  const { review } = messages;
  const reasons = page?.reasons ?? [];
  const total = reasons.reduce((sum, r) => sum + r.items, 0);
  const isAll = reason === undefined || reason.length === 0;
  return (
    <nav className="reasons" aria-label={messages.views.review}>
      <ul>
        <li>
          <Link to="/review" search={{ kind, party }} {...chosen(isAll)}>
            {review.all} {page && <span className="faint">{total.toLocaleString('en')}</span>}
          </Link>
        </li>
        {reasons.map((one) => (
          <li key={one.reason}>
            <Link
              to="/review"
              search={{ kind, party, reason: [one.reason] }}
              {...chosen(reason?.includes(one.reason) ?? false)}
            >
              {review.reasons[one.reason]} <span className="faint">{one.items.toLocaleString('en')}</span>
            </Link>
          </li>
        ))}
      </ul>
      <label htmlFor={id} className="out-of-sight">
        {review.kind}
      </label>
      <select
        id={id}
        value={kind ?? ''}
        onChange={(event) => {
          const chosen = event.target.value;
          void navigate({ search: { reason, party, kind: chosen === '' ? undefined : chosen } });
        }}
      >
        <option value="">{review.anyKind}</option>
        {Object.entries(review.kinds).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ListFilter name="party" />
    </nav>
  );
}
