import { together } from '../../../shared/domain/findings.ts'
import { findingText } from '../../../shared/words/findings.ts'
import { words } from '../../../shared/words/words.ts'
import { measuredFindings, type MachineRow } from '../../api/machine-rows.ts'
import { selectMeasure } from '../../api/measures.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './machine-grid.module.css'

/**
 * The badges of a line: what the inventory tells, and what was measured of its disks and its cluster. The first, which is
 * the gravest, is shown; the others are counted, and told by a tooltip and to screen readers.
 */
export const Findings = ({ row, isAhead }: { readonly row: MachineRow; readonly isAhead: boolean }) => {
  const measure = useAppSelector((state) => selectMeasure(state, row.host.id, row.machine.id))
  const measured = measuredFindings(row, measure, isAhead)
  const all = together('list', row.findings, measured).map((finding) => ({
    tone: finding.level,
    words: findingText('list', finding),
  }))
  const [first, ...others] = all
  const rest = others.map((one) => one.words).join(', ')
  return (
    first && (
      <>
        <Badge tone={first.tone}>{first.words}</Badge>
        {others.length > 0 && (
          <span title={rest} className={styles['more']}>
            <Badge>
              <span aria-hidden="true">{words.moreFindings(others.length)}</span>
              <span className="visually-hidden">{rest}</span>
            </Badge>
          </span>
        )}
      </>
    )
  )
}
