import type { OpenApp } from '../open-app.ts'
import { loadDemoAccounts } from './demo-accounts.ts'
import type { DemoStep } from './demo-step.ts'
import { loadDemoEnterprises } from './enterprise/load-demo-enterprises.ts'

/** In this order; each step does nothing when its rows are there. Modules add theirs. */
const steps: readonly DemoStep[] = [loadDemoEnterprises, loadDemoAccounts]

/** Fills an empty installation with the invented demo; returns the account table for the terminal. */
export async function loadDemo(app: OpenApp): Promise<string> {
  let shown = ''
  for (const step of steps) shown += (await step(app)) ?? ''
  return shown
}
