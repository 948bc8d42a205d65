import type * as en from '../en/vm-connect.ts'
import type { Translation } from '../language.ts'

export const vmConnectWords: Translation<typeof en.vmConnectWords> = {
  missing: (path) =>
    `VMConnect wurde nicht gestartet: ${path} gibt es nicht. Aktivieren Sie unter „Windows-Features“ die Hyper-V-GUI-Verwaltungstools.`,
  forbidden:
    'VMConnect wurde nicht gestartet: Windows gibt es nur einem Programm mit mehr Rechten. Starten Sie das Panel als Administrator, oder öffnen Sie VMConnect über das Startmenü.',
  failed: 'VMConnect wurde nicht gestartet. Windows hat es abgelehnt.',
}
