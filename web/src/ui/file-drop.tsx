import { useState } from 'react'
import { useText } from '../lib/text.ts'
import { Icon } from './icon.tsx'
import { uiText } from './text.ts'

/** One file, by drop or by choice. The input stays a real one for keyboard and screen reader. */
export function FileDrop(props: { accept: string; hint: string; onFile: (file: File) => void }) {
  const say = useText(uiText)
  const [over, setOver] = useState(false)
  return (
    <label
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) props.onFile(file)
      }}
    >
      <Icon name="exchange" size={36} />
      <strong>{say('dropHere')}</strong>
      <span className="small quiet">{props.hint}</span>
      <input
        type="file"
        className="unseen"
        accept={props.accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) props.onFile(file)
        }}
      />
    </label>
  )
}
