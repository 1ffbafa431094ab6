import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useText } from '../lib/text.ts'
import { usePreferences } from './preferences.ts'
import { uiText } from './text.ts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface ChartProps {
  title: string
  labels: readonly string[]
  /** A null is “no figure” and draws nothing, not a zero. */
  series: readonly { name: string; values: readonly (number | null)[] }[]
}

/** Grouped bars. The same figures stand in a table for those who cannot see the picture. */
export function Chart(props: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const { dark, elder } = usePreferences()
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, dark ? 'dark' : undefined, { renderer: 'svg' })
    chart.setOption(optionOf(props, elder, getComputedStyle(place.current).fontFamily))
    const resize = new ResizeObserver(() => chart.resize())
    resize.observe(place.current)
    return () => {
      resize.disconnect()
      chart.dispose()
    }
  }, [props, dark, elder])
  return (
    <figure className="chart">
      <figcaption className="quiet small">{props.title}</figcaption>
      <div ref={place} aria-hidden="true" style={{ height: '15rem' }} />
      <ChartFigures {...props} />
    </figure>
  )
}

function optionOf({ labels, series }: ChartProps, elder: boolean, fontFamily: string) {
  const size = elder ? 18 : 13
  return {
    backgroundColor: 'transparent',
    animation: false,
    color: ['#1f4e79', '#c27a1e', '#5b7a5e', '#8b949c'],
    textStyle: { fontFamily, fontSize: size },
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { fontFamily, fontSize: size } },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: [...labels], axisLabel: { fontSize: size } },
    yAxis: { type: 'value', axisLabel: { fontSize: size } },
    series: series.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: [...values],
      barMaxWidth: 36,
    })),
  }
}

function ChartFigures({ title, labels, series }: ChartProps) {
  const say = useText(uiText)
  return (
    <table className="unseen">
      <caption>{title}</caption>
      <tbody>
        {series.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={labels[index]}>
                {labels[index]}: {value ?? say('noFigure')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
