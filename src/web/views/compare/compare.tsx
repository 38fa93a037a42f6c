import { messages } from '../../messages/index.ts';
import { View } from '../../parts/view.tsx';

export function Compare() {
  return <View title={messages.views.compare}>{null}</View>;
}
