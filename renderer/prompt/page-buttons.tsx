import { Button } from '../ui/button.tsx'
import { words } from '../../shared/words/words.ts'

interface PageButtonsProps {
  readonly isChanged: boolean
  readonly canApply: boolean
  /** Sends what was changed; answers whether the host has all of it. */
  readonly onApply: () => Promise<boolean>
  readonly onClose: () => void
}

/** The buttons of a page of settings: Apply stays, OK closes when the host has taken everything. */
export const PageButtons = ({ isChanged, canApply, onApply, onClose }: PageButtonsProps) => {
  const closeWhenDone = async (): Promise<void> => {
    if (await onApply()) onClose()
  }
  return (
    <>
      <Button
        variant="primary"
        isDisabled={isChanged && !canApply}
        onPress={() => (isChanged ? void closeWhenDone() : onClose())}
      >
        {words.settingsWords.ok}
      </Button>
      <Button onPress={onClose}>{words.settingsWords.cancel}</Button>
      <Button isDisabled={!canApply} onPress={() => void onApply()}>
        {words.settingsWords.apply}
      </Button>
    </>
  )
}
