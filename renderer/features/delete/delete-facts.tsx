import { isShort, type DeleteFacts as Facts } from '../../../shared/domain/delete-preview.ts'
import { deleteSubject } from '../../../shared/words/delete-prompt.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
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
        { label: words.deleteHeadings.host, value: visible(hostName) },
        { label: words.deleteHeadings.machine, value: words.machineFact(machine) },
        { label: words.deleteHeadings.loses, value: words.losesText(deleteSubject(facts)) },
        {
          label: words.deleteHeadings.disks,
          value: (
            <>
              <p>{words.disksText(disks)}</p>
              {hasMerges && (
                <ul className={styles['merges']}>
                  {disks.merges.map((merge) => (
                    <li
                      key={merge.childPath + merge.intoPath}
                      title={words.mergePaths(merge)}
                      className={styles['quiet']}
                    >
                      {words.mergeText(merge)}
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
        ...(hasMerges || !disks
          ? [{ label: words.deleteHeadings.when, value: words.mergeTimeText(mergeTime, machine.name) }]
          : []),
        ...(hasMerges
          ? [
              {
                label: words.deleteHeadings.space,
                value: disks.spaces.map((space) => (
                  <p key={space.root} className={isShort(space) ? styles['short'] : undefined}>
                    {words.spaceText(space)}
                  </p>
                )),
              },
            ]
          : []),
      ]}
    />
  )
}
