// One mentor alone in each engine: a vault, words in a dossier, a reload, no server, a browser that was closed.
import { noor as noorRol } from '../cast.ts'
import { eersteLesdag, plus, vandaag } from '../journeys/dagen.ts'
import { expect } from '../journeys/mens.ts'
import { engines, test } from './podium.ts'

// Sixteen whatever the day is: the civil day cannot be set in every engine.
const leerling = { roepnaam: 'Zoë', achternaam: 'Voorbeeldsma', geboortedatum: plus(vandaag(), -16 * 366) }
const lang = 'Zoë zei: „hé, coöperatie?” Naïef is ze niet; à propos, crème brûlée lukt. €5 – ’s ochtends één klus.'
  + ' Elke dag dezelfde vaste persoon, ook na de vakantie.'.repeat(8)

for (const engine of engines) {
  test(`${engine.naam}: kluis, woorden, herladen, zonder server, opnieuw geopend`, async ({ podium }, info) => {
    test.skip(!engine.er, engine.zonder)
    const { mens: noor, driver } = await podium.mentor(noorRol, 'vo', engine)
    await noor.maaktLeerling(leerling, 'pro-entree')
    await noor.inKamer('Aantekeningen', async () => {
      await noor.voegtToe('Voeg een aantekening toe')
      await noor.vult('Aantekening', lang)
    })
    // WebKit shows today in an empty field for a day; the mark by which fields.css hides that goes with the first day.
    await noor.inKamer('Leerling en overstap', async () => {
      const dag = noor.page.getByLabel('Eerste lesdag daar', { exact: true })
      expect(await dag.getAttribute('data-leeg')).toBe('')
      await dag.fill(eersteLesdag(noor.dag))
      await expect.poll(() => dag.getAttribute('data-leeg')).toBe(null)
    })
    const dossier = await driver.vraagt('() => location.href', null) as string
    const staatEr = async (tekst: string): Promise<void> => {
      const veld = noor.page.getByLabel('Aantekening', { exact: true }).last()
      await expect(veld).toHaveValue(tekst)
      const verborgen = (): Promise<number> => veld.evaluate((el) => el.scrollHeight - el.clientHeight)
      await expect.poll(verborgen, 'all of it is seen').toBeLessThan(2)
    }

    // A reload at a deep link: the lock first, which another phrase does not open.
    const kamer = `${dossier.replace(/\/kamers.*/, '')}/kamers/aantekeningen`
    await noor.page.goto(kamer)
    await noor.page.reload()
    await noor.ontgrendelt('vier gele fietsen bij de beuk')
    await noor.ziet(/^Deze zin past niet/)
    await noor.ontgrendelt()
    await staatEr(lang)

    // The server is really gone: the app comes from the service worker, and what is typed stays.
    await noor.kanZonderServer()
    await podium.huis.stop()
    await noor.page.reload()
    await noor.ontgrendelt()
    await staatEr(lang)
    const meer = `${lang} Zonder netwerk: „drieëntwintig” reünies.`
    await noor.vult('Aantekening', meer)
    await staatEr(meer)
    await noor.isBewaard()
    await noor.page.goto(kamer)
    await noor.ontgrendelt()
    await staatEr(meer)

    if (driver.bewaart) {
      await driver.heropent()
      await noor.page.goto(kamer)
      await noor.ontgrendelt()
      await staatEr(meer)
    } else {
      const waarom = `${engine.naam} bewaart niets zolang het gestuurd wordt; de kluis is er zonder stuur geproefd`
      info.annotations.push({ type: 'engine', description: waarom })
    }
    await podium.huis.start()
  })
}
