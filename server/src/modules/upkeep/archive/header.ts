export const block = 512

/**
 * The header of one member of a plain ustar archive, so that `tar -tf` shows a backup on any machine.
 * Everything but name and size is constant: the reader rebuilds it and compares every byte, so no
 * byte of the file goes unchecked.
 */
export function makeHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(block)
  const put = (at: number, text: string) => header.write(text, at, 'latin1')
  if (name.length > 99) throw new RangeError(`member name too long: ${name}`)
  put(0, name)
  put(100, '0000600\0')
  put(108, '0000000\0')
  put(116, '0000000\0')
  put(124, `${size.toString(8).padStart(11, '0')}\0`)
  put(136, '00000000000\0')
  put(148, '        ')
  put(156, '0')
  put(257, 'ustar\x0000')
  const sum = header.reduce((total, byte) => total + byte, 0)
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `)
  return header
}

/** Name and size, or undefined when it is not exactly a header of ours. */
export function readHeader(header: Buffer): { name: string; size: number } | undefined {
  const end = header.indexOf(0)
  const name = header.toString('latin1', 0, end === -1 ? 0 : end)
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
  if (!/^[a-z0-9_./-]{1,99}$/.test(name) || !Number.isSafeInteger(size)) return undefined
  return makeHeader(name, size).equals(header) ? { name, size } : undefined
}

export function paddingOf(size: number): number {
  return (block - (size % block)) % block
}
