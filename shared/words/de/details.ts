import type { Hardware } from '../../domain/details.ts'
import type { DiskKind } from '../../domain/disk-chains.ts'
import type * as en from '../en/details.ts'
import { formatBytes, formatMac, formatMemory, formatTime, visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { quoted } from './grammar.ts'

const time = (at: number): string => `${formatTime(at)} Uhr`

export const readingWords: Translation<typeof en.readingWords> = {
  settings: 'Die Einstellungen werden gelesen...',
  disks: 'Die Datenträgerdateien werden gemessen...',
  read: (at) => `Gelesen um ${time(at)}`,
  again: (at) => `Stand ${time(at)}, wird erneut gelesen...`,
  stale: (at) => `Stand ${time(at)}. Erneutes Lesen war nicht möglich.`,
  away: (at) => `Stand ${time(at)}. Der Host antwortet nicht.`,
  comparing: 'Wird mit dem verglichen, was der Computer jetzt hat...',
  retry: 'Erneut versuchen',
}

export const hardwareWords: Translation<typeof en.hardwareWords> = {
  processors: 'Prozessor',
  memory: 'Arbeitsspeicher',
  drive: 'Festplatte',
  dvd: 'DVD-Laufwerk',
  machine: (vmName) => `Die derzeitige Hardware von ${visible(vmName)}.`,
  checkpoint: (name) => `Die Hardware, wie sie war, als ${quoted(name)} erstellt wurde.`,
  differing: (count) =>
    count === 1
      ? '1 Teil unterscheidet sich von dem, was der Computer jetzt hat. Beim Anwenden kehrt zurück, was der Prüfpunkt hat.'
      : `${count} Teile unterscheiden sich von dem, was der Computer jetzt hat. Beim Anwenden kehrt zurück, was der Prüfpunkt hat.`,
  same: 'Der Computer hat jetzt dieselbe Hardware.',
  notCompared: 'Was der Computer jetzt hat, konnte nicht gelesen werden; daher wird nichts verglichen.',
  none: 'Keine',
}

type Place = Hardware['drives'][number] | Hardware['dvdDrives'][number]

const controllerText = ({ controllerType, controllerNumber, controllerLocation }: Place): string =>
  `${controllerType}-Controller ${controllerNumber}, Position ${controllerLocation}`

function memoryText({ startup, dynamic }: Hardware['memory']): string {
  if (!dynamic) return formatMemory(startup)
  const { minimum, maximum } = dynamic
  return `${formatMemory(startup)} beim Start, dynamisch von ${formatMemory(minimum)} bis ${formatMemory(maximum)}`
}

function driveText({ kind, path }: Hardware['drives'][number]): string {
  switch (kind) {
    case 'empty':
      return 'Leer'
    case 'virtual':
      return visible(path ?? '')
    case 'passThrough':
      return `Physische Festplatte: ${visible(path ?? '')}`
    case 'shared':
      return `Gemeinsam genutzter Datenträger: ${visible(path ?? '')}`
  }
}

export const partLabel: typeof en.partLabel = (part) => {
  switch (part.kind) {
    case 'processors':
      return hardwareWords.processors
    case 'memory':
      return hardwareWords.memory
    case 'adapter':
      return visible(part.adapter.name)
    case 'drive':
    case 'dvd':
      return controllerText(part.drive)
  }
}

export const partText: typeof en.partText = (part) => {
  switch (part.kind) {
    case 'processors':
      return part.count === 1 ? '1 virtueller Prozessor' : `${part.count} virtuelle Prozessoren`
    case 'memory':
      return memoryText(part.memory)
    case 'adapter': {
      const { switchName, macAddress } = part.adapter
      const connected = switchName === null ? 'Nicht verbunden' : visible(switchName)
      return `${connected}, ${macAddress === null ? 'MAC-Adresse noch nicht vergeben' : `MAC ${formatMac(macAddress)}`}`
    }
    case 'drive':
      return `${hardwareWords.drive}: ${driveText(part.drive)}`
    case 'dvd':
      return `${hardwareWords.dvd}: ${part.drive.path === null ? 'Leer' : visible(part.drive.path)}`
  }
}

export const differenceText: typeof en.differenceText = (then, now) => {
  if (then === null) return now === null ? '' : `Jetzt: ${partText(now)}. Wird beim Anwenden entfernt.`
  return now === null ? 'Fehlt jetzt im Computer. Kehrt beim Anwenden zurück.' : `Jetzt: ${partText(now)}`
}

export const diskWords: Translation<typeof en.diskWords> = {
  picture: (name) =>
    `Wie die Datenträgerdateien von ${visible(name)} aufeinander aufbauen. Die Tabelle darunter sagt dasselbe.`,
  table: (vmName) => `Datenträgerdateien von ${visible(vmName)}`,
  columns: {
    file: 'Datei',
    kind: 'Art',
    owner: 'Gehört zu',
    size: 'Größe',
    began: 'Begonnen',
    written: 'Zuletzt geschr.',
    volume: 'Volume',
  },
  standsOn: {
    now: 'In „Jetzt“',
    checkpoint: 'In diesem Prüfpunkt',
  },
  now: 'Jetzt',
  unknown: 'nicht bekannt',
  none: 'Dieser virtuelle Computer hat keine Datenträger.',
  outside: 'In keinem Prüfpunkt',
  outsideHelp: (paths) =>
    `Kein Prüfpunkt enthält ${paths.map(visible).join(', ')}: Kein Anwenden ändert ${paths.length === 1 ? 'diesen Datenträger' : 'diese Datenträger'}.`,
  leftOver: (count, bytes) =>
    `Es gibt keinen Prüfpunkt, und „Jetzt“ baut noch auf ${count === 1 ? 'einer differenzierenden Datei' : `${count} differenzierenden Dateien`} von Prüfpunkten auf${bytes === null ? '' : ` (${formatBytes(bytes)})`}. Hyper-V führt sie von selbst zusammen, wenn der virtuelle Computer ausgeschaltet ist; tut es das nicht, ist ein Zusammenführen misslungen, oder eine Sicherung hat sie hinterlassen. Sehen Sie sich seine Ereignisse an, und führen Sie nichts von Hand zusammen, bevor Sie eine Kopie haben.`,
  spelledTwice: (path, others) =>
    `${visible(path)} wird auch ${others.map(visible).join(', ')} geschrieben. Für das Panel ist das die eine Datei, die es ist; Hyper-V kann sie für zwei halten und die Kette beim Zusammenführen zerstören. Lassen Sie die Pfade angleichen.`,
  framedNow: 'Umrahmt: die Dateien, auf denen „Jetzt“ aufbaut.',
  framed: (name) => `Umrahmt: die Dateien, auf denen ${quoted(name)} aufbaut.`,
  noState: 'Zwischen zwei Zuständen',
  passThrough: 'Physische Festplatte',
  shared: 'Gemeinsam genutzt',
  notInList: 'ein Prüfpunkt, der nicht in der Liste steht',
  free: (freeBytes) => `${formatBytes(freeBytes)} frei`,
}

const KIND: Readonly<Record<DiskKind, string>> = {
  base: 'Basisdatenträger',
  differencing: 'Differenzierend',
  linked: 'Differenzierend, nicht von einem Prüfpunkt',
  unreadable: 'Nicht lesbar',
}

export const diskKindText: typeof en.diskKindText = (kind) => KIND[kind]

export const beginningText: typeof en.beginningText = (beginning) => {
  switch (beginning) {
    case 'base':
      return null
    case 'unreadable':
      return 'Der Host kann die erste Datei nicht öffnen: Worauf sie aufbaut, ist nicht bekannt, und die Zustände darüber lassen sich vielleicht nicht starten.'
    case 'parentMissing':
      return 'Der Host nennt den Datenträger nicht, auf dem die erste Datei aufbaut.'
    case 'ring':
      return 'Die Dateien nennen einander als übergeordnet; wo die Kette beginnt, ist daher nicht bekannt.'
  }
}

export const ownerText: typeof en.ownerText = ({ owner, frozenBy, isNow }, nameOf) => {
  const frozen = frozenBy.filter((id) => owner.kind !== 'checkpoint' || owner.id !== id).map(nameOf)
  const written = isNow ? ', „Jetzt“ schreibt darauf' : ''
  const tail = frozen.length > 0 ? `, eingefroren von ${frozen.join(', ')}` : ''
  switch (owner.kind) {
    case 'machine':
      return `Computer selbst${written}${tail}`
    case 'now':
      return `${diskWords.now}${tail}`
    case 'checkpoint':
      return `${nameOf(owner.id)}${written}${tail}`
    case 'unknown':
      return `${diskWords.notInList}${tail}`
  }
}
