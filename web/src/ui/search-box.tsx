import { useEffect, useState } from 'react'
import { TextField } from './text-field.tsx'

/** Searches when typing pauses, so that each key does not ask the server. */
export function SearchBox(props: {
  label: string
  placeholder?: string
  value: string
  onSearch: (text: string) => void
}) {
  const { label, placeholder, value, onSearch } = props
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const pause = setTimeout(() => onSearch(text.trim()), 350)
    return () => clearTimeout(pause)
  }, [text, value, onSearch])
  return (
    <TextField
      label={label}
      type="search"
      value={text}
      onChange={setText}
      {...(placeholder ? { placeholder } : {})}
    />
  )
}
