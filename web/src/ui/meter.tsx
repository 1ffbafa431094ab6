/** A share of a whole with its words; the bar is decoration, the words carry the figure. */
export function Meter({ label, share, text }: { label: string; share: number; text: string }) {
  const bounded = Math.min(1, Math.max(0, share))
  return (
    <div>
      <div className="row small" style={{ justifyContent: 'space-between' }}>
        <span>{label}</span>
        <span className="figure">{text}</span>
      </div>
      <div className="meter" aria-hidden="true">
        <span className="bar-fill" style={{ width: `${bounded * 100}%` }} />
      </div>
    </div>
  )
}
