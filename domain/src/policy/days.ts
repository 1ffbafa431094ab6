const dayInMilliseconds = 86_400_000

/** A calendar day 'YYYY-MM-DD' that exists. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text
}

export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / dayInMilliseconds)
}

export function addDays(day: string, count: number): string {
  return new Date(midnight(day) + count * dayInMilliseconds).toISOString().slice(0, 10)
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
