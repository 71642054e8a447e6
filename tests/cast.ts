// The same invented people everywhere; their names show that they are invented.
export const noor = {
  naam: 'Noor Bedacht', rol: 'mentor', school: 'Praktijkschool De Linde (verzonnen)', brin: '99ZA',
  zin: 'vier gele fietsen bij de linde',
} as const

export const sam = {
  naam: 'Sam Overbrug', rol: 'studieloopbaanbegeleider entree', school: 'ROC De Brug (verzonnen)', brin: '99ZB',
  zin: 'zes boten onder de brug door',
} as const

export const iris = {
  naam: 'Iris Verzinsel', rol: 'mentor', school: 'Vso De Plas (verzonnen)', brin: '99ZC',
  zin: 'negen paraplus aan de plas',
} as const

export const fenna = {
  roepnaam: 'Fenna', tussenvoegsel: 'van', achternaam: 'Voorbeeldsma', geboortedatum: '2010-11-08',
} as const
