import { UnreadableFile } from './unreadable-file.ts'

const chunkBytes = 256 * 1024

/** The encodings office programs in China write; UTF-16 only with its mark or its zero bytes. */
export function detectEncoding(file: Buffer): 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le'
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be'
  const zeros = countZeros(file.subarray(0, 4096))
  if (zeros.odd > zeros.length / 8 && zeros.even === 0) return 'utf-16le'
  if (zeros.even > zeros.length / 8 && zeros.odd === 0) return 'utf-16be'
  if (zeros.even + zeros.odd > 0) throw new UnreadableFile('text-encoding')
  return isUtf8(file) ? 'utf-8' : 'gb18030'
}

/** Decodes piece by piece; a byte that fits no encoding refuses the file rather than becoming �. */
export function* decodeText(file: Buffer): Generator<string> {
  const decoder = new TextDecoder(detectEncoding(file), { fatal: true })
  try {
    for (let at = 0; at < file.length; at += chunkBytes) {
      yield decoder.decode(file.subarray(at, at + chunkBytes), { stream: true })
    }
    yield decoder.decode()
  } catch (problem) {
    if (problem instanceof TypeError) throw new UnreadableFile('text-encoding')
    throw problem
  }
}

function countZeros(sample: Buffer) {
  const zeros = { even: 0, odd: 0, length: sample.length }
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) zeros.even++
    else zeros.odd++
  }
  return zeros
}

function isUtf8(file: Buffer): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < file.length; at += chunkBytes) {
      decoder.decode(file.subarray(at, at + chunkBytes), { stream: true })
    }
    decoder.decode()
    return true
  } catch (problem) {
    if (problem instanceof TypeError) return false
    throw problem
  }
}
