import type { ReactNode } from 'react'
import styles from './icon.module.css'

const filled = { fill: 'currentColor' } as const

const shapes = {
  add: <path d="M8 3v10M3 8h10" />,
  apply: <path d="M3 8a5 5 0 1 0 1.6-3.7M4.4 1.8v2.7h2.7" />,
  automatic: (
    <>
      <path d="M4 14V2.6h7.6L10 5.4l1.6 2.8H4" />
      <path d="M8.2 11.2h4.6M11.4 9.6l1.6 1.6-1.6 1.6" />
    </>
  ),
  backup: (
    <>
      <path d="M2.5 4.2h11v2.6h-11zM3.4 6.8v6h9.2v-6" />
      <path d="M6.5 9.2h3" />
    </>
  ),
  check: <path d="m3.4 8.6 3.1 3.1 6.1-7" />,
  checkpoint: <path d="M4 14V2.6h7.6L10 5.4l1.6 2.8H4" />,
  checkpointMemory: <path {...filled} d="M4 14V2.6h7.6L10 5.4l1.6 2.8H4z" />,
  checkpointName: (
    <>
      <path d="M3.5 14V2.6h6.8L8.9 5l1.2 2.2H3.5" />
      <path d="m7.6 13.6.4-1.9 4.2-4.2 1.5 1.5-4.2 4.2z" />
    </>
  ),
  chevronDown: <path d="m4 6.2 4 4 4-4" />,
  chevronLeft: <path d="m9.8 4-4 4 4 4" />,
  chevronRight: <path d="m6.2 4 4 4-4 4" />,
  chevronUp: <path d="m4 9.8 4-4 4 4" />,
  connect: (
    <path d="M6.2 9.8 3.8 12.2M12.2 3.8 9.8 6.2M4.6 7.2 8.8 11.4 7.4 12.8a3 3 0 0 1-4.2-4.2zM7.2 4.6l4.2 4.2 1.4-1.4a3 3 0 0 0-4.2-4.2z" />
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  collapseAll: <path d="M3 8h10M5.5 2.4 8 4.9l2.5-2.5M5.5 13.6 8 11.1l2.5 2.5" />,
  columns: <path d="M2.5 3.2h11v9.6h-11zM6.2 3.2v9.6M9.9 3.2v9.6" />,
  copy: <path d="M5.5 5.5h7.5v8H5.5zM10.5 5.5v-3H3v8h2.5" />,
  delete: <path d="M2.8 4.2h10.4M6.2 4.2V2.6h3.6v1.6M4.2 4.2l.6 9.2h6.4l.6-9.2M6.7 6.8v4M9.3 6.8v4" />,
  deleteSubtree: (
    <path d="M2.8 2.2v9.3h3.4M2.8 5.5h3.4M7.8 3h5.8M8.4 3l.4 4h3.8l.4-4M7.8 9h5.8M8.4 9l.4 4h3.8l.4-4" />
  ),
  disk: (
    <>
      <ellipse cx="8" cy="4.4" rx="5.2" ry="2.2" />
      <path d="M2.8 4.4v7.2c0 1.2 2.3 2.2 5.2 2.2s5.2-1 5.2-2.2V4.4" />
    </>
  ),
  deleteSaved: (
    <>
      <path d="M7.2 13H3V3h8l2 2v2.2M5.5 3v3.4h4.6V3" />
      <path d="m9.8 9.8 4 4M13.8 9.8l-4 4" />
    </>
  ),
  error: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
  exportOut: <path d="M8 10V2.5M5 5.3l3-3 3 3M2.8 9.5v4h10.4v-4" />,
  expandAll: <path d="M3 8h10M5.5 4.9 8 2.4l2.5 2.5M5.5 11.1 8 13.6l2.5-2.5" />,
  help: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M6.2 6.3a1.8 1.8 0 1 1 2.6 1.7c-.5.3-.8.6-.8 1.2M8 11.3h.01" />
    </>
  ),
  host: (
    <>
      <rect x="2.5" y="2.5" width="11" height="4.6" rx="1" />
      <rect x="2.5" y="8.9" width="11" height="4.6" rx="1" />
      <path d="M5 4.8h.01M5 11.2h.01M7.4 4.8h3.4M7.4 11.2h3.4" />
    </>
  ),
  hosts: <path d="M2.5 2.5h11v3h-11zM2.5 6.5h11v3h-11zM2.5 10.5h11v3h-11z" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.4v3.8M8 4.9h.01" />
    </>
  ),
  key: (
    <>
      <circle cx="5.2" cy="10.8" r="2.7" />
      <path d="m7.1 8.9 5.7-5.7M10.2 5.8l2 2M11.8 4.2l1.4 1.4" />
    </>
  ),
  lost: (
    <>
      <path d="M4 14V2.6h7.6L10 5.4l1.6 2.8H4" strokeDasharray="2 2" />
      <path d="M12 12.6h.01" />
    </>
  ),
  machine: (
    <>
      <rect x="1.7" y="2.6" width="12.6" height="8.4" rx="1.2" />
      <path d="M5.4 13.5h5.2M8 11v2.4" />
    </>
  ),
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  moon: <path d="M13.2 9.7A5.7 5.7 0 0 1 6.3 2.8a5.7 5.7 0 1 0 6.9 6.9z" />,
  notes: (
    <>
      <path d="M3.5 2.5h9v11h-9z" />
      <path d="M5.8 5.6h4.4M5.8 8h4.4M5.8 10.4h2.6" />
    </>
  ),
  now: <path {...filled} d="M4.6 3.2v9.6L12.4 8z" />,
  keys: (
    <>
      <rect x="1.8" y="3.6" width="12.4" height="8.8" rx="1.2" />
      <path d="M4.4 6.4h.01M6.8 6.4h.01M9.2 6.4h.01M11.6 6.4h.01M5 9.6h6" />
    </>
  ),
  off: <circle cx="8" cy="8" r="4.6" />,
  paused: <path {...filled} d="M4.6 3.6h2v8.8h-2zM9.4 3.6h2v8.8h-2z" />,
  power: <path d="M8 1.9v5.4M4.7 4.2a5.2 5.2 0 1 0 6.6 0" />,
  progress: <path d="M8 1.8A6.2 6.2 0 1 1 1.8 8" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.6-3.7M11.6 1.8v2.7H8.9" />,
  rename: <path d="M8.4 13.2h5M2.8 13.2l.7-2.9 7-7 2.2 2.2-7 7z" />,
  reset: (
    <>
      <path d="M13 8a5 5 0 1 1-1.6-3.7M11.6 1.8v2.7H8.9" />
      <path d="M8 6.2v3.6" />
    </>
  ),
  resume: <path d="M3.6 3.2v9.6M6.6 3.2v9.6L13.4 8z" />,
  revert: <path d="M6 3.3 2.5 6.8 6 10.3M2.8 6.8h6.5a4 4 0 0 1 4 4v1.7" />,
  running: <path {...filled} stroke="none" d="M4.4 2.7v10.6L13 8z" />,
  saved: <path d="M3 3h8l2 2v8H3zM5.5 3v3.4h4.6V3M5.2 13v-3.8h5.6V13" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.4 10.4 14 14" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 4.6h6.2M11.6 4.6h1.9M2.5 11.4h1.9M7.3 11.4h6.2" />
      <circle cx="10.1" cy="4.6" r="1.5" />
      <circle cx="5.9" cy="11.4" r="1.5" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.9" />
      <path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1" />
    </>
  ),
  system: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path {...filled} stroke="none" d="M8 2.3a5.7 5.7 0 0 1 0 11.4z" />
    </>
  ),
  turnOff: (
    <>
      <path d="M4.7 4.2a5.2 5.2 0 1 0 6.6 0" />
      <path d="M8 1.6v2.2L6.4 6.2h3.2L8 8.8" />
    </>
  ),
  waiting: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.2" />,
  warning: <path d="M8 2.2 14.2 13.2H1.8zM8 6.5v3.2M8 11.5h.01" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

/** One of our drawings, 16 px, in the colour of the text around it. Never says anything on its own: words stand beside it. */
export const Icon = ({ name, className }: { readonly name: IconName; readonly className?: string }) => (
  <svg
    className={className ? `${styles.icon} ${className}` : styles.icon}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    {shapes[name]}
  </svg>
)
