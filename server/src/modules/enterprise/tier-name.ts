import { tierLabels } from '@tidu/contracts/policy/labels'

const labels: Readonly<Record<string, { zh: string }>> = tierLabels

/** The tier's Chinese name; a word no pack knows is shown as it is. */
export function tierName(tier: string): string {
  return labels[tier]?.zh ?? tier
}
