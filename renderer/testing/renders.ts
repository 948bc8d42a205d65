/** As much of a node of React's tree as says what was rendered. */
interface Fiber {
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly flags: number
  readonly type: unknown
  readonly elementType: unknown
  readonly memoizedProps: unknown
}

interface FiberRoot {
  readonly current: Fiber
}

/** A component that was rendered: a function of ours or of a library's, not an element of the page. */
export interface Render {
  readonly name: string
  readonly props: unknown
}

/** React sets it on a function component that it has called. */
const PERFORMED_WORK = 1

const nameOf = (type: unknown): string | null => {
  if ((typeof type !== 'function' && typeof type !== 'object') || type === null) return null
  const { displayName, name } = type as { readonly displayName?: string; readonly name?: string }
  return displayName ?? name ?? ''
}

/** The renders noted so far; `null` while nobody asks for them. */
let renders: Render[] | null = null

/** Notes what was rendered below a node; what is the same object as before the commit was passed by. */
function noteChildren(fiber: Fiber, noted: Render[]): void {
  if (fiber.child === fiber.alternate?.child) return
  for (let child = fiber.child; child; child = child.sibling) {
    if ((child.flags & PERFORMED_WORK) !== 0) {
      const name = nameOf(child.elementType) ?? nameOf(child.type)
      if (name !== null) noted.push({ name, props: child.memoizedProps })
    }
    noteChildren(child, noted)
  }
}

// React looks for this hook, which its developer tools put there, as it is loaded: `before-react.ts` imports this module first.
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_id: number, { current }: FiberRoot) => {
      if (renders) noteChildren(current, renders)
    },
  },
})

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve())
  })

/** Resolves once everything that is due has been rendered. */
export async function settled(): Promise<void> {
  await nextFrame()
  await nextFrame()
}

/** Returns what React renders because of `work`. */
export async function rendersDuring(work: () => Promise<unknown>): Promise<readonly Render[]> {
  await settled()
  const noted: Render[] = []
  renders = noted
  try {
    await work()
    await settled()
  } finally {
    renders = null
  }
  return noted
}
