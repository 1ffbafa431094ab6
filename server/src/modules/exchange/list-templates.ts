import { templates } from './templates.ts'

export async function listTemplates() {
  return {
    rows: templates().map(({ id, title, description }) => ({ id, title, description })),
  }
}
