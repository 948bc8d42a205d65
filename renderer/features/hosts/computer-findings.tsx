import { words } from '../../../shared/words/words.ts'
import { useExamineComputerQuery } from '../../api/panel-api.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './computer-findings.module.css'

/** The prerequisites of Hyper-V on this computer, as they were found: those met, and those in the way. */
export const ComputerFindings = () => {
  const { data: found = [] } = useExamineComputerQuery({}, { refetchOnMountOrArgChange: true })
  if (found.length === 0) return null
  return (
    <section className={styles['found']}>
      <h4 className={styles['title']}>{words.hostWords.found}</h4>
      <dl className={styles['list']}>
        {found.map(({ what, ok, text }) => (
          <div key={what} className={styles['line']} data-fault={!ok || undefined}>
            <Icon name={ok ? 'check' : 'warning'} />
            <dt>{words.doctorLabel[what]}</dt>
            <dd>
              <span className="visually-hidden">
                {ok ? words.hostWords.foundWell : words.hostWords.foundFault}:{' '}
              </span>
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
