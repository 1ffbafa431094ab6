/** The next time of every task: what comes back monthly must not crowd out what comes once a year. */
export function nextOfEach<Due extends { title: string; on: string }>(
  dates: readonly Due[],
): readonly Due[] {
  const next = new Map<string, Due>()
  for (const due of dates) {
    const known = next.get(due.title)
    if (!known || due.on < known.on) next.set(due.title, due)
  }
  return [...next.values()].toSorted((one, other) => one.on.localeCompare(other.on))
}
