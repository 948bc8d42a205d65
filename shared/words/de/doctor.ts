import type * as en from '../en/doctor.ts'
import type { Translation } from '../language.ts'
import { computers, counted } from './grammar.ts'
import type { InventorySource } from '../../domain/inventory-source.ts'
import { visible } from '../format.ts'

const BY_CMDLETS: Readonly<Record<NonNullable<InventorySource['reason']>, string>> = {
  differs: 'der Dienst nennt eine Eigenschaft anders als die Cmdlets',
  unsupported: 'dieses Windows kennt nicht, wonach der Dienst gefragt wird',
  denied: 'dieser Benutzer darf den Dienst nicht selbst fragen',
  missing: 'PowerShell hat hier kein Get-CimInstance',
  incomplete: 'der Dienst lässt zu viel aus',
  failed: 'der Dienst hat nicht geantwortet',
}

export const doctorLabel: Translation<typeof en.doctorLabel> = {
  system: 'System',
  powerShell: 'PowerShell',
  version: 'Version',
  policy: 'Ausführungsrichtlinie',
  language: 'Sprachmodus',
  module: 'Hyper-V-Modul',
  rights: 'Ihre Rechte',
  inventory: 'Ein Lesevorgang',
}

export const doctorWords: Translation<typeof en.doctorWords> = {
  windows: 'Windows.',
  notWindows: (platform) =>
    `${platform}. Hyper-V ist Teil von Windows: Führen Sie das Panel dort aus, oder öffnen Sie die Demo (npm start -- --host=demo).`,
  noPowerShell:
    'nicht gefunden. Unter Windows gehört es zum System: Reparieren Sie es. Anderswo installieren Sie PowerShell 7 und nehmen pwsh in den Pfad auf.',
  noAnswer: (reason) =>
    `führt keinen Befehl aus (${reason}). Starten Sie es von Hand, und sehen Sie, was es meldet.`,
  noAnswerInTime: 'nach einer Minute beendet',
  noWord: 'ohne eine Ausgabe beendet',
  version: (edition, version) => `${version}, ${edition}.`,
  versionTooOld: (version) =>
    `${version}. Das Panel benötigt 5.1: Installieren Sie Windows Management Framework 5.1.`,
  policy: (policy) => `${policy} für diesen Prozess; keine Gruppenrichtlinie ist strenger.`,
  policyForbids: (scope, policy) =>
    `${policy}, durch Gruppenrichtlinie (${scope}). Nicht signierte Skripts werden nicht ausgeführt: Bitten Sie den Zuständigen, RemoteSigned zuzulassen oder die PowerShell-Dateien des Panels zu signieren.`,
  language: (mode) => `${mode}.`,
  languageForbids: (mode) =>
    `${mode}. Eine Richtlinie (AppLocker, App Control) verwehrt PowerShell, was das Panel benötigt: Bitten Sie den Zuständigen, den Ordner des Panels zuzulassen.`,
  module: (version, folder) => `${version}, aus ${folder}.`,
  noModule:
    'nicht gefunden. Aktivieren Sie unter „Windows-Features“ das „Hyper-V-Modul für Windows PowerShell“, unterhalb von Hyper-V, Hyper-V-Verwaltungstools.',
  foreignModule: (folder) =>
    `das zuerst gefundene liegt in ${folder}, wo Windows es nicht ablegt, und wird nicht verwendet. Entfernen Sie diesen Ordner, oder benennen Sie ihn um.`,
  administrator: 'Administrator mit erhöhten Rechten.',
  hyperVAdministrator: 'Mitglied der Hyper-V-Administratoren.',
  noRights:
    'weder erhöht noch in der Gruppe Hyper-V-Administratoren. Starten Sie das Panel als Administrator, oder treten Sie der Gruppe bei und melden sich neu an.',
  rightsUnknown: 'lassen sich auf diesem System nicht feststellen.',
  inventory: (machines, checkpoints, ms) =>
    `${computers(machines)} und ${counted(checkpoints, 'Prüfpunkt', 'Prüfpunkte')} in ${ms} ms, einschließlich des Starts von PowerShell.`,
  source: ({ reason, property, hostMessage }) => {
    if (reason === null) return 'Zwei Abfragen haben sie alle genannt.'
    const which = property === null ? '' : ` (${property})`
    const said = hostMessage.trim() === '' ? '' : ` Der Host meldet: ${visible(hostMessage.trim())}`
    return `Hyper-Vs Cmdlets haben sie genannt, Computer für Computer, was länger dauert: ${BY_CMDLETS[reason]}${which}.${said}`
  },
}

export const doctorLine: typeof en.doctorLine = (what, ok, text) =>
  `${ok ? 'ok  ' : 'NEIN'} ${doctorLabel[what].padEnd(21)} ${text}`

export const doctorEnd: typeof en.doctorEnd = (faults) =>
  faults === 0
    ? 'Alles in Ordnung: Das Panel kann mit Hyper-V auf diesem Computer arbeiten.'
    : faults === 1
      ? '1 dieser Punkte hindert das Panel daran, mit Hyper-V auf diesem Computer zu arbeiten.'
      : `${faults} dieser Punkte hindern das Panel daran, mit Hyper-V auf diesem Computer zu arbeiten.`
