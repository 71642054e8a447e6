// The routes about the relay itself: state, set-up link, practice, further schools, inviting mentors.
import type { Hono } from 'hono'
import { hashOf } from '../../wire/hash.ts'
import { paths } from '../../wire/paths.ts'
import { MentorInviteSchema, SchoolInviteSchema, SetupSchema } from '../../wire/setup.ts'
import { version } from '../../wire/version.ts'
import { refuse, tell } from '../answers.ts'
import { readJson } from '../body.ts'
import { adminOf } from '../gate.ts'
import { isLocal, originOf, type House } from '../house.ts'

const practiceSchool = { naam: 'Oefenschool (verzonnen)', brin: '99ZZ' }

/** Hangs the routes about set-up and invitations on the relay. */
export const setupRoutes = (app: Hono, house: House): void => {
  const { limits, newId, now, store } = house

  app.get(paths.health, () => tell(200, { version, store: store.kind }))

  app.get(paths.status, async ({ req: { raw } }) => tell(200, {
    local: isLocal(house, raw), setup: await store.hasSchool(), origin: originOf(house, raw),
  }))

  app.post(paths.setup, async ({ req: { raw } }) => {
    const body = await readJson(raw, SetupSchema, limits.json)
    if (!body.ok) return refuse(body.error)
    const { admin, code, school: { sleutel = '', ...school } } = body.value
    const opened = await store.openSchool({ code: await hashOf(code), admin, school, sleutel, id: newId(), at: now() })
    if (opened.state === 'other-school') return refuse('relay/other-school')
    if (opened.state === 'taken') return refuse('relay/conflict')
    if (opened.state === 'no-right') return refuse('relay/right')
    return tell(opened.state === 'made' ? 201 : 200, { school: opened.school })
  })

  app.post(paths.practice, async ({ req: { raw } }) => {
    if (!isLocal(house, raw) || await store.hasSchool()) return refuse('relay/not-allowed')
    const code = newId()
    await store.grant({
      ...practiceSchool, hash: await hashOf(code), id: newId(), kind: 'mentor', school: '', slot: null,
      exp: now() + limits.inviteLife,
    })
    return tell(201, { code })
  })

  app.post(paths.schools, async ({ req: { raw } }) => {
    const admin = await adminOf(house, raw)
    if (!admin) return refuse('relay/not-allowed')
    const body = await readJson(raw, SchoolInviteSchema, limits.json)
    if (!body.ok) return refuse(body.error)
    const { brin, code, naam } = body.value
    const granted = await store.grant({
      naam, brin, hash: code, id: newId(), kind: 'school', school: admin.id, slot: null,
      exp: now() + limits.inviteLife,
    })
    if (granted.state === 'taken') return refuse('relay/conflict')
    return tell(granted.state === 'made' ? 201 : 200, { id: granted.id })
  })

  app.get(paths.schools, async ({ req: { raw } }) => {
    const admin = await adminOf(house, raw)
    if (!admin) return refuse('relay/not-allowed')
    const { id, naam, brin } = admin
    const items = await store.invites(id, 'school')
    return tell(200, { school: { id, naam, brin }, items: items.map((i) => ({ ...i, exp: moment(i.exp) })) })
  })

  app.post(paths.invites, async ({ req: { raw } }) => {
    const admin = await adminOf(house, raw)
    if (!admin) return refuse('relay/not-allowed')
    const body = await readJson(raw, MentorInviteSchema, limits.json)
    if (!body.ok) return refuse(body.error)
    const exp = Math.min(Date.parse(body.value.exp), now() + limits.inviteLife)
    if (!(exp > now())) return refuse('relay/expires')
    const granted = await store.grant({
      naam: admin.naam, brin: admin.brin, hash: body.value.code, id: newId(), kind: 'mentor', school: admin.id,
      slot: null, exp,
    })
    if (granted.state === 'taken') return refuse('relay/conflict')
    return tell(granted.state === 'made' ? 201 : 200, { id: granted.id })
  })

  app.get(paths.invites, async ({ req: { raw } }) => {
    const admin = await adminOf(house, raw)
    if (!admin) return refuse('relay/not-allowed')
    const items = await store.invites(admin.id, 'mentor')
    return tell(200, { items: items.map(({ id, exp, used }) => ({ id, kind: 'mentor', exp: moment(exp), used })) })
  })
}

const moment = (ms: number): string => new Date(ms).toISOString()
