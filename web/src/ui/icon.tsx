/** Line icons on a 20-unit grid, drawn for this product so that no icon set is downloaded. */
const paths = {
  home: 'M3 9.5 10 4l7 5.5M5 8.5V16h10V8.5M8.5 16v-4h3v4',
  enterprise: 'M4 17V4h8v13M12 8h4v9M2.5 17h15M7 7h2M7 10h2M7 13h2',
  screening: 'M3 4h14l-5.5 6.5V16l-3 1v-6.5z',
  exchange: 'M10 12V3M6.5 6.5 10 3l3.5 3.5M3.5 12v4.5h13V12',
  policy: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.5 2.5-5 5.5-5s5.5 1.5 5.5 5M13 4a3 3 0 0 1 0 5.5M15 12.5c2 .6 3 2.2 3 4.5',
  audit: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h3',
  self: 'M10 17.5c-4-2-6.5-4.5-6.5-8V4.5L10 2.5l6.5 2v5c0 3.500-2.500 6-6.500 8zM7 9.500l2.200 2.300L13 8',
  menu: 'M3 5h14M3 10h14M3 15h14',
  print: 'M6 7V3h8v4M6 14H3.500V7h13v7H14M6 12h8v5H6z',
  elder: 'M4 16 8 5l4 11M5.500 12h5M13 16l2.500-7L18 16M13.800 14h3.400',
  theme: 'M10 3v14a7 7 0 0 0 0-14zM10 3a7 7 0 0 0 0 14',
  language:
    'M2.500 10h15M10 2.500c4.500 4.500 4.500 10.500 0 15M10 2.500c-4.500 4.500-4.500 10.500 0 15M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15',
  account:
    'M10 10a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3.500 17.500c0-4 3-5.500 6.500-5.500s6.500 1.500 6.500 5.500',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.500 8 14.500 16 6',
  cross: 'M5.500 5.500l9 9M14.500 5.500l-9 9',
  question: 'M7 7.500c0-4 6-4 6 0 0 2.500-3 2.300-3 5M10 15.500v.500',
  hand: 'M6 10V5.500M9 9.500V3.500M12 9.500V4M15 11V6M6 10l-1.500-1.500c-1-.5-1.800.500-1.200 1.400L7 16.500h6c1.300 0 2-1.500 2-3V11',
  shield: 'M10 17.500c-4-2-6.500-4.500-6.500-8V4.500L10 2.500l6.500 2v5c0 3.500-2.500 6-6.500 8z',
  dash: 'M5 10h10',
  up: 'M5 12.500 10 7l5 5.500',
  down: 'M5 7.500 10 13l5-5.500',
  download: 'M10 3v9M6.500 8.500 10 12l3.500-3.500M3.500 14v2.500h13V14',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.500 13.500 17.500 17.500',
  place:
    'M10 17.500c-4-4.500-5.500-7-5.500-9.500a5.500 5.500 0 0 1 11 0c0 2.500-1.500 5-5.500 9.500zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  right: 'M7.500 5l5 5-5 5',
  nothing: 'M3 8l2-4h10l2 4v8H3zM3 8h4l1 2.500h4L13 8h4',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
