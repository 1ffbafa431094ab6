/** The keys of a label record, in its own order, with their type. */
export function keysOf<Key extends string>(labels: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(labels).filter((key): key is Key => key in labels)
}

/** The given text when it is one of the keys: an address may hold anything. */
export function keyIn<Key extends string>(
  labels: Readonly<Record<Key, unknown>>,
  text: string | undefined,
): Key | undefined {
  return keysOf(labels).find((key) => key === text)
}
