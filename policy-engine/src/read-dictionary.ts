import type {
  Definition,
  Derivation,
  FactDef,
  FactDictionary,
  FactKind,
  IpCondition,
} from './fact-dictionary.ts'
import { isPlain, type PackProblem, type Plain, Reading } from './pack-problem.ts'
import type { Cite } from './rule.ts'

const kinds: readonly FactKind[] = ['number', 'yes-no', 'choice', 'choices', 'date', 'judgement']

function isKind(given: unknown): given is FactKind {
  return kinds.some((kind) => kind === given)
}

function words(given: unknown): string[] {
  return Array.isArray(given) ? given.map(String) : []
}

function readCondition(given: unknown): IpCondition {
  const written: Plain = isPlain(given) ? given : {}
  return {
    ...((written.class === 'I' || written.class === 'II') && { class: written.class }),
    ...(Array.isArray(written.kinds) && { kinds: words(written.kinds) }),
    ...(written.valid === true && { valid: true as const }),
    ...(written.acquired === 'own' && { acquired: 'own' as const }),
    ...(typeof written['own-or-held-years'] === 'number' && {
      ownOrHeldYears: written['own-or-held-years'],
    }),
    ...(typeof written['owner-rank-at-most'] === 'number' && {
      ownerRankAtMost: written['owner-rank-at-most'],
    }),
    ...(typeof written['granted-over-years'] === 'number' && {
      grantedOverYears: written['granted-over-years'],
    }),
    ...(Array.isArray(written.yes) && { yes: words(written.yes) }),
    ...(Array.isArray(written.any) && { any: written.any.map(readCondition) }),
  }
}

function readDerivation(given: unknown, reading: Reading): Derivation | undefined {
  if (!isPlain(given)) return undefined
  if (typeof given['full-years-since'] === 'string')
    return { rule: 'full-years', since: given['full-years-since'], until: 'last-year-end' }
  if (typeof given['days-since'] === 'string')
    return { rule: 'days-since', since: given['days-since'] }
  if (Array.isArray(given['count-ips']))
    return { rule: 'count-ips', where: given['count-ips'].map(readCondition) }
  if (Array.isArray(given['holds-title']))
    return { rule: 'holds-title', tiers: words(given['holds-title']) }
  if (isPlain(given['title-as']))
    return {
      rule: 'title-as',
      tier: String(given['title-as'].tier),
      word: String(given['title-as'].word),
    }
  if (given['size-class'] === true) return { rule: 'size-class' }
  if (typeof given['same-as'] === 'string') return { rule: 'same-as', fact: given['same-as'] }
  reading.report('unexpected', { keys: Object.keys(given) })
  return undefined
}

function readDefinition(given: Plain, reading: Reading): Definition {
  const derive = readDerivation(given.derive, reading.at('derive'))
  const cite: Cite | undefined = isPlain(given.cite)
    ? {
        document: String(given.cite.document ?? ''),
        article: String(given.cite.article ?? ''),
        quote: String(given.cite.quote ?? ''),
      }
    : undefined
  if (typeof given.definition !== 'string') reading.report('missing', { key: 'definition' })
  return { text: String(given.definition ?? ''), ...(cite && { cite }), ...(derive && { derive }) }
}

function readFact(given: Plain, reading: Reading): FactDef {
  if (!isKind(given.kind)) reading.report('unknown-value', { given: given.kind, known: kinds })
  for (const key of ['id', 'name'])
    if (typeof given[key] !== 'string') reading.report('missing', { key })
  const editions: Record<string, Definition> = {}
  for (const [edition, one] of Object.entries(isPlain(given.editions) ? given.editions : {}))
    editions[edition] = readDefinition(isPlain(one) ? one : {}, reading.at('editions').at(edition))
  return {
    id: String(given.id),
    name: String(given.name),
    kind: isKind(given.kind) ? given.kind : 'number',
    period: given.period === 'year' ? 'year' : 'current',
    unit: String(given.unit ?? ''),
    scale: Number(given.scale ?? 0),
    ...(given.signed === true && { signed: true as const }),
    values: (Array.isArray(given.values) ? given.values : [])
      .filter(isPlain)
      .map(({ id, name }) => ({ id: String(id), name: String(name) })),
    aliases: words(given.aliases),
    evidence: words(given.evidence),
    definition: readDefinition(given, reading),
    editions,
  }
}

/** Reads `policies/facts.yaml`. */
export function readDictionary(source: unknown): {
  dictionary: FactDictionary
  problems: PackProblem[]
} {
  const problems: PackProblem[] = []
  const reading = new Reading('', problems)
  const written: Plain = isPlain(source) ? source : {}
  const facts = new Map<string, FactDef>()
  for (const [index, given] of (Array.isArray(written.facts) ? written.facts : []).entries()) {
    const at = reading.at('facts').at(index)
    const fact = readFact(isPlain(given) ? given : {}, at)
    if (facts.has(fact.id)) at.report('duplicate-id', { id: fact.id })
    facts.set(fact.id, fact)
  }
  const ipKinds = new Map<string, { name: string; class: 'I' | 'II' }>()
  for (const [kind, given] of Object.entries(
    isPlain(written['ip-kinds']) ? written['ip-kinds'] : {},
  ))
    if (isPlain(given))
      ipKinds.set(kind, { name: String(given.name), class: given.class === 'II' ? 'II' : 'I' })
  const titleTiers = words(written['title-tiers'])
  return { dictionary: { facts, ipKinds, titleTiers }, problems }
}
