import type { ConnectionStep, ConnectionStepName } from '../../domain/connection-test.ts'
import type { DraftField } from '../../domain/host-draft.ts'
import type * as en from '../en/connect-dialog.ts'
import { currentLocale, type Translation } from '../language.ts'
import { visible } from '../format.ts'
import { computers } from './grammar.ts'

export const connectWords: Translation<typeof en.connectWords> = {
  title: 'Mit Server verbinden',
  editTitle: (name) => `Verbindung mit ${visible(name)} bearbeiten`,
  where: 'Mit Virtualisierungsserver verbinden',
  local: 'Lokaler Computer',
  noLocal: 'Hyper-V auf diesem Computer steht nicht in der Liste: Das Panel wurde ohne es gestartet.',
  another: 'Anderer Computer',
  computer: 'Computer',
  computerHint: 'Sein Name oder seine Adresse, z. B. hv01.contoso.com.',
  name: 'Anzeigename',
  nameHint: 'Wie er hier heißen soll; leer für den Namen des Computers.',
  group: 'Gruppe',
  groupHint: (groups) =>
    groups.length === 0
      ? 'Hosts einer Gruppe stehen beisammen.'
      : `Vorhanden: ${groups.map(visible).join(', ')}.`,
  transport: 'Verbinden über',
  winRm: 'WinRM',
  winRmHint: 'Für Windows-Hosts in einer Domäne.',
  winRmSsl: 'WinRM über HTTPS',
  winRmSslHint: 'Für Hosts außerhalb der Domäne: Windows prüft das Zertifikat.',
  ssh: 'SSH-Schlüssel',
  sshHint: 'OpenSSH mit PowerShell als Subsystem. Nur Schlüssel, keine Kennwörter.',
  noWinRm: 'WinRM ist Teil von Windows, und auf diesem Computer läuft ein anderes System. Verwenden Sie SSH.',
  user: 'Verbinden als',
  thisUser: 'Dieser Benutzer',
  thisUserSsh: 'Der hier angemeldete Benutzer oder der, den Ihre SSH-Konfiguration nennt.',
  thisUserHint: 'Der hier angemeldete Benutzer.',
  anotherUser: 'Anderer Benutzer',
  userName: 'Benutzer',
  userHint: 'DOMÄNE\\Benutzer, Benutzer@Domäne oder Benutzer.',
  advanced: 'Erweitert',
  port: 'Port',
  portHint: (usual) => `Leer für ${usual}.`,
  keyFile: 'Schlüsseldatei',
  keyFileHint: 'Der private Schlüssel auf diesem Computer; leer für die, die ssh selbst findet.',
  endpoint: 'JEA-Endpunkt',
  endpointHint: 'Die zu verwendende Sitzungskonfiguration; leer für die übliche.',
  trust: 'Diesem Computer allein aufgrund seines Namens vertrauen (NTLM)',
  trustHint:
    'Ohne Domäne und ohne HTTPS weist niemand nach, welcher Computer antwortet: Wer seinen Namen annimmt, erhält die Anmeldung. Verwenden Sie HTTPS oder SSH, wo es möglich ist.',
  copy: 'Kopieren',
  connect: 'Verbinden',
  save: 'Speichern',
  cancel: 'Abbrechen',
}

const NAME: Readonly<Record<DraftField, string>> = {
  name: 'Ein Anzeigename',
  group: 'Eine Gruppe',
  computer: 'Der Name eines Computers',
  user: 'Ein Benutzer',
  port: 'Ein Port',
  keyFile: 'Der Pfad einer Schlüsseldatei',
  endpoint: 'Der Name eines Endpunkts',
}

const FORM: Readonly<Record<DraftField, string>> = {
  name: 'Er muss etwas Lesbares enthalten.',
  group: 'Sie muss etwas Lesbares enthalten.',
  computer: 'Es ist ein Name wie hv01.contoso.com oder eine IPv4- oder IPv6-Adresse ohne Klammern.',
  user: 'Er hat die Form DOMÄNE\\Benutzer, Benutzer@Domäne oder Benutzer.',
  port: 'Er ist eine Zahl von 1 bis 65535.',
  keyFile: 'Es ist ein Pfad auf diesem Computer.',
  endpoint: 'Er beginnt mit einem Buchstaben.',
}

export const draftProblemText: typeof en.draftProblemText = (field, problem) => {
  switch (problem.kind) {
    case 'blank':
      return `${NAME[field]} fehlt.`
    case 'tooLong':
      return `${NAME[field]} ist nicht so lang.`
    case 'malformed':
      return FORM[field]
    case 'character':
      return problem.at === 0 && problem.character === '-'
        ? `${NAME[field]} beginnt nicht mit einem Bindestrich.`
        : `${problem.character === ' ' ? 'Ein Leerzeichen' : `„${visible(problem.character)}“`} (Zeichen ${problem.at + 1}) kann nicht darin vorkommen.`
  }
}

export const passwordWords: Translation<typeof en.passwordWords> = {
  password: 'Kennwort',
  passwordHint: 'Wird nur an diesen Computer gesendet und nirgends gespeichert, wenn Sie es nicht verlangen.',
  remember: 'Anmeldeinformationen speichern',
  rememberHint: 'Im Speicher des Betriebssystems.',
  notKept: {
    obscured:
      'Der Speicher dieses Systems würde das Kennwort nur verbergen, nicht schützen. Beim nächsten Start wird es erneut verlangt.',
    none: 'Hier gibt es keinen Speicher für Kennwörter. Beim nächsten Start wird es erneut verlangt.',
  },
}

export const signInToHostWords: Translation<typeof en.signInToHostWords> = {
  title: (name) => `Bei ${visible(name)} anmelden`,
  as: (user) => `Als ${visible(user)}.`,
  signIn: 'Anmelden',
  trying: (name) => `Die Verbindung mit ${visible(name)} wird hergestellt...`,
  cancel: 'Abbrechen',
}

const STEP: Readonly<Record<ConnectionStepName, string>> = {
  resolve: 'Computer finden',
  port: 'Port erreichen',
  signIn: 'Anmelden',
  session: 'Sitzung öffnen',
  module: 'Hyper-V-Modul finden',
  rights: 'Rechte feststellen',
  inventory: 'Virtuelle Computer lesen',
}

const STATE: Readonly<Record<ConnectionStep['state'], string>> = {
  waiting: 'wartet',
  running: 'läuft',
  done: 'erledigt',
  failed: 'fehlgeschlagen',
  skipped: 'nicht versucht',
}

const duration = (ms: number): string => {
  if (ms < 1_000) return `${ms} ms`
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return `${new Intl.NumberFormat(currentLocale(), digits).format(ms / 1_000)} s`
}

export const connectionTestStepText: typeof en.connectionTestStepText = ({ step, state, found, took }) => {
  const what =
    found === null ? STATE[state] : step === 'inventory' ? computers(Number(found)) : visible(found)
  return { name: STEP[step], state: took === null ? what : `${what}, ${duration(took)}` }
}

export const connectionTestWords: Translation<typeof en.connectionTestWords> = {
  title: 'Verbindung testen',
  test: 'Verbindung testen',
  again: 'Erneut testen',
  cancel: 'Test abbrechen',
  hint: 'Dabei wird nichts gespeichert, und zum Verbinden ist der Test nicht nötig.',
  steps: 'Schritte des Tests',
  passed: 'Die Verbindung funktioniert.',
  failed: 'Die Verbindung funktioniert noch nicht.',
  stopped: 'Der Test wurde abgebrochen.',
}
