import { useEffect, useId, useState } from 'react'
import { dayAt, daysBetween } from '../lib/format.ts'

/** A day between two others, by dragging, by arrow keys or by typing. Reported once the hand rests. */
export function TimeSlider(props: {
  label: string
  from: string
  to: string
  value: string
  onChange: (day: string) => void
}) {
  const { label, from, to, value, onChange } = props
  const id = useId()
  const [dragged, setDragged] = useState(value)
  useEffect(() => setDragged(value), [value])
  useEffect(() => {
    if (dragged === value) return
    const rest = setTimeout(() => onChange(dragged), 300)
    return () => clearTimeout(rest)
  }, [dragged, value, onChange])
  return (
    <div className="field time">
      <label htmlFor={id}>{label}</label>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={dragged}
        min={0}
        max={Math.max(daysBetween(from, to), 1)}
        value={daysBetween(from, dragged)}
        onChange={(event) => setDragged(dayAt(from, Number(event.target.value)))}
      />
      <input
        id={id}
        className="input"
        type="date"
        min={from}
        value={dragged}
        onChange={(event) => event.target.value && setDragged(event.target.value)}
      />
    </div>
  )
}
