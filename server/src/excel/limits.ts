const mebibyte = 1024 * 1024

/**
 * What a foreign file may cost. The catalogue (FIL-03) asks for 200 MB unpacked; an honest workbook
 * of 100 000 rows × 40 text columns unpacks to 240 MB, and reading streams it, so 400 MB is allowed.
 */
export const limits = {
  zipEntries: 2_000,
  zipTotalBytes: 400 * mebibyte,
  zipRatio: 200,
  /** Small parts (styles, relations) compress well without being bombs. */
  zipRatioFreeBytes: 4 * mebibyte,
  sheets: 50,
  rowsPerSheet: 1_048_576,
  cells: 12_000_000,
  cellCharacters: 32_767,
  merges: 50_000,
  lineBytes: 16 * mebibyte,
  /** A workbook keeps its texts in one table: 600 000 different ones take 800 MB to read. */
  heapMegabytes: 1024,
  dataKilobytes: 1_400_000,
  openFiles: 64,
} as const

/** Larger files are given more time, within 10 to 60 seconds of processor. */
export function cpuSeconds(bytes: number): number {
  return Math.min(60, Math.ceil(10 + (bytes / mebibyte) * 1.5))
}

/** The wall clock is twice the processor time: the machine is shared. */
export function wallSeconds(bytes: number): number {
  return 2 * cpuSeconds(bytes)
}
