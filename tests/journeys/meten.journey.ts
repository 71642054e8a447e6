// The measures themselves: each sees the one fault that was put on a page that is otherwise good.
import { test } from '@playwright/test'
import { opbouw, pastNiet, teKlein, verdwijnt, verstopt, zetRuimte } from './meten.ts'
import { expect } from './tablet.ts'

const kop = '<meta name="viewport" content="width=device-width"><title>Vandaag · Estafette</title>'
const stijl = 'body{margin:0}button,summary{min-width:44px;min-height:44px}input{height:44px;font-size:16px}'
const bladzijde = (inhoud: string, extra = ''): string =>
  `<!doctype html><html lang="nl"><head>${kop}<style>${stijl}${extra}</style></head>
  <body><main><h1>Vandaag</h1>${inhoud}</main></body></html>`

type Meter = 'teKlein' | 'opbouw' | 'pastNiet' | 'verstopt' | 'verdwijnt'
type Fout = { wat: string; meter: Meter; zegt: RegExp; inhoud: string; stijl?: string }
const fouten: Fout[] = [
  {
    wat: 'een te kleine knop', meter: 'teKlein', zegt: /44×30/,
    inhoud: '<button class="k">ja</button>',
    stijl: '.k{min-height:30px}',
  },
  { wat: 'een te kleine link', meter: 'teKlein', zegt: /"weg" is /, inhoud: '<div><a href="#">weg</a></div>' },
  {
    wat: 'een vinkje zonder regel', meter: 'teKlein', zegt: /is 24×24/,
    inhoud: '<div><input type="checkbox" class="v"></div>',
    stijl: '.v{height:24px;width:24px}',
  },
  { wat: 'een overgeslagen kop', meter: 'opbouw', zegt: /h3 "Later" comes after h1/, inhoud: '<h3>Later</h3>' },
  { wat: 'twee keer h1', meter: 'opbouw', zegt: /one h1/, inhoud: '<h1>Nog een</h1>' },
  { wat: 'een naam in de titel', meter: 'opbouw', zegt: /names Fenna/, inhoud: '<title>Fenna · Estafette</title>' },
  {
    wat: 'kleine letters in een veld', meter: 'opbouw', zegt: /letters of 15 px/,
    inhoud: '<input class="s" aria-label="a">',
    stijl: '.s{font-size:15px}',
  },
  {
    wat: 'een sprekend icoon', meter: 'opbouw', zegt: /neither hidden nor named/,
    inhoud: '<svg width="9" height="9"></svg>',
  },
  {
    wat: 'een tabel zonder koppen', meter: 'opbouw', zegt: /table without headers/,
    inhoud: '<table><tr><td>a</td></tr></table>',
  },
  {
    wat: 'een groep zonder naam', meter: 'opbouw', zegt: /without a legend/,
    inhoud: '<fieldset><input aria-label="a"></fieldset>',
  },
  { wat: 'een dubbel id', meter: 'opbouw', zegt: /id a stands twice/, inhoud: '<i id="a"></i><i id="a"></i>' },
  {
    wat: 'een verboden kneep', meter: 'opbouw', zegt: /forbids pinching/,
    inhoud: '<div class="t"></div>',
    stijl: '.t{touch-action:pan-y}',
  },
  {
    wat: 'een verboden vergroting', meter: 'opbouw', zegt: /forbids zooming/,
    inhoud: '<meta name="viewport" content="maximum-scale=1">',
  },
  {
    wat: 'een slot op de tweede rij', meter: 'pastNiet', zegt: /second row/,
    inhoud: '<div class="topbar"><button class="w">Terug</button><button>Slot</button></div>',
    stijl: '.topbar{display:flex;flex-wrap:wrap;width:300px}.w{width:280px}',
  },
  {
    wat: 'iets dat uitsteekt', meter: 'pastNiet', zegt: /sticks out/,
    inhoud: '<p class="b">breed</p>',
    stijl: '.b{width:400px}',
  },
  {
    wat: 'iets dat zijwaarts schuift', meter: 'pastNiet', zegt: /scrolls sideways: 400/,
    inhoud: '<div class="s"><p class="b">x</p></div>',
    stijl: '.s{overflow-x:auto}.b{width:400px}',
  },
  {
    wat: 'afgesneden tekst', meter: 'pastNiet', zegt: /cut off below/,
    inhoud: '<p class="a">een<br>twee</p>',
    stijl: '.a{height:1em;overflow:hidden}',
  },
  {
    wat: 'een gebroken woord', meter: 'pastNiet', zegt: /"handelen" is torn/,
    inhoud: '<p class="g">nu handelen</p>', stijl: '.g{width:40px;overflow-wrap:anywhere}',
  },
  {
    wat: 'knoppen op elkaar', meter: 'pastNiet', zegt: /"een" lies on .*"twee"/,
    inhoud: '<button>een</button><button class="o">twee</button>',
    stijl: '.o{margin-left:-30px}',
  },
  {
    wat: 'een balk over het veld', meter: 'verstopt', zegt: /#veld .*lies under DIV.balk/,
    inhoud: '<input id="veld" aria-label="a"><div class="balk">balk</div>',
    stijl: '.balk{position:fixed;inset:0}',
  },
  {
    wat: 'een keuze die verdwijnt', meter: 'verdwijnt', zegt: /"ja" looks as if/,
    inhoud: '<p role="group"><button aria-pressed="true">ja</button><button>nee</button></p>',
  },
]

test('elke meter ziet zijn fout, en zwijgt zonder', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const meters = { teKlein, pastNiet, verstopt, verdwijnt, opbouw: (op: typeof page) => opbouw(op, ['Fenna']) }
  const goed = '<h2>Nu</h2><button>ja</button><p>lees <a href="#">dit</a> eerst</p><input aria-label="b">'
  await page.setContent(bladzijde(goed))
  for (const meter of Object.values(meters)) expect(await meter(page)).toEqual([])
  for (const { wat, meter, inhoud, stijl: extra, zegt } of fouten) {
    await page.setContent(bladzijde(inhoud, extra))
    // A second title or viewport counts as the last one in some browsers; here the first is taken away.
    if (inhoud.startsWith('<title') || inhoud.startsWith('<meta')) {
      await page.evaluate(() => { document.head.querySelectorAll('title, meta').forEach((el) => { el.remove() }) })
    }
    expect((await meters[meter](page)).join('\n'), wat).toMatch(zegt)
  }
})

test('ruime letters veranderen wat past, en gaan er weer af', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const regel = '.a{white-space:nowrap;width:max-content;font-size:26px}'
  await page.setContent(bladzijde('<p class="a">een gewone regel tekst</p>', regel))
  expect(await pastNiet(page)).toEqual([])
  await zetRuimte(page, true)
  expect(await pastNiet(page)).not.toEqual([])
  await zetRuimte(page, false)
  expect(await pastNiet(page)).toEqual([])
})
