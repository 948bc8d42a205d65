import { commandOfOperation } from '../../domain/command-name.ts'
import type { Change, FailureSubject } from '../../domain/failure.ts'
import type * as en from '../en/failures.ts'
import { visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { commandTexts } from './command-texts.ts'
import { quoted } from './grammar.ts'
import { stateText } from './state-text.ts'

/** Says what did not happen; operation names are the contract's. */
export function notDoneText(operation: string, subject: FailureSubject): string {
  const command = commandOfOperation(operation)
  if (command !== null) return commandTexts[command].notDone(subject)
  const { vmName, checkpointName } = subject
  const ofVm = vmName === undefined ? 'des virtuellen Computers' : `von ${visible(vmName)}`
  const target = checkpointName === undefined ? 'Der Prüfpunkt' : quoted(checkpointName)
  switch (operation) {
    case 'deleteCheckpointSubtree':
      return `${target} ${ofVm} und die Prüfpunkte darunter wurden nicht gelöscht.`
    case 'previewDelete':
      return 'Was ein Löschen bewirken würde, ließ sich nicht feststellen.'
    case 'getCheckpointSettings':
      return `Die Prüfpunkteinstellungen ${ofVm} konnten nicht gelesen werden.`
    case 'previewApply':
      return `Was das Anwenden von ${checkpointName === undefined ? 'diesem Prüfpunkt' : target} bewirken würde, ließ sich nicht feststellen.`
    case 'getMachineDetails':
      return 'Die Details des virtuellen Computers konnten nicht gelesen werden.'
    case 'getCheckpointDetails':
      return 'Die Details des Prüfpunkts konnten nicht gelesen werden.'
    case 'checkFolder':
      return 'Der Ordner konnte nicht angesehen werden.'
    case 'getHostFacts':
      return 'Die Angaben zum Host konnten nicht gelesen werden.'
    case 'listHostEvents':
      return 'Das Ereignisprotokoll des Hosts konnte nicht gelesen werden.'
    case 'listJobs':
      return 'Woran der Host arbeitet, konnte nicht gelesen werden.'
    case 'getInventory':
      return 'Die virtuellen Computer konnten nicht gelesen werden.'
    case 'measureCheckpoints':
      return 'Die Größen der Prüfpunkte konnten nicht gelesen werden.'
    case 'connectMachine':
      return 'VMConnect wurde nicht gestartet.'
    case 'chooseFolder':
      return 'Es wurde nicht nach einem Ordner gefragt.'
    case 'startAsAdministrator':
      return 'Das Panel wurde nicht als Administrator gestartet.'
    case 'cancelActivity':
      return 'Der Befehl läuft weiter.'
    case 'runOnMachines':
      return 'Mit den virtuellen Computern wurde nichts getan.'
    case 'cancelRun':
      return 'Es gibt nichts mehr abzubrechen.'
    case 'setLayout':
      return 'Die Anordnung des Fensters wurde nicht gespeichert.'
    case 'saveHost':
    case 'removeHost':
    case 'arrangeHosts':
      return 'Die Liste der Hosts wurde nicht geändert.'
    case 'testConnection':
      return 'Die Verbindung wurde nicht hergestellt.'
    case 'setPreferences':
    case 'selectHost':
      return 'Ihre Auswahl wurde nicht gespeichert.'
    default:
      return 'Die Anforderung wurde nicht ausgeführt.'
  }
}

const LABEL: Readonly<Record<Change['what'], string>> = {
  name: 'sein Name',
  state: 'sein Zustand',
  nowParent: 'der Prüfpunkt, auf dem er läuft',
  disks: 'seine Datenträger',
  checkpoints: 'seine Prüfpunkte',
  target: 'der Prüfpunkt selbst',
  settings: 'seine Einstellungen',
}

export const changeText: typeof en.changeText = ({ what, was, is }) => {
  switch (what) {
    case 'name':
      return `${LABEL[what]} war ${visible(was)} und ist ${visible(is)}`
    case 'state':
      return `${LABEL[what]} war ${quoted(stateText(was))} und ist ${quoted(stateText(is))}`
    case 'nowParent':
    case 'target':
      return `${LABEL[what]} hat sich geändert`
    case 'disks':
    case 'checkpoints':
    case 'settings':
      return `${LABEL[what]} haben sich geändert`
  }
}

export const because: typeof en.because = (
  kind,
  changes,
  { vmName = '', checkpointName = '', file = '' },
  isOfChange,
) => {
  switch (kind) {
    case 'InvalidInput':
      return 'Der Host oder das Panel nimmt einen der Werte nicht an. Berichtigen Sie ihn, und versuchen Sie es erneut.'
    case 'UnknownOperation':
      return 'Das Panel kennt diesen Vorgang nicht. Starten Sie es neu: Fenster und Programm haben möglicherweise verschiedene Versionen.'
    case 'TooLarge':
      return 'Die Anforderung war größer als 1 MiB.'
    case 'StaleTarget':
      return changes.length > 0
        ? `Es ist nicht mehr so, wie Sie es gesehen haben: ${changes.map(changeText).join(', ')}. Sehen Sie noch einmal nach, und entscheiden Sie dann.`
        : 'Es ist nicht mehr so, wie Sie es gesehen haben. Sehen Sie noch einmal nach, und entscheiden Sie dann.'
    case 'Busy':
      return 'Ein anderer Befehl arbeitet an diesem virtuellen Computer. Versuchen Sie es erneut, wenn er beendet ist.'
    case 'NotFound':
      return 'Auf dem Host ist es nicht mehr vorhanden. Aktualisieren Sie die Liste.'
    case 'Ambiguous':
      return 'Der Host hat mehr als eines gefunden, das passt. Es wurde nichts ausgewählt.'
    case 'InvalidState':
      return 'Der gegenwärtige Zustand lässt es nicht zu. Aktualisieren Sie, und versuchen Sie es erneut, sobald er sich gefestigt hat.'
    case 'ObjectInUse':
      return 'Etwas anderes verwendet es, häufig eine Sicherung oder ein Virenscanner. Versuchen Sie es später erneut.'
    case 'AccessDenied':
      return 'Sie haben nicht das Recht dazu. Mitglieder der Gruppe Hyper-V-Administratoren haben es (über WinRM müssen sie auch in der Gruppe Remoteverwaltungsbenutzer sein), oder die Rolle, die der Host Ihnen gibt; melden Sie sich nach dem Beitritt zu einer Gruppe neu an. Ein Mitglied der Gruppe Administratoren hat es auf diesem Computer nur in einem Panel, das als Administrator gestartet wurde: Schließen Sie dieses vorher.'
    case 'NotSupported':
      return 'Dieser Host oder dieser virtuelle Computer unterstützt es nicht.'
    case 'CheckpointsDisabled':
      return 'Prüfpunkte sind dafür deaktiviert. Aktivieren Sie sie in den Einstellungen unter „Prüfpunkte“.'
    case 'ProductionUnavailable':
      return 'Es sind nur Produktionsprüfpunkte zugelassen, und der Gast kann keinen erstellen. Sehen Sie nach seinem Sicherungsdienst, oder lassen Sie in den Einstellungen Standardprüfpunkte zu.'
    case 'LimitReached':
      return 'Es gibt schon 50 Prüfpunkte; mehr lässt Hyper-V nicht zu. Löschen Sie zuerst einen.'
    case 'LocationLocked':
      return 'Der Prüfpunktdateispeicherort kann nur geändert werden, solange es keine Prüfpunkte gibt.'
    case 'OutOfSpace':
      return 'Auf dem Datenträger ist nicht genug Platz. Schaffen Sie Platz, und versuchen Sie es dann erneut.'
    case 'PathNotFound':
      return 'Eine benötigte Datei oder ein Ordner ist auf dem Host nicht vorhanden. Berichtigen Sie den Pfad, oder sehen Sie nach den Datenträgern des virtuellen Computers.'
    case 'AlreadyThere':
      return 'An diesem Ort gibt es schon etwas mit diesem Namen. Wählen Sie einen anderen Ordner; haben zwei Datenträger denselben Dateinamen, geben Sie einem davon einen anderen.'
    case 'FileAccessDenied':
      return 'Der Host hat auf eine der Dateien keinen Zugriff: Die Rechte des virtuellen Computers daran fehlen, oder ein Virenscanner hält sie fest.'
    case 'BrokenChain':
      return 'Ein virtueller Datenträger und sein übergeordneter passen nicht mehr zusammen. Ändern Sie nichts von Hand: Überprüfen Sie den Datenträger im Hyper-V-Manager, und verbinden Sie ihn erneut mit dem übergeordneten.'
    case 'StoppedElsewhere':
      return 'Der Auftrag auf dem Host wurde abgebrochen, bevor er beendet war. Sehen Sie sich den virtuellen Computer an, bevor Sie es erneut versuchen.'
    case 'NeedsAnswer':
      return 'Hyper-V hat eine Frage gestellt, die das Panel nicht für Sie beantwortet. Erledigen Sie es im Hyper-V-Manager.'
    case 'OperationFailed':
      return 'Hyper-V hat es abgelehnt, oder es ist fehlgeschlagen.'
    case 'KeepUnproved':
      return 'Es ließ sich nicht nachweisen, dass der aktuelle Zustand aufbewahrt wurde.'
    case 'DiskUnreadable':
      return `${file === '' ? 'Eine virtuelle Festplatte' : visible(file)} ließ sich nach dem Aufbewahren des aktuellen Zustands nicht lesen, und so war es nicht nachzuweisen. Sorgen Sie dafür, dass der Host sie erreicht, und versuchen Sie es noch einmal.`
    case 'HostUnavailable':
      return 'Der Host antwortet nicht. Das Panel versucht es weiter.'
    case 'NameNotFound':
      return 'Es wurde kein Computer mit diesem Namen gefunden. Prüfen Sie die Schreibweise, und ob dieser Computer das betreffende Netzwerk erreicht.'
    case 'PortClosed':
      return 'Der Computer wurde gefunden, aber an diesem Port antwortet nichts. Sehen Sie nach, ob der Dienst dahinter dort läuft und die Firewall den Port durchlässt.'
    case 'SignInNeeded':
      return 'Ein Kennwort ist nötig. Das Panel fragt danach und sendet es nirgendwohin sonst.'
    case 'SignInRefused':
      return 'Der Computer lässt diesen Benutzer nicht zu. Prüfen Sie den Benutzer und das Kennwort oder den Schlüssel.'
    case 'HostKeyUnknown':
      return 'Der Schlüssel des Computers ist hier nicht bekannt. Vergleichen Sie seinen Fingerabdruck mit dem, den Ihnen der zuständige Administrator nennt, und fügen Sie ihn dann Ihren bekannten Hosts hinzu.'
    case 'HostKeyChanged':
      return 'Der Schlüssel des Computers ist nicht der hier bekannte. Möglicherweise steht jemand dazwischen: Fragen Sie den zuständigen Administrator, bevor Sie den Schlüssel ersetzen.'
    case 'CertificateUntrusted':
      return 'Windows vertraut dem Zertifikat des Computers nicht. Lassen Sie es ersetzen, oder vertrauen Sie diesem für sich selbst.'
    case 'NotTrustedByName':
      return 'Ohne Domäne und ohne HTTPS spricht dieser Computer nur mit Computern, denen er dem Namen nach vertrauen soll.'
    case 'EndpointMissing':
      return 'Der Computer hat keine Sitzungskonfiguration dieses Namens, oder sie ist nicht für diesen Benutzer bestimmt.'
    case 'SubsystemMissing':
      return 'SSH antwortet, aber PowerShell ist dort nicht als Subsystem eingerichtet.'
    case 'TooManySessions':
      return 'Der Host erlaubt diesem Benutzer nicht mehr Sitzungen zugleich, als er schon hat (MaxShellsPerUser). Beenden Sie andere, oder lassen Sie diese Zahl dort erhöhen.'
    case 'TransportUnavailable':
      return 'Dieser Computer hat keinen solchen Weg zu einem anderen: WinRM ist Teil von Windows, und SSH benötigt hier PowerShell 7 und einen SSH-Client.'
    case 'ServiceStopped':
      return 'Der Dienst „Hyper-V-Verwaltung für virtuelle Computer“ wird nicht ausgeführt. Starten Sie ihn auf dem Host: Start-Service vmms.'
    case 'HyperVMissing':
      return 'Das PowerShell-Modul von Hyper-V ist auf diesem Computer nicht vorhanden. Aktivieren Sie unter „Windows-Features“ Hyper-V und seine Verwaltungstools, oder öffnen Sie die Demo.'
    case 'ModuleMismatch':
      return 'Der Host lässt nur den Aufruf seiner eigenen installierten Funktionen zu, und diese fehlen oder gehören nicht zu dieser Version des Panels. Bitten Sie den zuständigen Administrator, die mit diesem Panel gelieferten zu installieren.'
    case 'PowerShellMissing':
      return 'Auf diesem Computer wurde PowerShell nicht gefunden. Das Panel benötigt es, um mit Hyper-V zu sprechen; die Demo nicht.'
    case 'ScriptsForbidden':
      return 'Die Ausführungsrichtlinie dieses Computers lässt PowerShell die Skripts des Panels nicht ausführen. Wer sie festlegt, kann RemoteSigned zulassen oder die PowerShell-Dateien des Panels signieren: wie, steht im Handbuch für Administratoren.'
    case 'LanguageConstrained':
      return 'Eine Richtlinie dieses Computers hält PowerShell in einem eingeschränkten Sprachmodus, in dem das Panel nicht arbeiten kann. Wer sie festlegt, kann den Ordner des Panels zulassen.'
    case 'ProgramAltered':
      return `Eine der eigenen Dateien des Panels wurde nach dem Bau geändert und nicht geladen: ${visible(file)}. Installieren Sie das Panel neu, und stellen Sie fest, wer sie geändert hat.`
    case 'TimedOut':
      return isOfChange
        ? 'Der Host hat nicht rechtzeitig geantwortet, und Hyper-V ist vielleicht fortgefahren.'
        : 'Der Host hat nicht rechtzeitig geantwortet.'
    case 'Lost':
      return 'Die Verbindung mit PowerShell ging unterwegs verloren, und Hyper-V ist vielleicht fortgefahren. Das Panel liest den Host neu.'
    case 'Cancelled':
      return 'Sie haben es abgebrochen.'
    case 'HistoryUnavailable':
      return 'Der Verlauf konnte nicht geschrieben werden, und es wird nichts getan, was nicht darin stünde. Sehen Sie nach dem Datenträger des Datenordners.'
    case 'HistoryUnreadable':
      return `${file === '' ? 'Der Verlauf' : visible(file)} konnte nicht gelesen werden.`
    case 'ForeignSender':
      return 'Sie kam nicht aus einem Fenster des Panels.'
    case 'SettingsUnavailable':
      return `${file === '' ? 'Die Einstellungen konnten' : `${visible(file)} konnte`} nicht geschrieben werden.`
    case 'VMConnectMissing':
      return `${visible(file)} gibt es nicht. Aktivieren Sie unter „Windows-Features“ die Hyper-V-GUI-Verwaltungstools.`
    case 'ElevationNeeded':
      return 'Windows gibt es nur einem Programm mit mehr Rechten. Starten Sie das Panel als Administrator, oder öffnen Sie VMConnect über das Startmenü.'
    case 'ElevationRefused':
      return 'Windows hat es verweigert, oder die Frage wurde mit Nein beantwortet. Dieses läuft weiter.'
    case 'WindowsRefused':
      return 'Windows hat es abgelehnt.'
    case 'Closing':
      return 'Das Panel wird geschlossen und wartet auf das, was noch läuft.'
    case 'MergeFailed':
      return `${quoted(checkpointName)} von ${visible(vmName)} wurde gelöscht, aber die Datenträger wurden nicht zusammengeführt. Sie belegen so viel Platz wie zuvor. Fahren Sie den Computer herunter, damit Hyper-V sie zusammenführt; löschen oder bearbeiten Sie niemals eine Datenträgerdatei von Hand.`
    case 'ProgramUnreachable':
      return 'Dieses Fenster hat das Programm dahinter verloren. Es versucht weiter, es zu erreichen; sehen Sie nach, ob Checkpoint Panel in seinem Terminal noch läuft. Laufende Befehle sind nicht betroffen.'
    case 'RequestUnanswered':
      return 'Es kam keine Antwort: Dieses Fenster hat das Programm dahinter verloren. Was begonnen hatte, ist vielleicht weitergelaufen; sehen Sie sich den virtuellen Computer an, bevor Sie es erneut versuchen.'
    case 'RequestLost':
      return 'Die Anforderung hat das Programm nicht erreicht, oder seine Antwort kam nicht zurück. Starten Sie Checkpoint Panel neu, wenn das so bleibt.'
    case 'UnexpectedAnswer':
      return isOfChange
        ? 'Die Antwort hatte nicht die vereinbarte Form und war nicht zu verwenden; vielleicht hat Hyper-V es trotzdem getan.'
        : 'Die Antwort hatte nicht die vereinbarte Form und wurde daher nicht verwendet.'
    case 'Internal':
      return 'Im Panel selbst ist ein Fehler aufgetreten. Sein Protokoll enthält die Einzelheiten.'
  }
}

export const failureWords: Translation<typeof en.failureWords> = {
  hostSays: 'Meldung des Hosts:',
  copy: 'Kopieren',
}
