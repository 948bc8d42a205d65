import { placeholders, type Placeholder } from '../../domain/name-pattern.ts'
import { isCheckpointType, settledState, type CheckpointType } from '../../domain/virtual-machine.ts'
import type * as en from '../en/machine-run.ts'
import type { Translation } from '../language.ts'
import type { RunState } from '../machine-run.ts'
import { commandWords } from './commands.ts'
import { quoted } from './grammar.ts'

export const runTitle: typeof en.runTitle = (command, count) => {
  const machines = commandWords.machines(count)
  switch (command) {
    case 'createCheckpoint':
      return `${count === 1 ? 'Prüfpunkt' : 'Prüfpunkte'} für ${machines} erstellen?`
    case 'startVirtualMachine':
      return `${machines} starten?`
    case 'saveVirtualMachine':
      return `${machines} speichern?`
    case 'shutDownVirtualMachine':
      return `${machines} herunterfahren?`
  }
}

export const runningTitle: typeof en.runningTitle = (command, count) => {
  const machines = commandWords.machines(count)
  switch (command) {
    case 'createCheckpoint':
      return `Prüfpunkte für ${machines}`
    case 'startVirtualMachine':
      return `Starten: ${machines}`
    case 'saveVirtualMachine':
      return `Speichern: ${machines}`
    case 'shutDownVirtualMachine':
      return `Herunterfahren: ${machines}`
  }
}

export const RUN_BUTTON: Translation<typeof en.RUN_BUTTON> = {
  createCheckpoint: 'Prüfpunkt',
  startVirtualMachine: 'Starten',
  saveVirtualMachine: 'Speichern',
  shutDownVirtualMachine: 'Herunterfahren',
}

export const RUN_WARNING: Translation<typeof en.RUN_WARNING> = {
  shutDownVirtualMachine:
    'Jeder Gast wird aufgefordert herunterzufahren, wie aus seinem eigenen Menü. Programme darin können verlieren, was nicht gespeichert ist, und Benutzer ihre Verbindungen.',
  saveVirtualMachine:
    'Der Arbeitsspeicher wird auf den Datenträger geschrieben, und die Computer stehen still, bis sie wieder gestartet werden. Benutzer verlieren ihre Verbindungen.',
}

const CHECKPOINT: Readonly<Record<CheckpointType, string>> = {
  Production: 'ein Produktionsprüfpunkt oder, wenn der Gast das nicht kann, ein Standardprüfpunkt',
  ProductionOnly: 'ein Produktionsprüfpunkt oder, wenn der Gast das nicht kann, keiner',
  Standard: 'ein Standardprüfpunkt mit Arbeitsspeicher',
  Disabled: '',
}

const checkpointEffect = (type: Parameters<typeof en.runEffect>[1]['checkpointType']): string =>
  isCheckpointType(type) ? CHECKPOINT[type] : 'ein Prüfpunkt, dessen Art nicht bekannt ist'

export const runEffect: typeof en.runEffect = (command, machine) => {
  const state = settledState(machine.state)
  switch (command) {
    case 'createCheckpoint':
      return state === 'Off'
        ? 'ein Prüfpunkt der Datenträger: er ist aus'
        : checkpointEffect(machine.checkpointType)
    case 'startVirtualMachine':
      return state === 'Saved' ? 'wird aus dem gespeicherten Zustand fortgesetzt' : 'wird gestartet'
    case 'saveVirtualMachine':
      return 'der Arbeitsspeicher wird gespeichert'
    case 'shutDownVirtualMachine':
      return 'der Gast wird aufgefordert herunterzufahren'
  }
}

const MEANING: Readonly<Record<Placeholder, string>> = {
  vm: 'der Name',
  date: 'der Tag',
  time: 'die Uhrzeit',
  state: 'der Zustand',
  n: 'die Nummer in der Liste',
}

export const patternProblemText: typeof en.patternProblemText = ({ kind, at, text }) =>
  kind === 'loneBrace'
    ? `Die Klammer bei Zeichen ${at + 1} gehört zu keinem Platzhalter.`
    : `${quoted(text)} bei Zeichen ${at + 1} ist kein Platzhalter. Es gibt ${placeholders.map((name) => `{${name}}`).join(', ')}.`

export const runWords: Translation<typeof en.runWords> = {
  pattern: 'Name jedes Prüfpunkts',
  patternHelp: `${placeholders.map((name) => `{${name}} ist ${MEANING[name]}`).join(', ')}. Bleibt das Feld leer, benennt sie der Host.`,
  defaultPattern: '{vm} - {date} {time}',
  hostNames: 'vom Host benannt',
  stop: 'Beim ersten Fehler anhalten',
  stopHelp: 'Sie werden nacheinander ausgeführt. Sonst drei zugleich, und alle.',
  willDo: (count) => (count === 1 ? 'Dieser 1' : `Diese ${count}`),
  leftOut: (count) => `Ausgelassen (${count})`,
  hidden: (count) =>
    count === 1
      ? '1 weiterer ist ausgewählt, aber aus der Liste gefiltert. Er bleibt unberührt.'
      : `${count} weitere sind ausgewählt, aber aus der Liste gefiltert. Sie bleiben unberührt.`,
  none: 'Derzeit ist das bei keinem davon möglich.',
  tooMany: (limit) => `Höchstens ${limit} zugleich. Wählen Sie weniger aus.`,
  gone: 'Auf dem Host nicht mehr vorhanden.',
  cancel: 'Abbrechen',
  close: 'Schließen',
  stopRest: 'Nicht Begonnenes abbrechen',
  stopping: 'Es wird nichts mehr begonnen.',
  copy: 'Als Text kopieren',
  goesOn: 'Dies kann geschlossen werden; die Arbeit läuft weiter.',
  results: 'Ergebnisse',
}

export const RUN_STATE: Translation<typeof en.RUN_STATE> = {
  waiting: 'wartet',
  running: 'läuft',
  done: 'erledigt',
  failed: 'fehlgeschlagen',
  notBegun: 'nicht begonnen',
  unknown: 'nicht bekannt',
}

export const madeText: typeof en.madeText = (name, named) =>
  named ? quoted(name) : `${quoted(name)}: erstellt, konnte aber nicht den gewünschten Namen erhalten`

const COUNTED: Readonly<Record<Exclude<RunState, 'done'>, string>> = {
  ...RUN_STATE,
  waiting: 'wartend',
  running: 'laufend',
}

export const runSummary: typeof en.runSummary = (states) => {
  const count = (state: RunState): number => states.filter((one) => one === state).length
  const rest = (['failed', 'unknown', 'notBegun', 'running', 'waiting'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => `, ${count(state)} ${COUNTED[state]}`)
  return `${count('done')} von ${states.length} erledigt${rest.join('')}`
}

const RUN_NOUN: Translation<typeof en.RUN_BUTTON> = {
  createCheckpoint: 'Prüfpunkte',
  startVirtualMachine: 'Starten',
  saveVirtualMachine: 'Speichern',
  shutDownVirtualMachine: 'Herunterfahren',
}

export const runEndText: typeof en.runEndText = (command, states) =>
  `${RUN_NOUN[command]}: ${runSummary(states)}.`
