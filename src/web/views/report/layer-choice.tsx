import type { Layer, Mark } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { layers } from './layers.ts';

/** Which layers are marked: each with its sign and how often it was found. */
export function LayerChoice({
  marks,
  shown,
  onShow,
}: {
  marks: readonly Mark[];
  shown: ReadonlySet<Layer>;
  onShow(layers: readonly Layer[]): void;
}) {
  const found = new Map<Layer, Set<string>>();
  for (const { layer, of } of marks) found.set(layer, (found.get(layer) ?? new Set()).add(of));
  const there = layers.filter((layer) => found.has(layer));
  return (
    <fieldset className="layers">
      <legend>{messages.report.layers}</legend>
      <p className="layers-all">
        <button type="button" className="quiet" onClick={() => onShow(there)}>
          {messages.report.all}
        </button>
        <button type="button" className="quiet" onClick={() => onShow([])}>
          {messages.report.none}
        </button>
      </p>
      {there.map((layer) => (
        <label key={layer} className="check">
          <input
            type="checkbox"
            checked={shown.has(layer)}
            onChange={(event) =>
              onShow(event.target.checked ? [...shown, layer] : [...shown].filter((one) => one !== layer))
            }
          />
          <span className={`mark layer-${layer}`}>{messages.report.layer[layer]}</span>
          <span className="facet-count">{found.get(layer)!.size}</span>
        </label>
      ))}
    </fieldset>
  );
}
