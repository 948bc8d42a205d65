import { leftOverDisks, spelledTwice } from '../../../shared/domain/disk-findings.ts'
import { machineBadgeWords } from '../../../shared/words/screens.ts'
import { selectMeasure } from '../../api/measures.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Badge, type BadgeTone } from '../../ui/badge.tsx'
import styles from './machine-grid.module.css'
import type { MachineFinding, MachineRow } from '../../api/machine-rows.ts'

const TONE: Readonly<Record<MachineFinding, BadgeTone>> = {
  unread: 'bad',
  domainController: 'warn',
  missing: 'bad',
  backup: 'bad',
  orphan: 'bad',
  atLimit: 'bad',
  nearLimit: 'warn',
  replicated: 'neutral',
  replica: 'warn',
  replicationNotKnown: 'warn',
}

const words = (finding: MachineFinding, count: number | null): string =>
  finding === 'atLimit' || finding === 'nearLimit'
    ? machineBadgeWords.atLimit(count ?? 0)
    : machineBadgeWords[finding]

/**
 * The badges of a line: what the inventory tells, and what was measured of its disks and its cluster. The first, which is
 * the gravest, is shown; the others are counted, and told by a tooltip and to screen readers.
 */
export const Findings = ({ row, isAhead }: { readonly row: MachineRow; readonly isAhead: boolean }) => {
  const measure = useAppSelector((state) => selectMeasure(state, row.host.id, row.machine.id))
  // Whether nothing accounts for them is known where it is known that there is no checkpoint.
  const left =
    measure && row.checkpointCount === 0
      ? leftOverDisks(measure, row.machine.operation === 'MergingDisks').length
      : 0
  const isSpelledTwice = measure ? spelledTwice(measure.files).length > 0 : false
  const badge = (is: boolean, tone: BadgeTone, text: string) => (is ? [{ tone, words: text }] : [])
  const all = [
    ...badge(left > 0, 'bad', machineBadgeWords.leftOver(left)),
    ...row.findings.map((finding) => ({ tone: TONE[finding], words: words(finding, row.checkpointCount) })),
    ...badge(isAhead, 'warn', machineBadgeWords.ahead),
    ...badge(isSpelledTwice, 'warn', machineBadgeWords.spelledTwice),
    ...badge(measure?.clustered === true, 'neutral', machineBadgeWords.clustered),
  ]
  const [first, ...others] = all
  const rest = others.map((one) => one.words).join(', ')
  return (
    first && (
      <>
        <Badge tone={first.tone}>{first.words}</Badge>
        {others.length > 0 && (
          <span title={rest} className={styles['more']}>
            <Badge>
              <span aria-hidden="true">{machineBadgeWords.more(others.length)}</span>
              <span className="visually-hidden">{rest}</span>
            </Badge>
          </span>
        )}
      </>
    )
  )
}
