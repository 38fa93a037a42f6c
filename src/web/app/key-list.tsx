import { messages } from '../messages/index.ts';
import { Overlay } from '../parts/overlay.tsx';
import { views } from './views.ts';

export function KeyList({ onClose }: { onClose(): void }) {
  return (
    <Overlay label={messages.keys.title} onClose={onClose}>
      <h2>{messages.keys.title}</h2>
      <dl className="key-list">
        {messages.keys.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h3>{messages.keys.goTo}</h3>
      <dl className="key-list key-views">
        {views.map(({ key, name }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{messages.views[name]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {messages.keys.close}
      </button>
    </Overlay>
  );
}
