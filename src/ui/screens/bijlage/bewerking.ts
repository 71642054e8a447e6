// What is done to one page before it is copied: black boxes, a crop, left out; with every step back and forth again.

/** A rectangle in parts of the page: 0 is left or above, 1 right or below. */
export type Vlak = { readonly x: number; readonly y: number; readonly b: number; readonly h: number }
export type Stand = { readonly zwart: readonly Vlak[]; readonly snij: Vlak | null; readonly weg: boolean }
export type Bewerking = { readonly nu: Stand; readonly terug: readonly Stand[]; readonly verder: readonly Stand[] }

export const heel: Vlak = { x: 0, y: 0, b: 1, h: 1 }

/** A page with nothing done to it, but for the boxes that are there from the start. */
export const begin = (zwart: readonly Vlak[] = []): Bewerking =>
  ({ nu: { zwart, snij: null, weg: false }, terug: [], verder: [] })

/** One more step; what was undone before cannot be had again. */
export const doe = ({ nu, terug }: Bewerking, verandering: Partial<Stand>): Bewerking =>
  ({ nu: { ...nu, ...verandering }, terug: [...terug, nu], verder: [] })

/** One step back; the same when there is none. */
export function ongedaan(bewerking: Bewerking): Bewerking {
  const vorige = bewerking.terug.at(-1)
  return vorige === undefined ? bewerking
    : { nu: vorige, terug: bewerking.terug.slice(0, -1), verder: [bewerking.nu, ...bewerking.verder] }
}

/** One undone step again; the same when there is none. */
export function opnieuw(bewerking: Bewerking): Bewerking {
  const [volgende, ...verder] = bewerking.verder
  return volgende === undefined ? bewerking : { nu: volgende, terug: [...bewerking.terug, bewerking.nu], verder }
}

const klem = (getal: number, van: number, tot: number): number => Math.min(tot, Math.max(van, getal))

/** Smaller than a fingertip is a slip of the hand. */
export const kleinst = 0.012

/** The rectangle between two corners, within the page. */
export function tussen(ax: number, ay: number, bx: number, by: number): Vlak {
  const [x, y] = [klem(Math.min(ax, bx), 0, 1), klem(Math.min(ay, by), 0, 1)]
  return { x, y, b: klem(Math.max(ax, bx), 0, 1) - x, h: klem(Math.max(ay, by), 0, 1) - y }
}

/** Moved, within the page. */
export const schuif = (vlak: Vlak, dx: number, dy: number): Vlak =>
  ({ ...vlak, x: klem(vlak.x + dx, 0, 1 - vlak.b), y: klem(vlak.y + dy, 0, 1 - vlak.h) })

/** Wider or higher by so much, to the right and below, within the page. */
export const rek = (vlak: Vlak, db: number, dh: number): Vlak =>
  ({ ...vlak, b: klem(vlak.b + db, kleinst, 1 - vlak.x), h: klem(vlak.h + dh, kleinst, 1 - vlak.y) })

const snede = (a: Vlak, b: Vlak): Vlak | null => {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [breed, hoog] = [Math.min(a.x + a.b, b.x + b.b) - x, Math.min(a.y + a.h, b.y + b.h) - y]
  return breed > 1e-9 && hoog > 1e-9 ? { x, y, b: breed, h: hoog } : null
}

/** What is left of `a` outside `b`, as at most four rectangles. */
function zonder(a: Vlak, b: Vlak): Vlak[] {
  const deel = snede(a, b)
  if (deel === null) return [a]
  const [rechts, onder] = [deel.x + deel.b, deel.y + deel.h]
  return [
    { x: a.x, y: a.y, b: a.b, h: deel.y - a.y }, { x: a.x, y: onder, b: a.b, h: a.y + a.h - onder },
    { x: a.x, y: deel.y, b: deel.x - a.x, h: deel.h }, { x: rechts, y: deel.y, b: a.x + a.b - rechts, h: deel.h },
  ].filter(({ b: breed, h }) => breed > 1e-9 && h > 1e-9)
}

/** Whether nothing of this place can be seen in the copy: left out, cut away, or under black to its last corner. */
export function isBedekt(plek: Vlak, { zwart, snij, weg }: Stand): boolean {
  const zichtbaar = weg ? null : snede(plek, snij ?? heel)
  return zichtbaar === null || zwart.reduce((rest, vlak) => rest.flatMap((deel) => zonder(deel, vlak)), [zichtbaar]).length === 0
}
