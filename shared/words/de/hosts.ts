import type { ReadingFinding } from '../../domain/unread.ts'
import type * as en from '../en/hosts.ts'
import { formatSpan, formatTime, visible } from '../format.ts'
import type { Translation } from '../language.ts'

export const hostStateWords: Translation<typeof en.hostStateWords> = {
  notAsked: 'Noch nicht gefragt',
  connecting: 'Wird verbunden...',
  connected: 'Verbunden',
  clockDiffers: 'Uhr weicht ab',
  unavailable: 'Nicht verfügbar',
  needsSignIn: 'Anmeldung nötig',
}

export const retryWords: Translation<typeof en.retryWords> = {
  again: (seconds) => (seconds === 0 ? 'Jetzt erneut' : `Erneut in ${seconds} s`),
  away: (seconds) => (seconds === 0 ? 'Getrennt, jetzt neu' : `Getrennt, neu in ${seconds} s`),
}

export const hostTreeWords: Translation<typeof en.hostTreeWords> = {
  all: 'Alle Hosts',
  add: 'Hinzufügen...',
  menu: (name) => `Befehle für ${visible(name)}`,
  order: 'Reihenfolge',
  up: 'Nach oben',
  down: 'Nach unten',
  isFirst: 'Er ist der erste.',
  isLast: 'Er ist der letzte.',
  staysFirst: 'Dieser Computer und die Demo stehen an erster Stelle.',
  moved: (name, group) =>
    group === null
      ? `${visible(name)} wurde verschoben.`
      : `${visible(name)} wurde verschoben, in ${visible(group)}.`,
}

export const awayWords: Translation<typeof en.awayWords> = {
  last: (readAt) => `Was angezeigt wird, wurde um ${formatTime(readAt)} Uhr gelesen.`,
}

export const removeHostWords: Translation<typeof en.removeHostWords> = {
  title: (name) => `${visible(name)} entfernen?`,
  stays:
    'Auf dem Host wird nichts angerührt: Virtuelle Computer und ihre Prüfpunkte bleiben, wie sie sind, und was läuft, läuft weiter.',
  goes: 'Er verschwindet aus dieser Liste, und ein für ihn gespeichertes Kennwort wird gelöscht. Er kann jederzeit wieder hinzugefügt werden.',
  remove: 'Entfernen',
  cancel: 'Abbrechen',
}

export const hostInMenu: typeof en.hostInMenu = (name, group, state) =>
  `${name}${group === null ? '' : ` (${visible(group)})`}: ${hostStateWords[state]}`

export const connectedText: typeof en.connectedText = (hosts) =>
  `${hosts.filter(({ connection }) => connection.state === 'connected').length} von ${hosts.length} verbunden`

const MISSING: Readonly<Record<ReadingFinding['kind'], string>> = {
  machine: 'Ein virtueller Computer konnte nicht gelesen werden und fehlt hier.',
  checkpoint: 'Ein Prüfpunkt konnte nicht gelesen werden und fehlt hier.',
}

export const hostFindingText: typeof en.hostFindingText = ({ kind, hostMessage }) =>
  `${MISSING[kind]} ${hostMessage === '' ? 'Der Host hat ihn in einer Form genannt, die dieses Programm nicht kennt.' : `Meldung des Hosts: ${visible(hostMessage)}`}`

export const hostClockText: typeof en.hostClockText = (clockAhead) =>
  `Die Uhr des Hosts geht gegenüber der dieses Computers mindestens ${formatSpan(Math.abs(clockAhead))} ${clockAhead > 0 ? 'vor' : 'nach'}: Eine der beiden ist falsch. Daten und Altersangaben richten sich nach der des Hosts.`
