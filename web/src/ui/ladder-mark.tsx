/** The mark of the product: four rungs, each further right and higher; the last one is lit. */
export function LadderMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" strokeWidth="3.2" strokeLinecap="round">
        <path stroke="currentColor" d="M3 27h8" opacity="0.62" />
        <path stroke="currentColor" d="M9 20h8" opacity="0.78" />
        <path stroke="currentColor" d="M15 13h8" />
        <path stroke="var(--accent-bright)" d="M21 6h8" />
      </g>
    </svg>
  )
}
