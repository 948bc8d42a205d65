import { createRequire } from 'node:module'
import { Language, Parser, type Node } from 'web-tree-sitter'

/** A command as it stands in a script. */
export interface CommandCall {
  readonly line: number
  /** Such as `Hyper-V\Get-VM`; a name that is an expression, such as `& $file`, as it is written. */
  readonly name: string
  readonly byExpression: boolean
  /** Parameter names without dash and colon. */
  readonly parameters: readonly string[]
  readonly splats: boolean
  readonly text: string
}

export interface ScriptFile {
  /** Syntax that Windows PowerShell 5.1 would not accept: line and text. */
  readonly errors: readonly string[]
  readonly calls: readonly CommandCall[]
  readonly functions: readonly { readonly name: string; readonly text: string }[]
}

const require = createRequire(import.meta.url)

async function openParser(): Promise<Parser> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(
    await Language.load(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')),
  )
  return parser
}

const parser = await openParser()

const line = ({ startPosition }: Node): number => startPosition.row + 1

function descendants(node: Node): readonly Node[] {
  const children = node.children.filter((child) => child !== null)
  return [node, ...children.flatMap(descendants)]
}

function callOf(node: Node): CommandCall {
  const name = node.childForFieldName('command_name')
  const elements = node.childForFieldName('command_elements')?.namedChildren ?? []
  const texts = elements.filter((element) => element !== null)
  return {
    line: line(node),
    name: name?.text ?? '',
    byExpression: name?.type === 'command_name_expr',
    parameters: texts
      .filter(({ type }) => type === 'command_parameter')
      .map(({ text }) => text.replace(/^-|:$/gu, '')),
    splats: texts.some(
      ({ text }) => text.startsWith('@') && !text.startsWith('@(') && !text.startsWith('@{'),
    ),
    text: node.text,
  }
}

/** Operators that the grammar accepts, but Windows PowerShell 5.1 does not. */
const LATER = new Set(['&&', '||'])

/** Reads a script: its errors, calls and functions. */
export function readScript(source: string): ScriptFile {
  const tree = parser.parse(source)
  if (!tree) throw new Error('the parser gave no tree')
  const nodes = descendants(tree.rootNode)
  return {
    errors: nodes
      .filter(({ isError, isMissing, type }) => isError || isMissing || LATER.has(type))
      .map((node) => `${line(node)}: ${node.text.slice(0, 80)}`),
    calls: nodes.filter(({ type }) => type === 'command').map(callOf),
    functions: nodes
      .filter(({ type }) => type === 'function_statement')
      .map((node) => ({
        name: node.children.find((child) => child?.type === 'function_name')?.text ?? '',
        text: node.text,
      })),
  }
}
