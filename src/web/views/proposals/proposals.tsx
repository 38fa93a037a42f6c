import { messages } from '../../messages/index.ts';
import { View } from '../../parts/view.tsx';

export function Proposals() {
  return <View title={messages.views.proposals}>{null}</View>;
}
