import type { ReactNode } from 'react'
import { useAppDispatch } from '../store/hooks.ts'
import { Button } from '../ui/button.tsx'
import type { CommandId } from './command.ts'
import { commandOf, runCommand } from './run-command.ts'

export interface CommandButtonProps {
  readonly id: CommandId
  readonly children: ReactNode
}

/** A button for one command of the table; where it cannot run, pressing it says why. */
export const CommandButton = ({ id, children }: CommandButtonProps) => {
  const dispatch = useAppDispatch()
  const command = commandOf(id)
  return (
    command && (
      <Button icon={command.icon} onPress={() => dispatch(runCommand(command))}>
        {children}
      </Button>
    )
  )
}
