import { lineAt, type Problem, type SourceFile } from './source-file.ts'

const skipping = /\b(?:it|test|describe)(?:\.\w+)*\.(only|skip|todo|skipIf|fails)\b/g

/**
 * A test that does not run proves nothing. The one exception: `skipIf` in a file that reads the
 * inputs beside the checkout (`shared`), which a fresh clone may not have.
 */
export function findSkippedTests(files: readonly SourceFile[]): Problem[] {
  return files
    .filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('tools/checks/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(skipping)]
        .filter(([, word]) => word !== 'skipIf' || !text.includes('shared'))
        .map((found) => ({
          path: `${path}:${lineAt(text, found.index)}`,
          text: `${found[1]}: every test runs`,
        })),
    )
}
