import type * as en from '../en/screens.ts'
import { formatTime, visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { appName } from '../names.ts'
import { dative } from './dative.ts'
import { counted } from './grammar.ts'
import { clusterSilenceText } from './labels.ts'
import { stateText } from './state-text.ts'

export const windowTitle: typeof en.windowTitle = (hostName) =>
  hostName === null ? appName : `${appName} - ${hostName}`

export const titleBarWords: Translation<typeof en.titleBarWords> = {
  filter: 'Virtuelle Computer filtern',
  filterHint: 'Virtuelle Computer filtern',
  clearFilter: 'Filter löschen',
  view: 'Ansicht',
  theme: 'Design',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  density: 'Zeilen',
  densities: { compact: 'Kompakt', comfortable: 'Komfortabel' },
  panes: 'Bereiche',
  actionsPane: 'Aktionsbereich',
}

export const hostWords: Translation<typeof en.hostWords> = {
  title: 'Hosts',
  connectedAgo: (heard) => `Verbunden, ${heard}`,
  unavailableSince: (at) => `Nicht verfügbar, Stand ${formatTime(at)} Uhr`,
  openDemo: 'Demo öffnen',
  demo: 'Demo',
  noAnswer: (hostName) => `${hostName} ist nicht verfügbar`,
  reading: (hostName) => `${hostName} wird gelesen...`,
  hostSays: 'Meldung des Hosts:',
  demoNote:
    'Die Demo ist ein simulierter Host. Nichts darin ist echt, und auf diesem Computer wird nichts angerührt.',
  found: 'Was auf diesem Computer gefunden wurde',
  foundWell: 'in Ordnung',
  foundFault: 'steht im Weg',
  asAdministrator: 'Als Administrator starten',
  withheld:
    'Sie gehören zu den Administratoren, aber Windows hat diesem Start deren Rechte vorenthalten. Windows fragt zuerst; dann öffnet sich das Panel neu, und dieses Fenster wird geschlossen.',
  withheldHere:
    'Sie gehören zu den Administratoren, aber Windows hat diesem Start deren Rechte vorenthalten. Beenden Sie das Panel, und starten Sie es in einem Terminal, das als Administrator läuft. Dieser Befehl öffnet eines:',
  goOn: 'Wie es weitergehen kann',
  another: 'Mit einem anderen Computer verbinden...',
}

export const machineWords: Translation<typeof en.machineWords> = {
  title: 'Virtuelle Computer',
  count: (shown, all) => (shown === all ? String(all) : `${shown} von ${all}`),
  empty: 'Auf diesem Host gibt es keine virtuellen Computer.',
  allEmpty: 'Auf den Hosts, die antworten, gibt es keine virtuellen Computer.',
  filteredEmpty: (filter) => `Auf „${filter}“ passt kein virtueller Computer.`,
  clearFilter: 'Filter löschen',
  asOf: (at) => `Stand ${formatTime(at)} Uhr`,
  loading: 'Die virtuellen Computer werden gelesen...',
  unmeasured: (count) =>
    count === 1 ? '1 Größe ist noch nicht gemessen' : `${count} Größen sind noch nicht gemessen`,
  measuring: '...',
  unknownSize: 'unbekannt',
  unknown: 'unbekannt',
  menu: (name) => `Befehle für ${name}`,
  headingHint:
    'Eingabe sortiert, Umschalt+Links und Umschalt+Rechts ändern die Breite, Strg+Links und Strg+Rechts verschieben die Spalte, Umschalt+F10 öffnet ihr Menü.',
  selected: (count) => `${count} ausgewählt`,
  selectedHidden: (hidden, selected) => `${hidden} von ${selected} Ausgewählten sind ausgefiltert`,
  allHidden: (selected) => `Keiner der ${selected} Ausgewählten ist in der gefilterten Liste.`,
}

export const columnWords: Translation<typeof en.columnWords> = {
  title: 'Spalten',
  menu: (label) => `Spalte ${label}`,
  ascending: 'Aufsteigend sortieren',
  descending: 'Absteigend sortieren',
  left: 'Nach links',
  right: 'Nach rechts',
  fit: 'An Inhalt anpassen',
  hide: 'Ausblenden',
  reset: 'Wie zu Anfang',
  isFirst: 'Sie ist die erste.',
  isLast: 'Sie ist die letzte.',
  isAnchor: 'Sie wird immer angezeigt.',
  moved: (label, place, count) => `${label} ist Spalte ${place} von ${count}.`,
}

export const columnLabels: Translation<typeof en.columnLabels> = {
  name: 'Name',
  host: 'Host',
  state: 'Phase',
  cpu: 'CPU-Auslastung',
  memory: 'Zugewiesener Arbeitsspeicher',
  uptime: 'Betriebszeit',
  status: 'Status',
  version: 'Konfigurationsversion',
  checkpoints: 'Prüfpunkte',
  oldest: 'Ältester',
  size: 'Größe',
  type: 'Typ',
  badges: 'Befunde',
}

export const shortColumnLabels: typeof en.shortColumnLabels = () => ({
  cpu: 'CPU-Ausl.',
  memory: 'Zugew. Speicher',
  version: 'Konfig.-Version',
  checkpoints: 'Prüfp.',
})

export const treeWords: Translation<typeof en.treeWords> = {
  title: 'Prüfpunkte',
  of: (vmName) => `Prüfpunkte von ${vmName}`,
  now: 'Jetzt',
  lost: 'Übergeordneter fehlt',
  empty: 'Der ausgewählte virtuelle Computer hat keine Prüfpunkte.',
  unread: 'Prüfpunkte konnten nicht gelesen werden.',
  partly: 'Nicht alle Prüfpunkte konnten gelesen werden.',
  openSettings: 'Einstellungen öffnen...',
  noMachine: 'Wählen Sie einen virtuellen Computer aus, um seine Prüfpunkte zu sehen.',
  columns: { name: 'Name', kind: 'Art', made: 'Erstellt', size: 'Größe', badges: 'Befunde' },
  sortBy: 'Sortieren nach',
  sortedBy: (column, descending) => `${column}, ${descending ? 'absteigend' : 'aufsteigend'} sortiert`,
  summary: (count) => counted(count, 'Prüfpunkt', 'Prüfpunkte'),
  expandAll: 'Alle erweitern',
  collapseAll: 'Alle reduzieren',
  views: { label: 'Ansicht der Prüfpunkte', tree: 'Baum', timeline: 'Zeitachse' },
  onlyCheckpoints:
    'Nur Prüfpunkte können gemeinsam ausgewählt werden; „Jetzt“ und „Übergeordneter fehlt“ bleiben außen vor.',
  orphan: 'Übergeordneter fehlt',
  since: (moment) => `seit ${moment}`,
  ago: (span) => `vor ${dative(span)}`,
}

export const findWords: Translation<typeof en.findWords> = {
  open: 'Im Baum suchen (Strg+F)',
  label: 'Prüfpunkt nach Namen suchen',
  hint: 'Suchen',
  count: (place, count) => {
    if (count === 0) return 'Nichts gefunden'
    return place === 0 ? `${count} gefunden` : `${place} von ${count}`
  },
  found: 'gefunden',
  next: 'Weiter (Eingabe oder F3)',
  previous: 'Zurück (Umschalt+F3)',
  close: 'Schließen',
}

export const renameWords: Translation<typeof en.renameWords> = {
  label: (name) => `Neuer Name für ${name}`,
  hint: 'Eingabe benennt um, Esc behält den bisherigen Namen.',
  sending: 'Der Host benennt um...',
  renamedMeanwhile: (name) =>
    `Jemand anderes hat ihn in „${name}“ umbenannt. Eingabe gibt ihm Ihren Namen, Esc behält jenen.`,
  gone: (name) => `„${name}“ ist nicht mehr auf dem Host und wurde daher nicht umbenannt.`,
}

export const detailWords: Translation<typeof en.detailWords> = {
  title: 'Details',
  overview: 'Übersicht',
  settings: 'Einstellungen',
  disks: 'Datenträger',
  noMachine: 'Es ist nichts ausgewählt.',
  none: 'Keine',
  machine: {
    name: 'Virtueller Computer',
    state: 'Phase',
    heartbeat: 'Takt',
    type: 'Prüfpunkttyp',
    automatic: 'Automatische Prüfpunkte',
    created: 'Erstellt',
    version: 'Konfigurationsversion',
    generation: 'Generation',
    clustered: 'Geclustert',
    replication: 'Replikation',
    onDisk: 'In Prüfpunkten',
    checkpointFolder: 'Prüfpunktdateispeicherort',
    configurationFolder: 'Konfigurationsordner',
    notes: 'Notizen',
  },
  checkpoint: {
    name: 'Prüfpunkt',
    kind: 'Art',
    fellBack: 'Standard ersatzweise',
    made: 'Erstellt',
    parent: 'Übergeordnet',
    onDisk: 'Größe',
    systemFiles: 'Speicher und Konfiguration',
    version: 'Konfigurationsversion',
    generation: 'Generation',
    applying: 'Anwenden',
    notes: 'Notizen',
  },
  yes: 'Ja',
  no: 'Nein',
  unknown: 'nicht bekannt',
  unread: 'Nicht lesbar',
  notRunning: 'Keiner: wird nicht ausgeführt',
  createdAgo: (moment, ago) => `${moment} (${ago})`,
  clustered: (is, node, silence) => {
    if (is === null) return `Nicht bekannt: ${clusterSilenceText(silence)}`
    if (!is) return 'Nein'
    return node === null ? 'Ja' : `Ja, auf ${visible(node)}`
  },
  stale: (at) =>
    `Stand ${formatTime(at)} Uhr. Der Host antwortet nicht, und Altersangaben beziehen sich auf diesen Zeitpunkt.`,
  versionNow: (version, now) => `${version} (jetzt ${now})`,
  rootParent: 'Keiner: Er ist der erste',
  lostParent: 'nicht gefunden',
  now: 'Jetzt: der aktuelle Zustand',
  standardInstead:
    'Ein Produktionsprüfpunkt war verlangt und nicht möglich. Dieser enthält Arbeitsspeicher: Beim Anwenden werden Anwendungen mitten in ihrer Arbeit fortgesetzt. Solche Prüfpunkte sind für Entwicklung und Test gedacht, nicht für produktive Server.',
  lost: 'Prüfpunkte, deren übergeordneten der Host nicht kennt. Sie bleiben verwendbar, soweit ihre Dateien vorhanden sind.',
}

export const applyingLeaves: typeof en.applyingLeaves = (vmName, power) =>
  power === 'NotKnown'
    ? `${vmName} ist danach im Zustand „Aus“, falls er keinen Arbeitsspeicher enthält; das ist nicht bekannt`
    : power === 'Running'
      ? `${vmName} wird danach ausgeführt, fortgesetzt aus dem Arbeitsspeicher des Prüfpunkts`
      : `${vmName} ist danach im Zustand „${stateText(power)}“`

export const paneWords: Translation<typeof en.paneWords> = {
  hosts: 'Hosts',
  machines: 'Virtuelle Computer',
  checkpoints: 'Prüfpunkte',
  details: 'Details',
  actions: 'Aktionen',
  strip: 'Status',
  resize: {
    hosts: 'Breite von Hosts',
    actions: 'Breite von Aktionen',
    machines: 'Höhe von Virtuelle Computer',
    details: 'Höhe von Details',
    activities: 'Höhe von Aktivitäten',
  },
}

export const noticeWords: Translation<typeof en.noticeWords> = {
  title: 'Hinweise',
  close: 'Diesen Hinweis schließen',
  again: (message, count) => `${message} (${count}-mal)`,
  more: (count) => (count === 1 ? 'Und 1 weiterer Hinweis.' : `Und ${count} weitere Hinweise.`),
}

export const toastWords: Translation<typeof en.toastWords> = {
  label: 'Meldungen',
}
