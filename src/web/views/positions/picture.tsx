/** Positions through time: a lane for each party, on which its stance rises and falls. */
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { StanceWord } from '../../parts/entries/stance.tsx';
import { Voice } from '../../parts/entries/voice.tsx';
import { drawingOf, Lanes, nextSpot, type Spot, spotAt } from './drawing.tsx';
import type { Lane, Mark } from './lanes.ts';

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** The words of the one chosen, which stand below the picture. */
function Caption({ mark }: { mark: Mark | undefined }) {
  const partyName = usePartyName();
  if (!mark) return <p className="faint">{messages.positions.pictureHint}</p>;
  const { position, change } = mark;
  return (
    <>
      <p className="lane-caption">
        <strong dir="auto">{position.party ? partyName(position.party) : position.holder}</strong>
        <StanceWord stance={position.stance} />
        {change && (
          <span className="row-change">
            {messages.positions.changed(messages.stance[change.from], messages.stance[change.to])}
          </span>
        )}
        <EdtfDate date={position.date} reported={position.reported} />
        <Voice voice={position.voice} />
      </p>
      <Link to="/entries/$id" params={{ id: position.id }} className="said-words">
        <span dir="auto">{position.text}</span>
      </Link>
    </>
  );
}

function LaneNames({ lanes }: { lanes: readonly Lane[] }) {
  const partyName = usePartyName();
  return (
    <ul className="lanes" aria-hidden="true">
      {lanes.map(({ party, marks }) => (
        <li key={party} title={partyName(party)}>
          <span className="lane-name">{partyName(party)}</span>
          <span className="lane-code">{party}</span>
          <span className="lane-note">
            {messages.positions.changes(marks.filter((m) => m.change).length)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Picture({ lanes, label }: { lanes: readonly Lane[]; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const drawing = useMemo(() => drawingOf(lanes, width), [lanes, width]);
  const at = drawing.spots.find((s) => s.mark.position.id === chosen);
  const open = (spot: Spot) => void navigate({ to: '/entries/$id', params: { id: spot.mark.position.id } });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && at) {
      open(at);
      return;
    }
    const next = nextSpot(drawing.spots, at, event.key);
    if (next) setChosen(next.mark.position.id);
    if (/^(Arrow|Home$|End$)/.test(event.key)) event.preventDefault();
  };
  const under = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return spotAt(drawing.spots, event.clientX - box.left, event.clientY - box.top);
  };
  return (
    <figure className="picture lanes-picture">
      <div className="picture-body">
        <LaneNames lanes={lanes} />
        <div ref={frame} className="picture-frame">
          <svg
            width={width}
            height={drawing.height}
            role="img"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from word to word.
            tabIndex={0}
            aria-label={`${label}. ${messages.positions.pictureHint}`}
            onKeyDown={onKeyDown}
            onPointerMove={(event) => {
              const spot = under(event);
              if (spot) setChosen(spot.mark.position.id);
            }}
            onClick={(event) => {
              const spot = under(event);
              if (spot && spot.mark.position.id === chosen) open(spot);
              else if (spot) setChosen(spot.mark.position.id);
            }}
          >
            {width > 0 && <Lanes drawing={drawing} lanes={lanes.length} />}
            {at && width > 0 && <circle className="lane-chosen" cx={at.x} cy={at.y} r={10} />}
          </svg>
        </div>
      </div>
      <figcaption aria-live="polite">
        <Caption mark={at?.mark} />
      </figcaption>
    </figure>
  );
}
