import { messages } from '../../messages/index.ts';
import { View } from '../../parts/view.tsx';

export function Positions() {
  return <View title={messages.views.positions}>{null}</View>;
}
