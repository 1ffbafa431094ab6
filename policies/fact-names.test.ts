import { readDictionary } from '@tidu/policy-engine/read-dictionary'
import { expect, it } from 'vitest'
import { loadFactNames } from './load-fact-names.ts'
import { loadPacks } from './load-packs.ts'

it('every fact and every value it chooses from has an English name, and none is left over', () => {
  const { facts } = readDictionary(loadPacks().facts.content).dictionary
  const english = loadFactNames()
  const shape = (entries: [string, string[]][]) =>
    Object.fromEntries(entries.map(([id, values]) => [id, values.toSorted()]))
  expect(shape([...english].map(([id, { values }]) => [id, Object.keys(values)]))).toEqual(
    shape([...facts.values()].map(({ id, values }) => [id, values.map((value) => value.id)])),
  )
  const words = [...english.values()].flatMap(({ name, values }) => [
    name,
    ...Object.values(values),
  ])
  expect(words.filter((word) => word.trim() === '' || /\p{Script=Han}/u.test(word))).toEqual([])
})
