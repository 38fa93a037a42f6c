/** Positions through time: a lane for each party, on which its stance rises and falls. */
import { Link, useNavigate } from '@tanstack/react-router';
import { scaleUtc } from 'd3-scale';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { StanceWord, stanceForms } from '../../parts/entries/stance.tsx';
import { Voice } from '../../parts/entries/voice.tsx';
import { type Lane, ladder, type Mark } from './lanes.ts';

/** Lengths in CSS pixels. */
const axis = 26;
const stepHeight = 9;
const pad = 13;
const laneHeight = (ladder.length - 1) * stepHeight + 2 * pad;
const side = 14;
const size = 11;
const dayLength = 86_400_000;

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

interface Spot {
  lane: number;
  mark: Mark;
  x: number;
  y: number;
}

const yOf = (lane: number, step: number) =>
  axis + lane * laneHeight + pad + (ladder.length - 1 - step) * stepHeight;

/** The next word from the one chosen, in the direction of an arrow. */
function nextSpot(spots: readonly Spot[], chosen: Spot | undefined, key: string): Spot | undefined {
  if (!chosen) return key.startsWith('Arrow') ? spots.at(-1) : undefined;
  const own = spots.filter((s) => s.lane === chosen.lane);
  const at = own.indexOf(chosen);
  if (key === 'ArrowLeft') return own[at - 1];
  if (key === 'ArrowRight') return own[at + 1];
  if (key === 'Home') return own[0];
  if (key === 'End') return own.at(-1);
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  if (step === 0) return undefined;
  return spots
    .filter((s) => s.lane === chosen.lane + step)
    .reduce<Spot | undefined>(
      (best, s) => (best && Math.abs(best.x - chosen.x) <= Math.abs(s.x - chosen.x) ? best : s),
      undefined,
    );
}

/** The words of the one chosen, which stand below the picture. */
function Caption({ mark }: { mark: Mark | undefined }) {
  const partyName = usePartyName();
  const { position } = mark ?? {};
  if (!position) return <p className="faint">{messages.positions.pictureHint}</p>;
  return (
    <>
      <p className="lane-caption">
        <strong dir="auto">{position.party ? partyName(position.party) : position.holder}</strong>
        <StanceWord stance={position.stance} />
        <EdtfDate date={position.date} reported={position.reported} />
        <Voice voice={position.voice} />
      </p>
      <Link to="/entries/$id" params={{ id: position.id }} className="said-words">
        <span dir="auto">{position.text}</span>
      </Link>
    </>
  );
}

/** A lane's line goes on at a stance until the next word. */
const lineOf = (spots: readonly Spot[], end: number): string => {
  const on = spots.filter((s) => s.mark.isOnLine);
  const path = on.map((s, i) => (i === 0 ? `M${s.x} ${s.y}` : `H${s.x}V${s.y}`)).join('');
  return on.length === 0 ? '' : `${path}H${end}`;
};

/** Where it goes over to another side. */
const changesOf = (spots: readonly Spot[]): string => {
  const on = spots.filter((s) => s.mark.isOnLine);
  return on.flatMap((s, i) => (i > 0 && s.mark.change ? [`M${s.x} ${on[i - 1]!.y}V${s.y}`] : [])).join('');
};

export function Picture({ lanes, label }: { lanes: readonly Lane[]; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const partyName = usePartyName();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const height = axis + lanes.length * laneHeight;
  const { spots, ticks } = useMemo(() => {
    const days = lanes.flatMap((lane) => lane.marks.map((m) => m.day));
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const room = Math.max(30, (last - first) * 0.01);
    const scale = scaleUtc()
      .domain([new Date((first - room) * dayLength), new Date((last + room) * dayLength)])
      .range([side, Math.max(side + 1, width - side)]);
    const words = scale.tickFormat();
    return {
      spots: lanes.flatMap(({ marks }, lane) =>
        marks.map(
          (mark): Spot => ({
            lane,
            mark,
            x: Math.round(scale(new Date(mark.day * dayLength)) * 10) / 10,
            y: yOf(lane, mark.step),
          }),
        ),
      ),
      ticks: scale
        .ticks(Math.max(2, Math.floor(width / 95)))
        .map((tick) => ({ x: Math.round(scale(tick)) + 0.5, words: words(tick) })),
    };
  }, [lanes, width]);
  const at = spots.find((s) => s.mark.position.id === chosen);
  const open = (spot: Spot) => void navigate({ to: '/entries/$id', params: { id: spot.mark.position.id } });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && at) return open(at);
    const next = nextSpot(spots, at, event.key);
    if (next) setChosen(next.mark.position.id);
    if (/^(Arrow|Home$|End$)/.test(event.key)) event.preventDefault();
  };
  const spotAt = (event: PointerEvent<SVGSVGElement> | React.MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const far = (s: Spot) => (s.x - x) ** 2 + (s.y - y) ** 2;
    const nearest = spots.reduce<Spot | undefined>(
      (best, s) => (best && far(best) <= far(s) ? best : s),
      undefined,
    );
    return nearest && far(nearest) < 18 ** 2 ? nearest : undefined;
  };
  return (
    <figure className="picture lanes-picture">
      <div className="picture-body">
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
        <div ref={frame} className="picture-frame">
          <svg
            width={width}
            height={height}
            role="img"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from word to word.
            tabIndex={0}
            aria-label={`${label}. ${messages.positions.pictureHint}`}
            onKeyDown={onKeyDown}
            onPointerMove={(event) => {
              const spot = spotAt(event);
              if (spot) setChosen(spot.mark.position.id);
            }}
            onClick={(event) => {
              const spot = spotAt(event);
              if (!spot) return;
              if (spot.mark.position.id === chosen) open(spot);
              else setChosen(spot.mark.position.id);
            }}
          >
            {ticks.map(({ x, words }) => (
              <g key={x}>
                <path className="tick" d={`M${x} 0V${height}`} />
                <text className="tick-words" x={x + 5} y={axis / 2}>
                  {words}
                </text>
              </g>
            ))}
            {lanes.map((lane, i) => {
              const own = spots.filter((s) => s.lane === i);
              return (
                <g key={lane.party}>
                  <path className="lane-edge" d={`M0 ${axis + i * laneHeight + 0.5}H${width}`} />
                  <path className="lane-middle" d={`M0 ${yOf(i, 2)}H${width}`} />
                  <path className="lane-line" d={lineOf(own, width)} />
                  <path className="lane-change" d={changesOf(own)} />
                  {own.map(({ mark, x, y }) => (
                    <g
                      key={mark.position.id}
                      className={`lane-mark stance-${mark.position.stance}${mark.isOnLine ? '' : ' lane-aside'}`}
                    >
                      {mark.position.id === chosen && <circle className="lane-chosen" cx={x} cy={y} r={11} />}
                      <g transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 12})`}>
                        {stanceForms[mark.position.stance]}
                      </g>
                    </g>
                  ))}
                </g>
              );
            })}
          </svg>
        </div>
      </div>
      <figcaption aria-live="polite">
        <Caption mark={at?.mark} />
      </figcaption>
    </figure>
  );
}
