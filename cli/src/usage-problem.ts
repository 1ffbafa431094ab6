/** What was asked cannot be done as asked; the message is the Chinese sentence for the person, exit code 2. */
export class UsageProblem extends Error {}
