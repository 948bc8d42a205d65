import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip } from 'react-aria-components'
import styles from './tooltip.module.css'

/** The words that appear beside what a `TooltipTrigger` holds, on hover and on focus. */
export const Tooltip = ({ children }: { readonly children: ReactNode }) => (
  <AriaTooltip offset={6} className={styles['tooltip'] ?? ''}>
    {children}
  </AriaTooltip>
)
