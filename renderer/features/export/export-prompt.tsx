import { useId, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import { exportBytes, exportCollisions } from '../../../shared/domain/export-size.ts'
import { exportFolder, type FolderFacts } from '../../../shared/domain/folder-facts.ts'
import { hostFolderProblem } from '../../../shared/domain/host-folder.ts'
import { formatBytes } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { useCheckFolderQuery, useMeasureCheckpointsQuery } from '../../api/panel-api.ts'
import { selectExportFolder } from '../../store/export-folders-slice.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import styles from '../../prompt/dialogs.module.css'
import { FolderField } from '../../prompt/folder-field.tsx'
import { useFolderCheck } from '../../prompt/use-folder-check.ts'

type Details = OutputOf<'getCheckpointDetails'>

interface ExportPromptProps {
  readonly hostId: string
  readonly details: Details
  /** `found` is what stood where the export is to write; `null` where the host has not said. */
  readonly onConfirm: (folder: string, found: FolderFacts['found'] | null) => void
  readonly onClose: () => void
}

const NO_FOLDER = { hostId: 'none', folder: '' }

/** Asks where to export to, and says what will be written there. */
export const ExportPrompt = ({ hostId, details, onConfirm, onClose }: ExportPromptProps) => {
  const { checkpoint, expected } = details
  const [value, setValue] = useState(useAppSelector((state) => selectExportFolder(state, hostId)))
  const folder = value.trim()
  const isWritten = folder !== '' && hostFolderProblem(folder) === null
  const checked = useFolderCheck(hostId, folder)
  const facts = checked.check.kind === 'told' ? checked.check.facts : null
  const path = isWritten ? exportFolder(folder, expected.name) : null
  const { currentData: there } = useCheckFolderQuery(path === null ? NO_FOLDER : { hostId, folder: path }, {
    skip: path === null || facts === null,
    refetchOnMountOrArgChange: true,
  })
  const measured = useMeasureCheckpointsQuery({ hostId, vmIds: [expected.vmId] })
  const measure = measured.currentData?.machines.find(({ vmId }) => vmId === expected.vmId)
  const collisions = measure ? exportCollisions(measure, checkpoint.id) : []
  const bytes = measure ? exportBytes(measure, checkpoint.id) : null
  const sizeText = (): string => {
    if (bytes !== null) return formatBytes(bytes)
    return measured.isFetching ? words.exportWords.measuring : words.exportWords.unknown
  }
  const volume = facts?.volume ?? null
  const missing = bytes !== null && volume !== null ? bytes - volume.freeBytes : 0
  const wholeId = useId()

  const confirm = (): void => {
    if (isWritten) onConfirm(folder, there?.found ?? null)
  }
  return (
    <Dialog
      title={words.exportTitle(checkpoint.name, expected.name)}
      describedBy={wholeId}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" isDisabled={!isWritten} onPress={confirm}>
            {words.exportWords.export}
          </Button>
          <Button onPress={onClose}>{words.exportWords.cancel}</Button>
        </>
      }
    >
      <p id={wholeId} className={styles['quiet']}>
        {words.exportWords.whole}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        <FolderField
          autoFocus
          hostId={hostId}
          label={words.exportWords.location}
          value={value}
          onChange={setValue}
          checked={checked}
          description={words.exportWords.specify}
        />
      </form>
      <Facts
        facts={[
          {
            label: words.exportWords.facts.written,
            value: isWritten ? words.writtenTo(path, folder) : words.writtenBelow(expected.name),
          },
          { label: words.exportWords.facts.size, value: sizeText() },
        ]}
      />
      {volume !== null && missing > 0 && (
        <Note tone="bad" role="alert">
          {words.tooLittleSpace(missing, volume.root)}
        </Note>
      )}
      {isWritten && path === null && (
        <Note tone="bad" role="alert">
          {words.noFolderName(expected.name)}
        </Note>
      )}
      {collisions.map((paths) => (
        <Note key={paths.join()} tone="bad" role="alert">
          {words.collides(paths)}
        </Note>
      ))}
      {path !== null && there?.found === 'folder' && (
        <Note tone="warn" role="alert">
          {words.alreadyThere(path)}
        </Note>
      )}
    </Dialog>
  )
}
