/** Line icons drawn for Rehearse on a 20 px grid. Always beside a word, so hidden from screen readers. */
const paths = {
  right: 'M4 10.5l4 4 8-9',
  wrong: 'M5 5l10 10M15 5L5 15',
  blank: 'M5 10h10',
  bookmark: 'M5.5 3.5h9v13L10 13l-4.5 3.5z',
  flag: 'M5 17V3.5M5 4h10l-2.5 3.5L15 11H5',
  warning: 'M10 3.5l7.5 13h-15zM10 8.5v4M10 14.6v.2',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9.5V14M10 6.4v.2',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
  home: 'M3.5 9.5L10 4l6.5 5.5M5.5 8.5V16h9V8.5',
  library: 'M4 4v12M8 4v12M11.5 4.5l4 11.5',
  review: 'M15.5 8A6 6 0 1 0 16 11M16 4v4h-4',
  progress: 'M4 16V9M9 16V4M14 16v-6M3 16.5h14',
  settings:
    'M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.5 1.5M13.5 13.5L15 15M15 5l-1.5 1.5M6.5 13.5L5 15',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.5 2',
  guess: 'M7 7.5a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M10 15v.2',
  back: 'M16 10H4.5M9 5l-5 5 5 5',
  notes:
    'M4.5 3.5h8.5a2.5 2.5 0 0 1 2.5 2.5v10.5H7a2.5 2.5 0 0 1-2.5-2.5zM4.5 14A2.5 2.5 0 0 1 7 11.5h8.5M8 6.5h4',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  grid: 'M4 4h4v4H4zM12 4h4v4h-4zM4 12h4v4H4zM12 12h4v4h-4z',
  list: 'M4 5.5l1.2 1.2L7.5 4.5M4 11l1.2 1.2L7.5 10M10.5 6H16M10.5 11.5H16M10.5 16H16',
  forward: 'M4 10h11.5M11 5l5 5-5 5',
  ruledOut: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM5.2 5.2l9.6 9.6',
  show: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  cover: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM4 16L16 4',
  reader: 'M3 6.5h14M3 13.5h14M5 10h10',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M10 13.6v.2',
  tools: 'M4 16l1-4 8.5-8.5 3 3L8 15zM11.5 5.5l3 3',
  external: 'M8 5H4.5v10.5H15V12M11 4.5h4.5V9M15 5l-6 6',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
