// The tables of the relay in SQLite, and the steps by which an older file becomes today's.
import type { Generated } from 'kysely'

export type Tables = {
  schools: { id: string; naam: string; brin: string; admin: string; sleutel: string; made: number }
  rights: {
    hash: string; id: string; kind: 'setup' | 'school' | 'mentor' | 'gast'; school: string; naam: string; brin: string
    slot: string | null; exp: number; used_by: string | null; result: string | null
  }
  mailboxes: {
    id: string; kind: 'mentor' | 'gast'; school: string; write: string; owner: string; made: number
    last_seq: Generated<number>
  }
  envelopes: {
    mailbox: string; bid: string; seq: number; digest: string; withdraw: string; expires: number; size: number
  }
  files: { mailbox: string; bid: string; body: Buffer }
  tombstones: { key: string; digest: string; withdraw: string; at: number }
  slots: {
    id: string; mailbox: string; exp: number; made: number
    a: Buffer | null; b: Buffer | null; a_gone: Generated<number>; b_gone: Generated<number>
  }
}

/** Step n brings a file from `user_version` n to n + 1. Steps are only added. */
export const steps: readonly string[] = [
  `create table schools (id text primary key, naam text not null, brin text not null, admin text not null unique,
     sleutel text not null, made integer not null) strict;
   create table rights (hash text primary key, id text not null unique, kind text not null, school text not null,
     naam text not null, brin text not null, slot text, exp integer not null, used_by text, result text) strict;
   create index rights_of_school on rights (school, kind);
   create table mailboxes (id text primary key, kind text not null, school text not null, write text not null,
     owner text not null, made integer not null, last_seq integer not null default 0) strict;
   create index mailboxes_of_school on mailboxes (school, made);
   create table envelopes (mailbox text not null, bid text not null, seq integer not null, digest text not null,
     withdraw text not null, expires integer not null, size integer not null, primary key (mailbox, bid)) strict;
   create index envelopes_in_turn on envelopes (mailbox, seq);
   create index envelopes_by_end on envelopes (expires);
   create table files (mailbox text not null, bid text not null, body blob not null,
     primary key (mailbox, bid)) strict;
   create table tombstones (key text primary key, digest text not null, withdraw text not null,
     at integer not null) strict;
   create table slots (id text primary key, mailbox text not null, exp integer not null, made integer not null,
     a blob, b blob, a_gone integer not null default 0, b_gone integer not null default 0) strict;
   create index slots_of_mailbox on slots (mailbox, made);`,
]
