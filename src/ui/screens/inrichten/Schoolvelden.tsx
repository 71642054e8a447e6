// Name and BRIN of a school: asked when setting up, and for each further school.
import { createSignal, type Accessor } from 'solid-js'
import { leesBrin } from '../../brin.ts'
import type { FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../words.ts'

export type Schoolform = {
  naam: Accessor<string>
  brin: Accessor<string>
  poging: Accessor<number>
  tekort: () => FieldProblem[]
  typNaam: (tekst: string) => void
  typBrin: (tekst: string) => void
  /** Counts an attempt; the school when nothing is missing, else null. */
  probeer: () => { naam: string; brin: string } | null
  leeg: () => void
}

/** `id` begins the ids of both fields. */
export function maakSchoolvelden(id = 'school'): Schoolform {
  const [naam, typNaam] = createSignal('')
  const [brin, typBrin] = createSignal('')
  const [poging, zetPoging] = createSignal(0)
  const tekort = () => [
    naam().trim() === '' && { id: `${id}-naam`, text: t('inrichten.fout.school') },
    leesBrin(brin()) === null && { id: `${id}-brin`, text: t('inrichten.fout.brin') },
  ].filter((een): een is FieldProblem => een !== false)
  return {
    naam, brin, poging, tekort, typNaam, typBrin,
    probeer: () => {
      zetPoging((n) => n + 1)
      const leesbaar = leesBrin(brin())
      return leesbaar === null || naam().trim() === '' ? null : { naam: naam().trim(), brin: leesbaar }
    },
    leeg: () => {
      typNaam('')
      typBrin('')
      zetPoging(0)
    },
  }
}

export function Schoolvelden(props: { velden: Schoolform; id: string }) {
  const bij = (id: string) =>
    (props.velden.poging() > 0 ? props.velden.tekort().find((een) => een.id === id)?.text ?? null : null)
  return (
    <>
      <Field
        id={`${props.id}-naam`} label={t('inrichten.school')} maxlength={120}
        value={props.velden.naam()} onInput={(tekst) => props.velden.typNaam(tekst)} error={bij(`${props.id}-naam`)}
      />
      <Field
        id={`${props.id}-brin`} label={t('inrichten.brin')} hint={t('inrichten.brinHint')} dossier maxlength={8}
        value={props.velden.brin()} onInput={(tekst) => props.velden.typBrin(tekst)} error={bij(`${props.id}-brin`)}
      />
    </>
  )
}
