import { screeningLabels } from '@tidu/contracts/screening/labels'

/** A firm's name in a file that leaves the product: an invented firm is marked as such. */
export function markedName({ name, isFictional }: { name: string; isFictional: boolean }): string {
  const { fictional } = screeningLabels
  return isFictional && !name.includes(fictional) ? `${name}（${fictional}）` : name
}
