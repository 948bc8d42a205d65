import { knowsProduction } from '../../domain/checkpoint-settings.ts'
import { settledState, type BackupService, type VirtualMachine } from '../../domain/virtual-machine.ts'
import type * as en from '../en/checkpoint-settings-dialog.ts'
import { visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { stateLabel } from './labels.ts'

export const settingsWords: Translation<typeof en.settingsWords> = {
  type: 'Prüfpunkttyp',
  enable: 'Prüfpunkte aktivieren',
  select:
    'Wählen Sie den Typ des Prüfpunkts aus, der erstellt wird, wenn Benutzer einen Prüfpunkt für diesen virtuellen Computer erstellen.',
  production: 'Produktionsprüfpunkte',
  productionHelp:
    'Verwenden Sie die Sicherungstechnologie im Gastbetriebssystem, um datenkonsistente Prüfpunkte zu erstellen, die keine Informationen zu ausgeführten Anwendungen enthalten.',
  fallBack: 'Standardprüfpunkte erstellen, wenn kein Produktionsprüfpunkt erstellt werden kann.',
  standard: 'Standardprüfpunkte',
  standardHelp:
    'Erstellen Sie anwendungskonsistente Prüfpunkte, die den aktuellen Zustand von Anwendungen erfassen.',
  automatic: 'Automatische Prüfpunkte verwenden',
  location: 'Prüfpunktdateispeicherort',
  locationHelp:
    'Wählen Sie aus, wo die Konfigurationsdateien und die Dateien des gespeicherten Zustands der Prüfpunkte dieses virtuellen Computers gespeichert werden sollen.',
  disksStay:
    'Datenträgerdateien (AVHDX) liegen nicht dort: Sie bleiben neben den virtuellen Datenträgern, zu denen sie gehören.',
  ok: 'OK',
  cancel: 'Abbrechen',
  apply: 'Übernehmen',
  reading: 'Die Einstellungen werden gelesen...',
  saved: 'Gespeichert.',
  locationMissing: 'Ein Ordner auf dem Host ist erforderlich.',
  changed:
    'Der Host hat jetzt andere Einstellungen als beim Öffnen dieser Seite. Sie werden angezeigt; sehen Sie noch einmal nach.',
}

export const settingsTitle: typeof en.settingsTitle = (vmName) =>
  `Prüfpunkteinstellungen von ${visible(vmName)}`

export const locationLocked: typeof en.locationLocked = (count) =>
  `Gesperrt: Hyper-V lässt eine Änderung nur zu, solange es keine Prüfpunkte gibt, und es gibt ${count === 1 ? '1 Prüfpunkt' : `${count} Prüfpunkte`}.`

const SERVICE: Readonly<Record<Exclude<BackupService, 'Ok' | 'Degraded' | 'Unknown'>, string>> = {
  Disabled: 'Der Sicherungsdienst des Gasts ist in den Integrationsdiensten des Computers ausgeschaltet',
  NoContact: 'Der Sicherungsdienst des Gasts antwortet nicht',
  LostCommunication: 'Der Sicherungsdienst des Gasts antwortet nicht mehr',
  CommunicationTimedOut: 'Der Sicherungsdienst des Gasts hat nicht rechtzeitig geantwortet',
  CommunicationFailed: 'Der Host erreicht den Sicherungsdienst des Gasts nicht',
  Dormant: 'Der Sicherungsdienst des Gasts ist angehalten',
  ProtocolMismatch: 'Der Sicherungsdienst des Gasts spricht eine andere Version als der Host',
  ApplicationCritical: 'Der Sicherungsdienst des Gasts meldet, dass eine Anwendung in kritischem Zustand ist',
  Error: 'Der Sicherungsdienst des Gasts meldet einen Fehler',
  NonRecoverableError: 'Der Sicherungsdienst des Gasts meldet einen nicht behebbaren Fehler',
}

/** A sentence without its full stop, which begins with a capital. */
function whyNoProduction({ state, version }: VirtualMachine, service: BackupService | null): string {
  if (!knowsProduction(version))
    return `Die Konfigurationsversion ist ${version}, und Produktionsprüfpunkte setzen 6.2 oder höher voraus`
  if (settledState(state) !== 'Running')
    return `Der Zustand ist „${stateLabel(state)}“, und möglich ist das nur, wenn der Computer ausgeführt wird oder aus ist`
  return service === null || service === 'Ok' || service === 'Degraded' || service === 'Unknown'
    ? 'Der Sicherungsdienst des Gasts kann nicht gefragt werden'
    : SERVICE[service]
}

export const outcomeText: typeof en.outcomeText = (outcome, machine, service) => {
  const vm = visible(machine.name)
  switch (outcome) {
    case 'none':
      return `Von ${vm} kann kein Prüfpunkt erstellt werden, und der aktuelle Zustand kann vor einem Anwenden nicht aufbewahrt werden.`
    case 'noMemory':
      return `${vm} ist aus: Ein Prüfpunkt würde die Datenträger enthalten; Arbeitsspeicher gibt es nicht.`
    case 'standard':
      return 'Ein Prüfpunkt würde Datenträger und Arbeitsspeicher enthalten: Wird er angewendet, ist der Computer wieder genau in diesem Augenblick.'
    case 'production':
      return service === 'Degraded'
        ? 'Der Sicherungsdienst des Gasts antwortet, meldet sich aber als beeinträchtigt: Produktionsprüfpunkte sollten gelingen. Sie enthalten keinen Arbeitsspeicher: Nach dem Anwenden ist der Computer aus.'
        : 'Der Sicherungsdienst des Gasts antwortet: Produktionsprüfpunkte werden gelingen. Sie enthalten keinen Arbeitsspeicher: Nach dem Anwenden ist der Computer aus.'
    case 'standardInstead':
      return `Ein Produktionsprüfpunkt ist derzeit nicht möglich: ${whyNoProduction(machine, service)}. Stattdessen würde ein Standardprüfpunkt mit Arbeitsspeicher erstellt.`
    case 'refused':
      return `Ein Prüfpunkt würde derzeit fehlschlagen: ${whyNoProduction(machine, service)}, und Standardprüfpunkte sind nicht zugelassen.`
    case 'productionIfGuestAnswers':
      return 'Ob der Sicherungsdienst des Gasts antwortet, ist nicht bekannt. Antwortet er nicht, schlägt ein Prüfpunkt fehl.'
    case 'productionOrStandard':
      return 'Ob der Sicherungsdienst des Gasts antwortet, ist nicht bekannt. Antwortet er nicht, wird stattdessen ein Standardprüfpunkt mit Arbeitsspeicher erstellt.'
  }
}
