import { loadYamlFolder, type YamlFile } from './load-yaml-folder.ts'

/** Every policy document as plain objects; `@tidu/domain/policy` parses and lints them. */
export function loadDocuments(): YamlFile[] {
  return loadYamlFolder(new URL('./documents/', import.meta.url))
}
