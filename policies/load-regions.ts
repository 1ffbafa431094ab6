import { loadYamlFile, loadYamlFolder, type YamlFile } from './load-yaml-folder.ts'

/** Every region profile as plain objects; `@tidu/domain/policy` parses and lints them. */
export function loadRegions(): YamlFile[] {
  return loadYamlFolder(new URL('./regions/', import.meta.url))
}

/** The readings the texts leave open, with the default of each. */
export function loadOpenReadings(): YamlFile {
  return loadYamlFile(new URL('./choices.yaml', import.meta.url))
}
