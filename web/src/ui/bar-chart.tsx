import { useText } from '../lib/text.ts'
import { barLayout, chartSize } from './bar-layout.ts'
import { ScrollBox } from './scroll-box.tsx'
import { uiText } from './text.ts'
import './styles/bar-chart.css'

export interface BarChartProps {
  title: string
  labels: readonly string[]
  /** A null is “no figure” and draws nothing, not a zero. */
  series: readonly { name: string; values: readonly (number | null)[] }[]
  /** A value in words: on the bar and in the table. */
  words: (value: number) => string
}

/** Grouped bars, each with its figure. The same figures stand in a table for screen readers. */
export function BarChart(props: BarChartProps) {
  const { title, labels, series, words } = props
  const { bars, baseline, groups } = barLayout(series.map(({ values }) => values))
  return (
    <figure className="bar-chart">
      <figcaption className="quiet small">{title}</figcaption>
      <ul className="row small" aria-hidden="true">
        {series.map(({ name }, index) => (
          <li key={name} className="bar-key" data-series={index % 4}>
            {name}
          </li>
        ))}
      </ul>
      <ScrollBox label={title}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${chartSize.width} ${chartSize.height}`}
          preserveAspectRatio="xMidYMid meet"
          focusable="false"
        >
          <line className="bar-base" x1={0} x2={chartSize.width} y1={baseline} y2={baseline} />
          {bars.map(({ series: at, label, value, x, y, width, height }) => (
            <g key={`${at}-${label}`}>
              <rect data-series={at % 4} x={x} y={y} width={width} height={height} rx={2}>
                <title>{`${labels[label]} ${series[at]?.name}: ${words(value)}`}</title>
              </rect>
              <text x={x + width / 2} y={value < 0 ? y + height + 13 : y - 4}>
                {words(value)}
              </text>
            </g>
          ))}
          {groups.map((middle, index) => (
            <text key={labels[index]} className="bar-label" x={middle} y={chartSize.height - 4}>
              {labels[index]}
            </text>
          ))}
        </svg>
        <ChartFigures {...props} />
      </ScrollBox>
    </figure>
  )
}

function ChartFigures({ title, labels, series, words }: BarChartProps) {
  const say = useText(uiText)
  return (
    <table className="unseen">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {labels.map((label, index) => {
              const value = values[index] ?? null
              return <td key={label}>{value === null ? say('noFigure') : words(value)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
