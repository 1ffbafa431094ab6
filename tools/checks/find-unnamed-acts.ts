import { isTest, type Problem, type SourceFile } from './source-file.ts'

/** Whoever reads the trail reads words: every act that is recorded has its name in the labels. */
export function findUnnamedActs(
  files: readonly SourceFile[],
  labelOf: (action: string) => string,
): Problem[] {
  return files
    .filter(({ path }) => /^server\/src\/.*\.ts$/.test(path) && !isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:record|tell)\(\s*[\w.]+,\s*'([a-z-]+\.[a-z-]+)'/g)]
        .filter(([, action = '']) => labelOf(action) === action)
        .map(([, action]) => ({ path, text: `${action} has no label in contracts/src/audit` })),
    )
}
