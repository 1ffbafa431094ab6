/**
 * 元 (a decimal string) to 万元 with two decimals, half away from zero, without passing through a
 * double: 12345678901234.565 must not lose its last figures on the screen.
 */
export function wanFromYuan(yuan: string | number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(yuan).trim())
  if (!match) return String(yuan)
  const [, sign = '', whole = '0', fraction = ''] = match
  const scaled = BigInt(whole + fraction.slice(0, 6).padEnd(6, '0'))
  const unit = 10n ** 8n
  const cents = (scaled + unit / 2n) / unit
  const text = `${group(String(cents / 100n))}.${String(cents % 100n).padStart(2, '0')}`
  return cents === 0n ? text : sign + text
}

/** Thousands separated; decimals kept as given. */
export function grouped(value: string | number): string {
  const [whole = '', fraction] = String(value).split('.')
  const text = whole.startsWith('-') ? `-${group(whole.slice(1))}` : group(whole)
  return fraction === undefined ? text : `${text}.${fraction}`
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** A fraction as a percentage with at most `decimals` decimals: 0.026 → 2.6%. */
export function percent(fraction: number, decimals = 1): string {
  return `${Number((fraction * 100).toFixed(decimals))}%`
}

/** An instant in the reader's own time zone, to the minute: 2026-11-22 09:05. */
export function localMinute(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Today by the reader's clock; only a default for the as-of day, the server decides on rights. */
export function todayHere(): string {
  return localMinute(new Date().toISOString()).slice(0, 10)
}

/** Whole days from one day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The day so many days after another. */
export function dayAt(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
}

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** The day so many days from today. */
export function inDays(days: number): string {
  return localMinute(new Date(Date.now() + days * 86_400_000).toISOString()).slice(0, 10)
}
