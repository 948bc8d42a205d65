import type { ReactNode } from 'react'
import { fluentIcons, type FluentIconName } from './fluent-icons.ts'
import styles from './icon.module.css'

const filled = { fill: 'currentColor' } as const

const ours = {
  automatic: (
    <>
      <path d="M3.5 13.5v-11H13L10.5 6l2.5 3.5H3.5" />
      <path d="M7.5 12.5h6M11.5 10.5l2 2-2 2" />
    </>
  ),
  checkpointName: (
    <>
      <path d="M3.5 13.5v-11h8L9.5 5.5l.8 1.5M3.5 9.5h3" />
      <path d="m7.5 14.5.5-2.3 4.4-4.4 1.8 1.8-4.4 4.4z" />
    </>
  ),
  deleteSubtree: (
    <path d="M2.5 2.5v9h3M2.5 5.5h3M7.5 3.5h6M8.5 3.5l.3 3.5h3.4l.3-3.5M7.5 9.5h6M8.5 9.5l.3 3.5h3.4l.3-3.5" />
  ),
  deleteSaved: (
    <>
      <path d="M7.5 13.5h-4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h7.3l2.7 2.7v2.3M5.5 2.5V6h4.5V2.5" />
      <path d="m9.7 9.7 4 4M13.7 9.7l-4 4" />
    </>
  ),
  hosts: (
    <>
      <rect x="2.5" y="2.5" width="11" height="3" rx=".8" />
      <rect x="2.5" y="6.5" width="11" height="3" rx=".8" />
      <rect x="2.5" y="10.5" width="11" height="3" rx=".8" />
    </>
  ),
  lost: (
    <>
      <path d="M3.5 13.5v-11H13L10.5 6l2.5 3.5H3.5" strokeDasharray="2 1.6" />
      <path d="M11.5 13h.01" />
    </>
  ),
  now: <path {...filled} d="M4.5 3v10l8.5-5z" />,
  off: <circle cx="8" cy="8" r="4.5" />,
  power: <path d="M8 1.5v6M4.8 3.7a5.5 5.5 0 1 0 6.4 0" />,
  reset: (
    <>
      <path d="M12.5 4.6a5.5 5.5 0 1 0 1 3.4M13 2.5v3h-3" />
      <path d="M8 5.5v3M8 10.7h.01" />
    </>
  ),
  resume: <path d="M3.5 3v10M6.5 3v10l7.5-5z" />,
  turnOff: (
    <>
      <path d="M4.8 3.7a5.5 5.5 0 1 0 6.4 0" />
      <path d="M8.5 1.5 6.5 5.5h3L8 8.5" />
    </>
  ),
} satisfies Record<string, ReactNode>

type OwnName = keyof typeof ours
export type IconName = FluentIconName | OwnName

const isOwn = (name: IconName): name is OwnName => Object.hasOwn(ours, name)

const fluentOf = (name: FluentIconName): ReactNode =>
  fluentIcons[name].map((outline) => <path key={outline} className={styles['fluent']} d={outline} />)

/**
 * A drawing of Microsoft's, or of ours where they have none, 16 px, in the colour of the text around it. Never says
 * anything on its own: words stand beside it.
 */
export const Icon = ({ name, className }: { readonly name: IconName; readonly className?: string }) => (
  <svg
    className={className ? `${styles.icon} ${className}` : styles.icon}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    {isOwn(name) ? ours[name] : fluentOf(name)}
  </svg>
)
