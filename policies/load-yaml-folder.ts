import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** A file's name, for messages, and what YAML made of it. Duplicate keys are refused by the parser. */
export type YamlFile = { file: string; value: unknown }

export function loadYamlFolder(folder: URL): YamlFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => loadYamlFile(new URL(name, folder)))
}

export function loadYamlFile(url: URL): YamlFile {
  const value: unknown = parse(readFileSync(url, 'utf8'))
  return { file: basename(fileURLToPath(url)), value }
}
