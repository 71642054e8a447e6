// The words of a correction: what the receiver has otherwise, what goes, and why.
export const correctie = {
  titel: 'Stuur een correctie',
  gelijk: 'Wat {naam} heeft, is hetzelfde als in het dossier. Er is niets te verbeteren.',
  onbekend: 'Van deze overdracht is niet bewaard wat erin zat. Een correctie kan daarom niet. Bel {naam}.',
  anders: 'In het dossier staat nu iets anders dan wat {naam} heeft. Kies wat je laat weten.',
  vervang: '{wat}: de nieuwe tekst komt ervoor in de plaats',
  wis: {
    weg: '{wat}: staat niet meer in het dossier, wordt bij {naam} gewist',
    'mag-niet': '{wat}: mag niet meer mee, wordt bij {naam} gewist',
    bijlage: '{wat}: is veranderd. Een bijlage kan niet worden vervangen, wel bij {naam} gewist',
  },
  precies: 'Precies dit gaat weg',
  gewist: 'Dit wordt bij {naam} gewist: {wat}.',
  gevolg: '{naam} ziet dat het is gecorrigeerd, en wanneer. De oude tekst blijft daar te lezen, met de zin dat hij niet meer klopt. Wat je wist, is daar weg.',
  vertel: 'Vertel het ook aan {wie}.',
  reden: 'Waarom?',
  redenen: {
    'klopte-niet': 'Het klopte niet', 'niet-volledig': 'Er ontbrak iets', 'op-verzoek': 'Leerling of ouders vroegen erom',
    'niet-nodig': 'Het was niet nodig om te weten',
  },
  fout: { reden: 'Kies waarom.', niets: 'Kies wat je wilt laten weten.' },
  knop: 'Verzegel en stuur de correctie',
  bezig: 'Verzegelen …',
  klaar: 'De correctie is verzegeld. Ze gaat weg zodra er netwerk is.',
  bericht: '{naam} kreeg de correctie op {moment}.',
} as const
