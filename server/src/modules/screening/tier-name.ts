import { tierLabels } from '@tidu/contracts/policy/labels'

const labels: Readonly<Record<string, { zh: string }>> = tierLabels

/** A tier as a file for people calls it; the standard's own word where a pack brings another. */
export function tierName(standard: string): string {
  return labels[standard]?.zh ?? standard
}
