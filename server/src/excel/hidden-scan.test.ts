import { expect, it } from 'vitest'
import { hiddenScan } from './hidden-scan.ts'

const part = `<?xml version="1.0"?><x:worksheet><x:cols><x:col min="1" max="1" width="9"/>
<x:col min="3" max="4" width="0" hidden="1"/><x:col min="9" max="16384" hidden='true'/></x:cols>
<x:sheetData><x:row r="1" spans="1:3"><x:c r="A1" t="inlineStr"><is><t>&lt;row r="7" hidden="1"&gt; hidden="1"</t></is></x:c></x:row>
<x:row r="2" spans="1:3" hidden="1"><x:c r="A2"><v>1</v></x:c></x:row><x:row r="3" hidden="0"/>
<x:row hidden="true" customHeight="1" r="40"/><x:row r="9999999999" hidden="1"/></x:sheetData></x:worksheet>`

it.each([1, 7, 64, 100_000])('finds hidden rows and columns in pieces of %i bytes', (size) => {
  const bytes = Buffer.from(part)
  const scan = hiddenScan()
  for (let at = 0; at < bytes.length; at += size) scan.take(bytes.subarray(at, at + size))
  expect([...scan.rows]).toEqual([1, 39])
  expect(scan.columns.size).toBe(2 + 16_384 - 8)
  expect([...scan.columns].slice(0, 3)).toEqual([2, 3, 8])
})
