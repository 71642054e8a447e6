// The words at the receiver about what the sender shut or corrected later.
export const bijgewerkt = {
  nieuwDicht: '{naam} meldt: een toestemming is teruggenomen',
  doeDicht: 'Gebruik het niet meer en vertel het niet verder. Staat het ook in je eigen systeem of op papier? Haal het daar ook weg.',
  nieuwBeter: '{naam} heeft iets verbeterd',
  doeBeter: 'Lees hieronder wat er nu staat. Schreef je het ergens over? Verbeter het daar ook.',
  gedaan: 'Dat heb ik gedaan',
  dicht: 'Dit is niet meer te lezen',
  waarom: {
    toestemming: 'De toestemming is teruggenomen op {datum}. De tekst is hier gewist.',
    gewist: '{naam} haalde dit weg op {datum}. De tekst is hier gewist.',
  },
  beter: 'Dit is verbeterd',
  gecorrigeerd: 'Gecorrigeerd op {datum}.',
  eerst: 'Zo stond het eerst: {wat}',
  eerstUitleg: 'Dit klopt niet meer. Gebruik wat er nu staat.',
} as const
