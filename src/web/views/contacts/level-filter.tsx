import { useFilters } from '../../filters/filters.tsx';
import { messages } from '../../messages/index.ts';

const levels = ['leaders', 'ministers', 'officials', 'unnamed'] as const;

/** At which level: that of the lower of both sides. */
export function LevelFilter() {
  const { search, set } = useFilters();
  const chosen = Array.isArray(search['level']) ? search['level'] : [];
  return (
    <fieldset className="field">
      <legend>{messages.contacts.level}</legend>
      {levels.map((level) => (
        <label key={level} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(level)}
            onChange={(event) =>
              set({ level: event.target.checked ? [...chosen, level] : chosen.filter((v) => v !== level) })
            }
          />
          {messages.contacts.levels[level]}
        </label>
      ))}
    </fieldset>
  );
}
