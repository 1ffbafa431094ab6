#!/usr/bin/env node
// Writes the fact table of docs/glossary.md from policies/facts.yaml, or with --check says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const [open, close] = ['<!-- facts: written by tools/glossary.mjs -->', '<!-- /facts -->']

const { facts } = parse(readFileSync(at('policies/facts.yaml'), 'utf8'))
const rows = facts.map(
  ({ id, name, unit, definition }) => `| ${name} | \`${id}\` | ${unit ?? ''} | ${definition} |`,
)
const table = [
  open,
  '',
  '| 中文 | 代码 | 单位 | 口径 |',
  '|---|---|---|---|',
  ...rows,
  '',
  close,
].join('\n')

const page = readFileSync(at('docs/glossary.md'), 'utf8')
const next =
  page.slice(0, page.indexOf(open)) + table + page.slice(page.indexOf(close) + close.length)
if (process.argv.includes('--check')) {
  if (next !== page) {
    process.stderr.write(
      'docs/glossary.md is behind policies/facts.yaml: run node tools/glossary.mjs\n',
    )
    process.exit(1)
  }
} else writeFileSync(at('docs/glossary.md'), next)
