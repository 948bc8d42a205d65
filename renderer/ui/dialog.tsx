import { useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { useFirstFocus, useFocusReturn, useKeptFocus } from './use-focus-return.ts'
import { useScrolls } from './use-scrolls.ts'

export interface DialogProps {
  readonly title: ReactNode
  /** `alertdialog` for a question about something that cannot be undone. */
  readonly role?: 'dialog' | 'alertdialog'
  /** The id of the element that a screen reader says right after the title. */
  readonly describedBy?: string
  readonly size?: 'medium' | 'wide'
  /** Called by Escape; a click beside the dialog does not close it. */
  readonly onClose: () => void
  /** Buttons, the affirmative one first. Focus starts on whatever has `autoFocus`. */
  readonly footer: ReactNode
  readonly children: ReactNode
}

/** A modal dialog, open as long as it is rendered. Focus stays inside and returns to where it came from. */
export const Dialog = ({
  title,
  role = 'dialog',
  describedBy,
  size = 'medium',
  onClose,
  footer,
  children,
}: DialogProps) => {
  useFocusReturn()
  useFirstFocus()
  const dialog = useRef<HTMLElement>(null)
  useKeptFocus(dialog)
  const body = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(body)
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className={styles['scrim'] ?? ''}
    >
      <Modal className={classNames(styles['modal'], styles[size])}>
        <AriaDialog
          ref={dialog}
          role={role}
          className={styles['dialog'] ?? ''}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        >
          <div ref={body} className={styles['body']} {...(scrolls ? { tabIndex: 0 } : {})}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
            {children}
          </div>
          <div className={styles['footer']}>{footer}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
