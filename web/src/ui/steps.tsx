import { Icon } from './icon.tsx'

/** Where a longer piece of work stands; `at` is the first step not finished. */
export function Steps(props: { label: string; steps: readonly string[]; at: number }) {
  const { label, steps, at } = props
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-done={index < at}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="step-mark">
            {index < at ? <Icon name="check" size={14} /> : index + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  )
}
