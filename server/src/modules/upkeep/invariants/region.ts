import { sql } from 'kysely'
import { type Invariant, noRow } from '../invariant.ts'

export const regionInvariants: readonly Invariant[] = [
  // A zone lies in its owner's path even when another unit is its parent: its firms count once.
  noRow(
    'region.paths-follow-owners',
    () => sql`
      select place.code as subject
        from region place
        left join region above on above.code = coalesce(place.owner_code, place.parent_code)
       where place.path <> coalesce(above.path, '/') || place.code || '/'`,
  ),
]
