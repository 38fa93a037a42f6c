import { messages } from '../../messages/index.ts';
import { View } from '../../parts/view.tsx';

export function Promises() {
  return <View title={messages.views.promises}>{null}</View>;
}
