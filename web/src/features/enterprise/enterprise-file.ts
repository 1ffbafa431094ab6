import type { showEnterprise } from '@tidu/contracts/enterprise/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'

/** 一企一档, as the server gives it. */
export type EnterpriseFile = OutputOf<typeof showEnterprise>
