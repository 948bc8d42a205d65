import type * as en from '../en/findings.ts'
import { CHECKPOINT_LIMIT } from '../../domain/checkpoint.ts'
import { OLD_DAYS } from '../../domain/findings.ts'
import type { TextsOfFindings } from '../findings.ts'
import { formatBytes, visible } from '../format.ts'
import { quotedList } from './grammar.ts'

const list = (paths: readonly string[]): string => paths.map(visible).join(', ')

export const findingTexts: TextsOfFindings = {
  leftOver: {
    list: ({ files: { length: count } }) => (count === 1 ? '1 AVHDX-Rest' : `${count} AVHDX-Reste`),
  },
  unread: { list: 'Unvollständig', tree: 'Nicht ganz gelesen' },
  missing: {
    list: 'Datei fehlt',
    tree: 'Dateien fehlen',
    delete: ({ names }) =>
      `Die Dateien fehlen auf dem Host: ${quotedList(names)}. Anwenden ist nicht möglich; das Löschen nimmt ihn aus der Liste.`,
  },
  unreadable: { tree: 'Nicht lesbar' },
  recovery: {
    list: 'Sicherungsrest',
    apply:
      'Ein Prüfpunkt, den eine Sicherung für sich erstellt hat. Sehen Sie zuerst im Sicherungsprodukt nach.',
    delete: ({ names }) =>
      `Von einer Sicherung für sich selbst erstellt: ${quotedList(names)}. Sehen Sie zuerst im Sicherungsprodukt nach; während eine Sicherung läuft, braucht sie den Prüfpunkt, und einen übrig gebliebenen sollte sie selbst aufräumen.`,
  },
  leftByBackup: { tree: 'Sicherungsrest' },
  backingUp: { tree: 'Sicherung läuft' },
  orphan: { list: 'Übergeordn. fehlt' },
  atLimit: {
    list: ({ count }) => `${count} von ${CHECKPOINT_LIMIT}`,
    apply: (_, vm) =>
      `${visible(vm)} hat schon ${CHECKPOINT_LIMIT} Prüfpunkte; mehr lässt Hyper-V nicht zu. Der aktuelle Zustand kann erst aufbewahrt werden, wenn einer gelöscht ist.`,
  },
  nearLimit: { list: ({ count }) => `${count} von ${CHECKPOINT_LIMIT}` },
  domainController: {
    list: 'Domänencontr.',
    apply: (_, vm) =>
      `Laut Notizen ist ${visible(vm)} ein Domänencontroller. Ihn auf einen alten Stand zu bringen, kann das Verzeichnis beschädigen; stellen Sie stattdessen im Gast den Systemstatus wieder her.`,
  },
  controllerNotProduction: {
    settings:
      'Laut Notizen ist dies ein Domänencontroller: Für solche werden nur Produktionsprüfpunkte unterstützt, ohne ersatzweise Standardprüfpunkte.',
  },
  running: { apply: (_, vm) => `${visible(vm)} wird ausgeführt: Möglicherweise sind Benutzer angemeldet.` },
  clustered: {
    list: 'Geclustert',
    apply: (_, vm) =>
      `${visible(vm)} gehört zu einem Cluster. Ein einzelnes Mitglied auf einen alten Stand zu bringen, kann beschädigen, was es mit den anderen teilt.`,
  },
  clusterNotKnown: {
    apply: (_, vm) =>
      `Ob ${visible(vm)} zu einem Cluster gehört, ist nicht bekannt. Falls ja, kann das Zurücksetzen zerstören, was er mit den anderen teilt.`,
  },
  folderOnCluster: {
    settings: 'Der Computer ist geclustert: Der Ordner muss auf Speicher liegen, den jeder Knoten erreicht.',
  },
  replicated: {
    list: 'Repliziert',
    now: 'Hat ein Replikat',
    apply: (_, vm) =>
      `${visible(vm)} wird auf einen anderen Host repliziert. Das Replikat dort muss danach neu synchronisiert werden.`,
  },
  replica: {
    list: 'Replikat',
    now: 'Dies ist das Replikat',
    apply: (_, vm) =>
      `Dies ist ein Replikat: Das Original von ${visible(vm)}, mit dem gearbeitet wird, ist auf einem anderen Host. Ein Anwenden hier bringt die Datenträger des Replikats aus dem Takt: Die Replikation hält an und muss neu synchronisiert oder neu eingerichtet werden. Um das Replikat in Betrieb zu nehmen, verwenden Sie „Failover“ im Hyper-V-Manager.`,
  },
  replicaNotKnown: {
    list: 'Repliziert?',
    now: 'Replikation nicht bekannt',
    apply: (_, vm) =>
      `Ob ${visible(vm)} repliziert wird oder selbst ein Replikat ist, ist nicht bekannt. Falls ja, hält die Replikation an und muss neu synchronisiert oder neu eingerichtet werden.`,
  },
  replicaPoint: {
    tree: 'Replikatpunkt',
    delete: ({ names }) => `Gehört zu Hyper-V-Replikat: ${quotedList(names)}.`,
  },
  kept: {
    delete: ({ names }) =>
      `Bewahrt einen Zustand vor einem Anwenden auf: ${quotedList(names)}. Ohne ihn führt kein Weg zu diesem Zustand zurück.`,
  },
  automatic: {
    tree: 'Bis Herunterfahren',
    apply: 'Ein automatischer Prüfpunkt: Hyper-V entfernt ihn beim nächsten Herunterfahren.',
    delete: ({ names }) =>
      `Automatisch: ${quotedList(names)}. Hyper-V entfernt ihn selbst, wenn der Computer das nächste Mal aus ist.`,
  },
  automaticOn: {
    settings:
      'Ein automatischer Prüfpunkt entsteht bei jedem Start aus dem Zustand „Aus“, solange es keinen anderen gibt, und verschwindet, sobald der Computer heruntergefahren oder ausgeschaltet ist.',
  },
  standardInstead: { tree: 'Standard ersatzweise' },
  ahead: { list: 'Uhr verstellt', tree: 'Der Uhr voraus' },
  old: {
    tree: 'Alt',
    apply: ({ days }) =>
      `Der Prüfpunkt ist ${days} Tage alt. Nach ${OLD_DAYS} Tagen kann ein Computer die Vertrauensstellung zu seiner Domäne verloren haben.`,
  },
  leadsToNow: { tree: 'Führt zu „Jetzt“' },
  memoryNotKnown: {
    apply: (_, vm) =>
      `Ob der Prüfpunkt Arbeitsspeicher enthält, konnte nicht gelesen werden. Nehmen Sie an, dass er keinen enthält: Dann startet ${visible(vm)} neu.`,
  },
  disksNotKnown: {
    apply:
      'Die Datenträger des Prüfpunkts konnten nicht gelesen werden. Ob er sich anwenden lässt und welche Datenträger an- oder abgehängt werden, ist nicht bekannt.',
  },
  passThrough: {
    apply: ({ paths }) =>
      `Ein Pass-Through-Datenträger geht nicht mit zurück und passt dann nicht mehr zu den anderen: ${list(paths)}.`,
    settings: ({ paths }) =>
      `Ein Pass-Through-Datenträger ist in keinem Prüfpunkt enthalten (${list(paths)}). Nach einem Anwenden passt er nicht mehr zu den anderen.`,
  },
  sharedDisk: {
    apply: ({ paths }) =>
      `Ein gemeinsam genutzter Datenträger geht nicht mit zurück und passt dann nicht mehr zu den anderen: ${list(paths)}.`,
    settings: ({ paths }) =>
      `Bei einem gemeinsam genutzten virtuellen Datenträger kann Hyper-V jedoch jeden Prüfpunkt ablehnen (${list(paths)}).`,
  },
  vhdSet: {
    apply: ({ paths }) =>
      `Ein VHD-Satz hat eigene Prüfpunkte. Dass er mit zurückgesetzt wird, ist nirgends dokumentiert: Nehmen Sie an, dass er bleibt, wie er ist, und nicht mehr zu den anderen passt: ${list(paths)}.`,
    settings: ({ paths }) =>
      `Bei einem gemeinsam genutzten virtuellen Datenträger kann Hyper-V jedoch jeden Prüfpunkt ablehnen (${list(paths)}).`,
  },
  diskAttachedSince: {
    apply: ({ paths }) =>
      `Nach dem Prüfpunkt angefügt und wird daher getrennt; die Datei bleibt: ${list(paths)}.`,
  },
  diskRemovedSince: {
    apply: ({ paths }) => `Seit dem Prüfpunkt entfernt; wird wieder angefügt: ${list(paths)}.`,
  },
  spelledTwice: { list: 'Pfade ungleich' },
  lowSpace: {
    apply: ({ freeBytes, root }) =>
      `Auf ${visible(root)}, wo die Datenträger liegen, sind nur ${formatBytes(freeBytes)} frei. Ein neuer Prüfpunkt und gespeicherter Arbeitsspeicher brauchen Platz, und auf einem vollen Volume hält Hyper-V die Computer an.`,
  },
}

export const moreFindings: typeof en.moreFindings = (count) => `+${count}`
