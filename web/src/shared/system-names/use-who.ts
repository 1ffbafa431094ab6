import { keyIn } from '../../lib/keys-of.ts'
import { useText } from '../../lib/text.ts'
import { systemNameText } from './text.ts'

/** Who did something: a person by name, the system by what it was doing. */
export function useWho(): (name: string) => string {
  const say = useText(systemNameText)
  return (name) => {
    const system = keyIn(systemNameText.zh, name)
    return system ? say(system) : name
  }
}
