import type { tellIp } from '@tidu/contracts/enterprise/endpoints'
import type { InputOf } from '../../lib/row-of.ts'
import type { EnterpriseFile } from './enterprise-file.ts'

type Ip = EnterpriseFile['ips'][number]

/** The yes-or-no columns; left open they are not known, which is not “no”. */
export const ipQuestions = ['linkedProduct', 'inUse', 'benefit', 'overseasFamily', 'award'] as const
export type IpQuestion = (typeof ipQuestions)[number]

/** A right as it stands in the form: all text, empty for what is not known. */
export interface IpDraft {
  kind: Ip['kind']
  class: '' | 'I' | 'II'
  number: string
  name: string
  grantDate: string
  expiryDate: string
  acquiredBy: '' | 'own' | 'transferred'
  transferDate: string
  ownerRank: string
  answers: Readonly<Record<IpQuestion, string>>
}

export function ipDraft(ip: Ip | undefined): IpDraft {
  const answer = (question: IpQuestion) => String(ip?.[question] ?? '')
  return {
    kind: ip?.kind ?? 'invention_patent',
    class: ip?.class ?? '',
    number: ip?.number ?? '',
    name: ip?.name ?? '',
    grantDate: ip?.grantDate ?? '',
    expiryDate: ip?.expiryDate ?? '',
    acquiredBy: ip?.acquiredBy ?? '',
    transferDate: ip?.transferDate ?? '',
    ownerRank: String(ip?.ownerRank ?? ''),
    answers: {
      linkedProduct: answer('linkedProduct'),
      inUse: answer('inUse'),
      benefit: answer('benefit'),
      overseasFamily: answer('overseasFamily'),
      award: answer('award'),
    },
  }
}

export function ipContent(draft: IpDraft): InputOf<typeof tellIp>['content'] {
  const { kind, answers } = draft
  const yesNo = (question: IpQuestion) =>
    answers[question] === '' ? null : answers[question] === 'true'
  return {
    kind,
    class: draft.class || null,
    number: draft.number.trim() || null,
    name: draft.name.trim() || null,
    grantDate: draft.grantDate || null,
    expiryDate: draft.expiryDate || null,
    acquiredBy: draft.acquiredBy || null,
    transferDate: draft.acquiredBy === 'transferred' ? draft.transferDate || null : null,
    ownerRank: draft.ownerRank ? Number(draft.ownerRank) : null,
    linkedProduct: yesNo('linkedProduct'),
    inUse: yesNo('inUse'),
    benefit: yesNo('benefit'),
    overseasFamily: yesNo('overseasFamily'),
    award: yesNo('award'),
  }
}
