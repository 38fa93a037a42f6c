import { messages } from '../../messages/index.ts';
import { View } from '../../parts/view.tsx';

export function Review() {
  return <View title={messages.views.review}>{null}</View>;
}
