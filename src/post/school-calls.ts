// The questions about the relay, its schools and its invitations.
import {
  HealthSchema, InvitedSchema, InviteListSchema, PracticeSchema, SchoolListSchema, SetupDoneSchema, StatusSchema,
  type MentorInvite, type SchoolInvite, type Setup,
} from '../wire/setup.ts'
import { paths } from '../wire/paths.ts'
import { readAs, type Ask } from './ask.ts'

/** All answers carry `relayTime`. `admin` is the admin key itself; codes to invite with go as their hash. */
export const schoolCalls = (ask: Ask) => ({
  /** Version and kind of store of the relay. */
  health: async () => readAs(HealthSchema, await ask({ method: 'GET', path: paths.health })),

  /** Whether a school exists, and whether this relay serves this machine only. */
  status: async () => readAs(StatusSchema, await ask({ method: 'GET', path: paths.status })),

  /** Opens a school. Repeating it with the same code and key gives the same school; else `post/refused`. */
  setup: async (body: Setup) => readAs(SetupDoneSchema, await ask({ method: 'POST', path: paths.setup, json: body })),

  /** A mentor's code for practice; `post/refused` when the relay is shared or a school exists. */
  practice: async () => readAs(PracticeSchema, await ask({ method: 'POST', path: paths.practice, json: {} })),

  /** Invites a further school, for 14 days. */
  inviteSchool: async (admin: string, body: SchoolInvite) =>
    readAs(InvitedSchema, await ask({ method: 'POST', path: paths.schools, capability: admin, json: body })),

  /** The admin's own school and the schools it invited. */
  schools: async (admin: string) =>
    readAs(SchoolListSchema, await ask({ method: 'GET', path: paths.schools, capability: admin })),

  /** Invites a mentor, at most for 14 days. */
  inviteMentor: async (admin: string, body: MentorInvite) =>
    readAs(InvitedSchema, await ask({ method: 'POST', path: paths.invites, capability: admin, json: body })),

  /** The mentors this admin invited. */
  invites: async (admin: string) =>
    readAs(InviteListSchema, await ask({ method: 'GET', path: paths.invites, capability: admin })),
})
