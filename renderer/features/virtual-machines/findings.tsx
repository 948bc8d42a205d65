import { machineBadgeWords } from '../../../shared/words/screens.ts'
import { selectMeasure } from '../../api/measures.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Badge, type BadgeTone } from '../../ui/badge.tsx'
import type { MachineFinding, MachineRow } from './machine-rows.ts'

const TONE: Readonly<Record<MachineFinding, BadgeTone>> = {
  domainController: 'warn',
  missing: 'bad',
  backup: 'bad',
  orphan: 'bad',
  atLimit: 'bad',
  nearLimit: 'warn',
  replica: 'neutral',
}

const words = (finding: MachineFinding, count: number): string =>
  finding === 'atLimit' || finding === 'nearLimit'
    ? machineBadgeWords.atLimit(count)
    : machineBadgeWords[finding]

/** The badges of a line: what the inventory tells, and whether it was measured to be clustered. */
export const Findings = ({ hostId, row }: { readonly hostId: string; readonly row: MachineRow }) => {
  const isClustered = useAppSelector((state) => selectMeasure(state, hostId, row.id)?.clustered === true)
  return (
    <>
      {row.findings.map((finding) => (
        <Badge key={finding} tone={TONE[finding]}>
          {words(finding, row.checkpointCount)}
        </Badge>
      ))}
      {isClustered && <Badge>{machineBadgeWords.clustered}</Badge>}
    </>
  )
}
