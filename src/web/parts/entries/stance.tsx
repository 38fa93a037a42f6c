/** Stances, trends and responses: told by word and sign. */
import type { Position, Proposal, StateCell } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';

export type Stance = Position['stance'];
type Trend = StateCell['trend'];
type Response = Proposal['responses'][number]['kind'];

const ring = <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.3" />;

/** On a field of 12 by 12. */
export const stanceForms: { [stance in Stance]: React.ReactNode } = {
  proposes: <path d="M6 .6 11.4 6 6 11.4.6 6Z" fill="currentColor" />,
  supports: <circle cx="6" cy="6" r="4.8" fill="currentColor" />,
  open: ring,
  conditional: (
    <>
      {ring}
      <path d="M6 1.7a4.3 4.3 0 0 0 0 8.6Z" fill="currentColor" />
    </>
  ),
  noncommittal: <path d="M1.5 6h9" stroke="currentColor" strokeWidth="1.6" />,
  demands: <path d="M6 1 11.4 10.6H.6Z" fill="currentColor" />,
  opposes: <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="1.9" />,
};

export function StanceSign({ stance }: { stance: Stance }) {
  return (
    <svg className={`sign stance-${stance}`} viewBox="0 0 12 12" aria-hidden="true">
      {stanceForms[stance]}
    </svg>
  );
}

/** The sign with its word. */
export function StanceWord({ stance }: { stance: Stance }) {
  return (
    <span className="stance">
      <StanceSign stance={stance} /> {messages.stance[stance]}
    </span>
  );
}

const trendForms: { [trend in Exclude<Trend, 'first'>]: string } = {
  same: 'M2 4.4h8M2 7.6h8',
  harder: 'M6 1.5v9M2.4 6.9 6 10.5l3.6-3.6',
  softer: 'M6 10.5v-9M2.4 5.1 6 1.5l3.6 3.6',
};

/** How the stance is to the one before: its word is read out, and seen where there is room. */
export function TrendSign({ trend, isWorded = false }: { trend: Trend; isWorded?: boolean }) {
  return (
    <span className={`trend trend-${trend}`} title={messages.trend[trend]}>
      {trend !== 'first' && (
        <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
          <path d={trendForms[trend]} fill="none" stroke="currentColor" strokeWidth="1.3" />
        </svg>
      )}{' '}
      <span className={isWorded ? undefined : 'out-of-sight'}>{messages.trend[trend]}</span>
    </span>
  );
}

const responseForms: { [kind in Response]: Stance } = {
  accepted: 'supports',
  welcomed: 'open',
  conditional: 'conditional',
  rejected: 'opposes',
  'counter-offer': 'proposes',
  ignored: 'noncommittal',
  'no-answer': 'noncommittal',
};

export const ResponseSign = ({ kind }: { kind: Response }) => <StanceSign stance={responseForms[kind]} />;

/** An issue by its key: "nuclear-programme" → "Nuclear programme"; those of dossiers likewise. */
export const issueName = (issue: string): string =>
  messages.issueNames[issue] ?? (issue.charAt(0).toUpperCase() + issue.slice(1)).replaceAll('-', ' ');

/** An issue within a sentence: "nuclear programme". */
export const issueInText = (issue: string): string => {
  const name = issueName(issue);
  return name.charAt(0).toLowerCase() + name.slice(1);
};
