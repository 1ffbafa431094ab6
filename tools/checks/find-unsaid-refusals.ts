import type { Problem, SourceFile } from './source-file.ts'

/** Every code a rule can refuse with has its Chinese sentence; nobody ever reads a code. */
export function findUnsaidRefusals(
  files: readonly SourceFile[],
  hasSentence: (code: string) => boolean,
): Problem[] {
  return files
    .filter(({ path }) => /^(domain|server)\/src\//.test(path) && !/\.test\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/new (?:Refusal|Malformed)\([^()]*?'([a-z-]+\.[a-z-]+)'/g)]
        .filter(([, code = '']) => !hasSentence(code))
        .map(([, code]) => ({ path, text: `${code} has no sentence in contracts/src` })),
    )
}
