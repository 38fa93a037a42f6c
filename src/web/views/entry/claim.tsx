import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { ShownBy } from '../promises/shown-by.tsx';
import { given } from './names.ts';
import { EntryView, Evidence, PartyNames, WordsOf } from './parts.tsx';

export function ClaimEntry({ entry: { claim } }: { entry: Extract<Entry, { type: 'claim' }> }) {
  const { id, parties, subject, count, period, text, verdict, reason, occasions } = claim;
  const { entry, deciding } = messages;
  return (
    <EntryView
      target={{ id, kind: 'claim' }}
      title={entry.claimTitle(subject)}
      lead={<span className="kicker">{entry.claim}</span>}
      facts={[
        [entry.verdict, <strong key="verdict">{entry.verdicts[verdict]}</strong>],
        [entry.because, reason],
        [
          messages.views.parties,
          parties.length > 0 && <PartyNames parties={parties} />,
          { field: 'parties', values: parties },
        ],
        [deciding.fields['count']!, count],
        [
          deciding.fields['period']!,
          period && <EdtfDate date={period} />,
          { field: 'period', values: given(period) },
        ],
        [messages.columns.date, <EdtfDate key="date" date={claim.date} reported={claim.reported} />],
      ]}
    >
      <WordsOf target={{ id, kind: 'claim' }} text={text} />
      <section aria-labelledby="shown-by">
        <h2 id="shown-by">{entry.shownByThese}</h2>
        {occasions.length === 0 ? (
          <p className="faint">{entry.noneShowIt}</p>
        ) : (
          <ul className="plain">
            {occasions.map((occasion) => (
              <li key={occasion.id}>
                <ShownBy occasion={occasion} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Evidence entry={claim} />
    </EntryView>
  );
}
