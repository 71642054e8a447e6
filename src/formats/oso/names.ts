// The element names of OSO gegevensset 2019.1 as the standard writes them; they stand here and nowhere else.

export const NAMESPACE_START = 'http://www.edustandaard.nl/oso_gegevensset/'
export const NAMESPACE_END = '/dossier'
export const YEAR = '2019'
export const STANDARD_VERSION = '2019.1'

/** The names per block, in the order of the standard. */
const BLOCKS = [
  // root
  'dossier', 'metadata', 'overdrachtsoort', 'inzage', 'huidigeschool',
  // metadata
  'deeldossier', 'pakketnaam', 'pakketversie', 'datum', 'standaardversie', 'validatieversie', 'categorie_uitlevering',
  'overstap',
  // categorie_uitlevering
  'cat_metadata', 'cat_ouderinzage', 'cat_school', 'cat_leerling', 'cat_oudersverzorgers', 'cat_vve',
  'cat_schoolloopbaan', 'cat_overstapadvies', 'cat_onderwijsondersteuning', 'cat_verzuim', 'cat_eindtoetsbo',
  'cat_toetsresultaten', 'cat_handelingsplannen', 'cat_cijferlijsten', 'cat_vombo', 'cat_bijlagedocs',
  // inzage
  'voorlopigdossier', 'inzagedatum', 'akkoord', 'redennietakkoord', 'toestemming',
  // school, instelling
  'school', 'instelling', 'naam', 'brincode', 'vestigingscode', 'aanleverpunt', 'soort', 'type', 'naamdirecteur',
  'website',
  // address, communication, document
  'adreslijst', 'adres', 'soortadres', 'straat', 'nummer', 'toevoeging', 'aanduiding', 'locatieomschrijving',
  'postcode', 'plaats', 'gemeente', 'land', 'postcode4adres', 'adresbuitenland', 'communicatielijst', 'communicatie',
  'geheim', 'noodnummer', 'document', 'bestandsnaam', 'omschrijving', 'bestandsinhoud',
  // person
  'leerling', 'verzorger', 'huisarts', 'voornaam', 'voorletters-1', 'voorvoegsel', 'achternaam', 'roepnaam',
  'geboortedatum', 'geboortemaand', 'geslacht', 'adresgeheim', 'gba', 'gbavoornaam', 'gbavoorvoegsel',
  'gbaachternaam', 'gbageboortedatum', 'geboorteplaats', 'nationaliteit', 'onderwijsnummer', 'bsn', 'relatietotkind',
  'overleden', 'overlijdensdatum', 'wettigevertegenwoordiger', 'banknummer', 'iban',
  // enrolment
  'leerlingid', 'onderwijssinds', 'startdatumhuidigonderwijs', 'datuminschrijving', 'datumuitschrijving',
  'teruggeplaatstnaarbrin', 'leerlinggewicht', 'nnca', 'tehuis', 'verzorgersaansprakelijk',
  'aansprakelijkeinstelling',
  // overstapadvies
  'overstapadvies', 'advies', 'wensouders', 'wensleerling', 'herzienadvies', 'motivatie_herzienadvies', 'profiel',
  'argumentatie', 'contactnodig', 'contactpersoon', 'contacttelefoon', 'contactemail', 'aandachtspunten',
  // vve
  'vanpeuterspeelzaal', 'naampeuterspeelzaal', 'voorschools', 'codevoorschoolsehistorie', 'codevoorschoolsprogramma',
  'voorschoolsemaanden', 'codevoorschoolsetoeleider', 'codevoorschoolsedeelname', 'voorschoolseaanwezigheid',
  'vroegschools', 'codevroegschoolsprogramma', 'vroegschoolsdatumingang', 'vroegschoolseinddatum',
  // schoolloopbaan
  'schoolloopbaanlijst', 'schoolloopbaan', 'schooljaar', 'groepscode', 'groepsnaam', 'jaargroep', 'begindatum',
  'einddatum', 'schoolsoort', 'schooltype', 'voelementcode', 'voelementomschrijving', 'schoolsoortomschrijving',
  // onderwijsondersteuning
  'onderwijsondersteuning', 'toelichting_onderwijsbehoeften', 'diagnose', 'code', 'doorwie', 'instantie',
  'medicijngebruik', 'handelingsplan', 'startdatum', 'isgerichtop', 'opp', 'opp_ingangdatum', 'opp_einddatum', 'tlv',
  'tlvingangdatum', 'tlvswvnummer', 'tlvcategorie', 'tlvbeschikkingsnummer', 'tlveinddatum', 'arrangement_cluster12',
  'arrangement_datum', 'arrangement_brin', 'arrangement_vestigingscode', 'arrangement_pao', 'arrangement_kenmerk',
  'arrangement_beschikkingsnr', 'arrangement_einddatum', 'lwoo', 'lwoo_ingangdatum', 'lwoo_swvnummer',
  'lwoo_beschikkingsnummer', 'lwoo_einddatum', 'rvc', 'centraleproblematiek', 'maatregelen', 'signaleringlwoopro',
  'deelgenomenaanonderzoek', 'leerachterstand', 'lagescoreeindtoets', 'rvcdatum', 'rvcindicatie',
  // verzuim
  'verzuim', 'dagdelengeoorloofd', 'dagdelenongeoorloofd', 'urengeoorloofd', 'urenongeoorloofd', 'meerdan25percent',
  'frequentie', 'contactleerplicht', 'rmcmelding', 'documentLijst',
  // eindtoets
  'eindtoets_basisonderwijs', 'eindtoetsresultaat', 'deelgenomen', 'toetssoort', 'toetsniveau', 'toetsomschrijving',
  'datum_afname', 'wettelijke_ontheffing', 'standaardscore', 'toets_advies', 'onderdelen', 'onderdeel',
  'onderdeelcode', 'onderdeelomschrijving', 'ond_referentieniveau', 'domeinen', 'domein', 'domeincode',
  'domeinomschrijving', 'dom_referentieniveau',
  // toetsen
  'toetslijst', 'toets', 'toetsidentificatie', 'eldtoetscode', 'leergebied', 'toetsnaam', 'toetsversie', 'afname',
  'afnamedatum', 'dl', 'afgenomendoor', 'naammedewerker', 'functie', 'werktbijinstelling', 'opmerking',
  'toetsonderdeel', 'eldonderdeelcode', 'onderdeelnaam', 'resultaat', 'toetsscore', 'aantalopgaven', 'aantalgoed',
  'aantalfout', 'aantalgelezen', 'tijd', 'vaardigheidsscore', 'codevaardigheidsschaal', 'betrouwbaarheidsinterval',
  'bivlaag', 'bivhoog', 'referentiescore', 'codereferentiescore', 'codevergelijkingsgroep', 'waarde', 'kwalificatie',
  // cijfers
  'cijferlijstlijst', 'cijferlijst', 'cijferlijstTypelijst', 'score', 'periode',
  // other documents
  'overigdocumentlijst',
  // vo
  'bevorderd', 'elementcode', 'leerjaar', 'examenresultaat', 'soortdiploma', 'examenjaar', 'datumuitslag',
  'examenuitslag', 'resultaatvakkenvo', 'vakcode', 'vakleergebied', 'afgerond', 'datumafgerond', 'examenvak',
  'beoordelingexamenvak', 'exameneindcijfer', 'cijferce', 'eindcijferse', 'cijferse', 'rapportcijfer', 'werkstuk',
  'werkstuktitel', 'werkstukbeoordeling', 'certificaat', 'competenties', 'competentiereferentie',
  'competentiecategorie', 'competentiebeschrijving', 'competentiestatus', 'stage', 'soortstage', 'functierol',
  'beoordeling', 'overigvombo', 'keuzevervolgopleiding', 'beroepskeuzetest', 'portfolio', 'pop', 'motivatiebrief',
  'lobdossier',
] as const

export type OsoName = (typeof BLOCKS)[number]

/** `names.leerling` is 'leerling': a wrong name does not compile. */
export const names = Object.fromEntries(BLOCKS.map((name) => [name, name])) as { readonly [K in OsoName]: K }

const known: ReadonlySet<string> = new Set(BLOCKS)

/** Is this a name of 2019.1? (The standard is closed: within one version there are no others.) */
export const isKnownName = (name: string): name is OsoName => known.has(name)
