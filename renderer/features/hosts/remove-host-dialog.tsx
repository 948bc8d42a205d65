import { useId, useState } from 'react'
import { words } from '../../../shared/words/words.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useListHostsQuery, useRemoveHostMutation } from '../../api/panel-api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'

interface RemoveHostDialogProps {
  readonly hostId: string
  readonly onClose: () => void
}

/** Asks before a host leaves the list, and says that nothing on it is touched. */
export const RemoveHostDialog = ({ hostId, onClose }: RemoveHostDialogProps) => {
  const { data: hosts } = useListHostsQuery({})
  const [name] = useState(hosts?.find(({ id }) => id === hostId)?.name ?? hostId)
  const [removeHost, { isLoading, error }] = useRemoveHostMutation()
  const failure = failureOf(error)
  const factsId = useId()
  const confirm = async (): Promise<void> => {
    const answer = await removeHost({ hostId })
    if (answer.error === undefined) onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      describedBy={factsId}
      title={words.removeHostWords.title(name)}
      onClose={onClose}
      footer={
        <>
          <Button variant="danger" isDisabled={isLoading} onPress={() => void confirm()}>
            {words.removeHostWords.remove}
          </Button>
          <Button autoFocus onPress={onClose}>
            {words.removeHostWords.cancel}
          </Button>
        </>
      }
    >
      <div id={factsId}>
        <p>{words.removeHostWords.stays}</p>
        <p>{words.removeHostWords.goes}</p>
      </div>
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  )
}
