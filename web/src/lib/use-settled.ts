import { useEffect, useState } from 'react'

/** The value once it has not changed for a moment. */
export function useSettled<Value>(value: Value, afterMs: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const pause = setTimeout(() => setSettled(value), afterMs)
    return () => clearTimeout(pause)
  }, [value, afterMs])
  return settled
}
