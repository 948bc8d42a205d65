import { Notification, type BrowserWindow } from 'electron'
import type { Panel } from '../../shared/services/panel.ts'
import { notificationOf, taskbarProgress } from './taskbar.ts'

/** Tells a user who is elsewhere, in the taskbar and by the system's notifications, how commands go on and ended. */
export function showNotifications(
  window: BrowserWindow,
  panel: Pick<Panel, 'running' | 'listen'>,
  show: () => void,
): void {
  const unsubscribe = panel.listen((event) => {
    if (event.kind !== 'activityChanged') return
    window.setProgressBar(taskbarProgress(panel.running()))
    const told = notificationOf(event.activity, window.isFocused())
    if (told === null || !Notification.isSupported()) return
    const notification = new Notification(told)
    notification.on('click', show)
    notification.show()
  })
  window.once('closed', unsubscribe)
}
