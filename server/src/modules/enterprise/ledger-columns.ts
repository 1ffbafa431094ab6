import type {
  ComplianceContent,
  IpContent,
  Ledger,
  LedgerContents,
  TagContent,
  TitleContent,
} from '@tidu/domain/enterprise'

interface Column<Field> {
  column: string
  type: string
  field: Field
}

const columns = <Content>(
  list: readonly (readonly [column: string, type: string, field: keyof Content & string])[],
): readonly Column<keyof Content & string>[] =>
  list.map(([column, type, field]) => ({ column, type, field }))

/** Content columns of each ledger: the one place where rows and domain objects meet. */
export const ledgerColumns: {
  [Name in Ledger]: readonly Column<keyof LedgerContents[Name] & string>[]
} = {
  title: columns<TitleContent>([
    ['tier', 'text', 'tier'],
    ['number', 'text', 'number'],
    ['batch', 'text', 'batch'],
    ['event', 'text', 'event'],
    ['start_on', 'date', 'startOn'],
    ['end_on', 'date', 'endOn'],
    ['ended_on', 'date', 'endedOn'],
    ['authority', 'text', 'authority'],
  ]),
  ip: columns<IpContent>([
    ['kind', 'text', 'kind'],
    ['class', 'text', 'class'],
    ['number', 'text', 'number'],
    ['name', 'text', 'name'],
    ['grant_date', 'date', 'grantDate'],
    ['expiry_date', 'date', 'expiryDate'],
    ['acquired_by', 'text', 'acquiredBy'],
    ['transfer_date', 'date', 'transferDate'],
    ['owner_rank', 'smallint', 'ownerRank'],
    ['linked_product', 'boolean', 'linkedProduct'],
    ['in_use', 'boolean', 'inUse'],
    ['benefit', 'boolean', 'benefit'],
    ['overseas_family', 'boolean', 'overseasFamily'],
    ['award', 'boolean', 'award'],
  ]),
  compliance: columns<ComplianceContent>([
    ['kind', 'text', 'kind'],
    ['description', 'text', 'description'],
    ['regulator', 'text', 'regulator'],
    ['listed_on', 'date', 'listedOn'],
    ['rectified_on', 'date', 'rectifiedOn'],
    ['removed_on', 'date', 'removedOn'],
  ]),
  tag: columns<TagContent>([['tag', 'text', 'tag']]),
}
