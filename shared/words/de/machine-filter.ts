import type { FilterFeature, FilterKey, FilterState, FilterType } from '../../domain/machine-filter.ts'
import type * as en from '../en/machine-filter.ts'
import { visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { counted } from './grammar.ts'

export const filterWords: Translation<typeof en.filterWords> = {
  help: 'Wörter und Paare der Form Schlüssel:Wert, die alle passen müssen. Ein - davor kehrt um; Anführungszeichen halten Wörter zusammen.',
  offers: 'Was hier geschrieben werden kann',
  count: (count) => counted(count, 'Vorschlag', 'Vorschläge'),
}

const KEY: Readonly<Record<FilterKey, string>> = {
  state: 'Die Phase (Betriebszustand)',
  checkpoints: 'Wie viele Prüfpunkte er hat, z. B. >5',
  older: 'Der älteste Prüfpunkt ist mindestens so alt, z. B. 30d',
  size: 'Was die Prüfpunkte belegen, z. B. >10GB',
  type: 'Der Prüfpunkttyp',
  has: 'Was ihn auszeichnet',
  name: 'Nur der Name, nicht Notizen oder Zustand',
  host: 'Der Host, auf dem er ist',
}

const STATE: Readonly<Record<FilterState, string>> = {
  running: 'Wird ausgeführt',
  off: 'Aus',
  saved: 'Der Arbeitsspeicher ist auf dem Datenträger gespeichert',
  paused: 'Angehalten',
  critical: 'Konfiguration oder ein Datenträger ist nicht erreichbar',
  changing: 'Auf dem Weg von einem Zustand in einen anderen',
}

const TYPE: Readonly<Record<FilterType, string>> = {
  production: 'Produktionsprüfpunkte',
  standard: 'Standardprüfpunkte, mit Arbeitsspeicher',
  off: 'Prüfpunkte sind deaktiviert',
}

const FEATURE: Readonly<Record<FilterFeature, string>> = {
  backup: 'Ein Prüfpunkt, den eine Sicherung übrig ließ',
  missing: 'Ein Prüfpunkt, dessen Dateien fehlen',
  orphan: 'Ein Prüfpunkt, dessen übergeordneter fehlt',
  limit: '45 oder mehr der 50 zulässigen Prüfpunkte',
  replica: 'Wird repliziert',
  dc: 'Laut Notizen ein Domänencontroller',
  checkpoints: 'Mindestens ein Prüfpunkt',
  notes: 'Notizen irgendwelcher Art',
  unread: 'Etwas davon konnte nicht gelesen werden',
  clock: 'Eine Uhr, die falsch geht oder ging',
  leftover: 'Datenträger von Prüfpunkten, die es nicht mehr gibt',
  paths: 'Ein Datenträger, dessen Pfad verschieden geschrieben ist',
  cluster: 'Gehört zu einem Cluster',
}

export const filterMeanings: Translation<typeof en.filterMeanings> = {
  key: KEY,
  state: STATE,
  type: TYPE,
  has: FEATURE,
}

const EXPECTED: Readonly<Record<FilterKey, string>> = {
  state: `eines von ${Object.keys(STATE).join(', ')}`,
  checkpoints: 'eine Zahl wie 5, >5 oder <=5',
  older: 'eine Zeitspanne wie 12h, 30d, 2w, 6mo oder 1y',
  size: 'eine Größe wie >10GB oder <500MB',
  type: `eines von ${Object.keys(TYPE).join(', ')}`,
  has: `eines von ${Object.keys(FEATURE).join(', ')}`,
  name: 'ein Teil eines Namens',
  host: 'ein Teil eines Hostnamens',
}

const expectedOf = (asks: FilterKey | null): string => (asks === null ? '' : EXPECTED[asks])

export const filterProblemText: typeof en.filterProblemText = ({ kind, at, key, asks, value }) => {
  const place = `bei Zeichen ${at + 1}`
  switch (kind) {
    case 'unknownKey':
      return `„${visible(key ?? '')}:“ ${place} ist kein Schlüssel des Filters. Um es als Wort zu suchen, setzen Sie es in Anführungszeichen.`
    case 'badValue':
      return `„${visible(value)}“ ${place} kann ${key ?? ''}: nicht sein. Möglich: ${expectedOf(asks)}.`
    case 'noValue':
      return key === null
        ? `Was nicht gefunden werden soll, fehlt ${place}.`
        : `${key}: ${place} hat noch keinen Wert. Möglich: ${expectedOf(asks)}.`
    case 'openQuote':
      return `Das Anführungszeichen ${place} ist nicht geschlossen.`
  }
}
