export { type FileProblem, fileProblems } from './file-problem.ts'
