import { messages } from '../../messages/index.ts';
import { View } from '../../parts/view.tsx';

export function Brief() {
  return <View title={messages.views.brief}>{null}</View>;
}
