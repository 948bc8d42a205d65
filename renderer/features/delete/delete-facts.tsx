import { isShort, type DeleteFacts as Facts } from '../../../shared/domain/delete-preview.ts'
import { machineFact } from '../../../shared/words/apply-prompt.ts'
import {
  deleteHeadings,
  deleteSubject,
  disksText,
  losesText,
  mergePaths,
  mergeText,
  mergeTimeText,
  spaceText,
} from '../../../shared/words/delete-prompt.ts'
import { visible } from '../../../shared/words/format.ts'
import { Facts as FactList } from '../../ui/facts.tsx'
import styles from '../../prompt/dialogs.module.css'
import type { DeletePromptState } from './use-delete-prompt.ts'

interface DeleteFactsProps {
  readonly id: string
  readonly hostName: string
  readonly facts: Facts
  readonly prompt: DeletePromptState
}

/** The checkpoints to go and the effects on disks, as a screen reader says them right after the title. */
export const DeleteFacts = ({ id, hostName, facts, prompt }: DeleteFactsProps) => {
  const { machine } = facts
  const { disks, mergeTime } = prompt.preview
  const hasMerges = disks !== null && disks.merges.length > 0
  return (
    <FactList
      id={id}
      facts={[
        { label: deleteHeadings.host, value: visible(hostName) },
        { label: deleteHeadings.machine, value: machineFact(machine) },
        { label: deleteHeadings.loses, value: losesText(deleteSubject(facts)) },
        {
          label: deleteHeadings.disks,
          value: (
            <>
              <p>{disksText(disks)}</p>
              {hasMerges && (
                <ul className={styles['merges']}>
                  {disks.merges.map((merge) => (
                    <li
                      key={merge.childPath + merge.intoPath}
                      title={mergePaths(merge)}
                      className={styles['quiet']}
                    >
                      {mergeText(merge)}
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
        ...(hasMerges || !disks
          ? [{ label: deleteHeadings.when, value: mergeTimeText(mergeTime, machine.name) }]
          : []),
        ...(hasMerges
          ? [
              {
                label: deleteHeadings.space,
                value: disks.spaces.map((space) => (
                  <p key={space.root} className={isShort(space) ? styles['short'] : undefined}>
                    {spaceText(space)}
                  </p>
                )),
              },
            ]
          : []),
      ]}
    />
  )
}
