/**
 * The order of features in which decisions settle soonest, by backward elimination: last comes the feature without
 * which the scores change least, and so on to the first. What is changed counts the more the closer the decision was.
 */
import { bestOf, type Decisions } from './decisions.ts';

/** A change counts by the square of its share in the lead and so much more. */
const EASE = { narrow: 300, wide: 100 };
/** Classes besides the best that are looked at. */
const RIVALS = 2;

/** For decisions and rivals of their best class: by how much each feature speaks for the best, and the lead. */
function leads({ features, width, taken }: Decisions): { by: Float32Array; lead: number }[] {
  const all = Array.from({ length: features }, (_, i) => i);
  return taken.flatMap((decision) => {
    const { scores, classes } = decision;
    const best = bestOf(decision, width, all);
    const rivals = classes
      .filter((c) => c !== best)
      .map((c) => {
        const by = Float32Array.from(all, (f) => scores[f * width + best]! - scores[f * width + c]!);
        return { by, lead: by.reduce((sum, x) => sum + x, 0) };
      });
    return rivals.sort((a, b) => a.lead - b.lead).slice(0, RIVALS);
  });
}

/** The numbers of the features, those that decide most first. */
export function orderOf(decisions: Decisions): number[] {
  const ease = decisions.width === 3 ? EASE.narrow : EASE.wide;
  const all = leads(decisions);
  const change = new Float64Array(all.length);
  const weight = all.map(({ lead }) => 1 / (ease + lead) ** 2);
  const left = new Set(Array.from({ length: decisions.features }, (_, i) => i));
  const order: number[] = [];
  while (left.size > 0) {
    let least = Number.POSITIVE_INFINITY;
    let last = -1;
    for (const feature of left) {
      let sum = 0;
      for (let i = 0; i < all.length; i++) sum += (change[i]! + all[i]!.by[feature]!) ** 2 * weight[i]!;
      if (sum >= least) continue;
      least = sum;
      last = feature;
    }
    left.delete(last);
    order.unshift(last);
    for (let i = 0; i < all.length; i++) change[i]! += all[i]!.by[last]!;
  }
  return order;
}
