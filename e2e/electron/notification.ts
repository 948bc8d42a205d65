import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { mustBeReady, state } from './state.ts'

export class Notification extends EventEmitter {
  static isSupported = (): boolean => true
  readonly options: Electron.NotificationConstructorOptions

  constructor(options: Electron.NotificationConstructorOptions) {
    super()
    mustBeReady('new Notification')
    this.options = options
  }

  show = (): void => void state.notifications.push(this)
}
