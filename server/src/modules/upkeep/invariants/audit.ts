import { sql } from 'kysely'
import { verifyAuditChains } from '../../audit/index.ts'
import { findingOf, type Invariant, noRow } from '../invariant.ts'

export const auditInvariants: readonly Invariant[] = [
  {
    id: 'audit.chains-unbroken',
    async find({ db }) {
      const { broken } = await verifyAuditChains(db)
      return findingOf(broken.map(({ chain, number, fault }) => `${chain}#${number} ${fault}`))
    },
  },
  // The act and its trace are one transaction, so one without the other is a tampered database.
  noRow(
    'audit.acts-recorded',
    () => sql`
      select act.subject || ' ' || act.action as subject from (
        select id::text as subject, 'exchange.commit' as action from exchange_import
         where committed_at is not null
        union all
        select id::text, 'exchange.undo' from exchange_import where undone_at is not null
        union all
        select id::text, 'screening.run' from screening_run) act
       where not exists (select from audit_entry entry
                          where entry.subject = act.subject and entry.action = act.action)`,
  ),
]
