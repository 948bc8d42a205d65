/** The power commands that ask first. */
export type AskedPower = 'shutDown' | 'turnOff' | 'reset' | 'deleteSavedState'

/** The text of a question about one machine. */
export interface PowerText {
  readonly title: string
  readonly lost: string
  readonly afterwards: string
  readonly confirm: string
  readonly underWay: string
}
