// The words of a dossier in English: kinds of item, names of fields, and what each value of a list says.
import type { Woordenlijst } from '../waarde.ts'

const bestemmingen = {
  entree: 'entry level (entree)', 'mbo-2': 'mbo 2', 'mbo-3': 'mbo 3', 'mbo-4': 'mbo 4', pro: 'practical training school',
  vso: 'special secondary school', 'vmbo-bb': 'vmbo basic', 'vmbo-kb': 'vmbo middle', 'vmbo-gl-tl': 'vmbo theoretical',
  havo: 'havo', vwo: 'vwo', werk: 'work', dagbesteding: 'day activities', anders: 'something else',
}
const raakt = {
  leren: 'learning', gedrag: 'behaviour', taal: 'language', praktisch: 'something practical', gezondheid: 'health',
  thuis: 'home',
}
const jaNee = { ja: 'yes', nee: 'no', onbekend: 'not known' }

const waarden: Woordenlijst['waarden'] = {
  'leerling.extraOndersteuning': jaNee,
  'vertegenwoordiging.soort': {
    ouders: 'the parents', voogd: 'a guardian', curator: 'a legal curator', mentorschap: 'a legal representative',
    'leerling-zelf': 'the pupil', onbekend: 'not known',
  },
  'overstap.route': {
    'po-vo': 'from primary to secondary school', 'vmbo-b-entree': 'from vmbo basic to entry level',
    'pro-entree': 'from practical training to entry level', 'vso-entree': 'from special school to entry level',
    'isk-entree': 'from the international class to entry level', 'vmbo-mbo': 'from vmbo to mbo',
    doorlopend: 'continuous route', geintegreerd: 'integrated route', anders: 'another route',
  },
  'overstap.vanSoort': {
    bao: 'primary school', sbo: 'special primary education', so: 'special education', vso: 'special secondary school',
    pro: 'practical training school', 'vmbo-bb': 'vmbo basic', 'vmbo-kb': 'vmbo middle',
    'vmbo-gl-tl': 'vmbo theoretical', isk: 'international class',
  },
  'overstap.bestemming': bestemmingen,
  'overstap.aanmeldingBekendVia': {
    'leerling-of-ouder-vertelde': 'the pupil or a parent said so', 'bericht-van-school': 'word from the new school',
    overstapsysteem: 'the transfer system', papier: 'on paper',
  },
  'prioriteit.kleur': { groen: 'Calm', 'let-op': 'Take care', 'nu-handelen': 'Act now' },
  'perspectief.doel': {
    'mbo-2': 'a diploma at mbo 2', werk: 'work', 'werk-en-leren': 'working and learning', anders: 'something else',
  },
  'perspectief.kansMbo2': { goed: 'good', twijfel: 'in doubt', klein: 'small' },
  'instroomcriteria.scores[].score': { 'nog-niet': 'not yet', soms: 'sometimes', meestal: 'mostly', altijd: 'always' },
  'steunvragen[].raakt': raakt,
  'interventies[].raakt': raakt,
  'bijlagen[].raakt': raakt,
  'interventies[].effect': {
    helpt: 'helps', 'helpt-soms': 'helps sometimes', 'helpt-niet': 'does not help', 'nog-onbekend': 'not known yet',
  },
  'interventies[].advies': { doorgaan: 'go on', aanpassen: 'change it', stoppen: 'stop' },
  'acties[].kant': { afzender: 'the sender', ontvanger: 'the receiver', ouders: 'the parents', leerling: 'the pupil' },
  'opp.bestemming': bestemmingen,
  'isk.niveauUitkomst': {
    entree: 'entry level', 'mbo-2': 'mbo 2', 'mbo-3-4': 'mbo 3 or 4', vmbo: 'vmbo', 'havo-vwo': 'havo or vwo',
    'nog-onduidelijk': 'not clear yet',
  },
  'kennismakingen[].soort': {
    meeloopdag: 'a day along', proefles: 'trial lesson', 'open-dag-met-mentor': 'open day with the mentor',
    kennismakingsgesprek: 'first talk', anders: 'something else',
  },
  'oudermeningen[].mening': { eens: 'agrees', deels: 'agrees in part', oneens: 'does not agree' },
  'overstapadvies.uitkomst': { positief: 'positive', negatief: 'negative', geen: 'no advice' },
  'verzorgers[].soort': {
    ouder: 'parent', voogd: 'guardian', voogdijinstelling: 'guardianship institution', curator: 'legal curator',
    mentorschap: 'legal representative', 'verzorger-zonder-gezag': 'carer without custody',
  },
  'verzorgers[].gezag': jaNee,
  'contacten[].rol': {
    mentor: 'mentor', vervanger: 'stand-in', zorgcoordinator: 'care coordinator', 'intern-begeleider': 'internal coach',
    decaan: 'careers adviser', 'vertrouwd-oud': 'familiar face, old school',
    'vertrouwd-nieuw': 'familiar face, new school', zomer: 'can be reached in summer',
    'ontvangende-mentor': 'mentor at the new school',
  },
  'overgenomen[].soort': {
    schooljaar: 'school year', toets: 'test', doorstroomtoets: 'final test of primary school', cijfer: 'mark',
    examen: 'exam', certificaat: 'certificate', stage: 'work placement', 'advies-eerder': 'earlier advice',
    handelingsplan: 'support plan', tlv: 'admission statement', arrangement: 'arrangement', lwoo: 'learning support',
    diagnose: 'diagnosis',
  },
  'verzuim[].eenheid': { lesuren: 'lessons', dagdelen: 'half days' },
  'bijlagen[].categorie': {
    onderwijshistorie: 'school career', leerresultaten: 'results', 'stage-werkervaring': 'placements and work',
    'sociaal-emotioneel-gedrag': 'how things go in the group', begeleiding: 'support',
    'buiten-de-set': 'outside the groups of the law',
  },
  'bijlagen[].mediatype': {
    'application/pdf': 'pdf', 'image/jpeg': 'photo', 'image/png': 'picture', 'audio/mp4': 'sound', 'audio/webm': 'sound',
    'text/plain': 'text',
  },
  'bronnen[].soort': {
    zelf: 'filled in here', oso: 'transfer file', edexml: 'administration', csv: 'list of the school',
    ontvangen: 'received before',
  },
}

const veldnamen: Woordenlijst['veldnamen'] = {
  'leerling.roepnaam': 'First name', 'leerling.tussenvoegsel': 'Prefix', 'leerling.achternaam': 'Last name',
  'leerling.geboortedatum': 'Born on', 'bereik.telefoon': 'Phone of the pupil',
  'leerling.extraOndersteuning': 'Extra support',
  'vertegenwoordiging.soort': 'Who represents', 'overstap.route': 'Route', 'overstap.vanSchool': 'From',
  'overstap.vanSoort': 'Kind of school', 'overstap.naarSchool': 'To', 'overstap.naarBrin': 'Number of the new school',
  'overstap.bestemming': 'Where to', 'overstap.opleiding': 'Course', 'overstap.aangemeldOp': 'Applied on',
  'overstap.aanmeldingBekendVia': 'We know that by', 'overstap.laatsteLesdag': 'Last school day',
  'overstap.eersteLesdag': 'First school day', 'prioriteit.kleur': 'Priority', 'prioriteit.reden': 'Why',
  'beeld.tekst': 'What we see', 'watWerkt.wel[].tekst': 'This works', 'watWerkt.niet[].tekst': 'Rather not',
  'stem.tekst': 'In own words', 'stem.op': 'Said on', 'perspectief.doel': 'Goal',
  'perspectief.doelToelichting': 'More about it', 'perspectief.kansMbo2': 'Chance of mbo 2',
  'perspectief.kansMbo2Reden': 'Why that chance', 'perspectief.reden': 'Why this place',
  'perspectief.bewijs': 'This shows it', 'perspectief.beslotenOp': 'Decided on',
  'perspectief.wensLeerling': 'Wish of the pupil', 'doelen[].tekst': 'Goal', 'doelen[].criterium': 'Belongs to',
  'doelen[].hoortBijOpp': 'Is in the plan (OPP)', 'instroomcriteria.set': 'Mark of the list',
  'instroomcriteria.gescoordOp': 'Filled in on', 'instroomcriteria.besprokenMetLeerlingOp': 'Discussed with the pupil',
  'instroomcriteria.besprokenMetOudersOp': 'Discussed with the parents', 'instroomcriteria.scores[].tekst': 'What',
  'instroomcriteria.scores[].score': 'How often', 'instroomcriteria.scores[].voorbeeld': 'Example',
  'vaardigheden[].tekst': 'What we saw', 'stages[].bedrijf': 'Where', 'stages[].van': 'From', 'stages[].tot': 'Until',
  'stages[].taken': 'Tasks', 'stages[].oordeel': 'How it went', 'geenStage.reden': 'Why no placement',
  'stagebezoeken[].stage': 'Work placement', 'stagebezoeken[].op': 'On', 'stagebezoeken[].watGingGoed': 'What went well',
  'stagebezoeken[].watLastigWas': 'What was hard', 'stagebezoeken[].watLeerlingZei': 'What the pupil said',
  'stagebezoeken[].watBedrijfZei': 'What the company said', 'stagebezoeken[].volgendeAfspraakOp': 'Next appointment',
  'lob.beroepsbeeldOp': 'View of the job discussed on', 'lob.beeldLeerling': 'View, says the pupil',
  'lob.beeldMentor': 'View, says the mentor', 'steunvragen[].vraag': 'What is needed',
  'steunvragen[].raakt': 'Is about', 'steunvragen[].dagEen': 'On day one', 'steunvragen[].wieRegelt': 'Who arranges it',
  'interventies[].naam': 'What', 'interventies[].raakt': 'Is about', 'interventies[].effect': 'Does it work',
  'interventies[].advies': 'Advice', 'interventies[].toelichting': 'More about it', 'alsDan[].signaal': 'If',
  'alsDan[].watHelpt': 'Then', 'alsDan[].wieBellen': 'Call', 'acties[].wat': 'What', 'acties[].wie': 'Who',
  'acties[].wanneer': 'When', 'acties[].kant': 'On the side of', 'acties[].uitGesprek': 'Agreed in the talk',
  'opp.vastgesteldOp': 'Made on', 'opp.geevalueerdOp': 'Discussed on', 'opp.bestemming': 'Where to',
  'opp.afwijkingReden': 'Why different', 'opp.bevorderend[].tekst': 'This helps',
  'opp.belemmerend[].tekst': 'This is in the way', 'opp.instemmingOp': 'Agreed on',
  'opp.geenInstemmingReden': 'Why not agreed', 'opp.gehoordOp': 'Pupil heard on',
  'opp.meningLeerling': 'What the pupil thinks', 'isk.niveauUitkomst': 'Level', 'isk.niveauReden': 'Why',
  'iskAchtergrond.talen': 'Languages to talk in', 'kennismakingen[].soort': 'What', 'kennismakingen[].op': 'On',
  'oudermeningen[].verzorger': 'Of', 'oudermeningen[].mening': 'Opinion', 'oudermeningen[].tekst': 'In own words',
  'oudermeningen[].op': 'Said on', 'oudermeningen[].vervolggesprekOp': 'Next talk on',
  'schooladvies.definitief': 'Advice', 'schooladvies.definitiefOp': 'Given on', 'schooladvies.reden': 'Why',
  'overstapadvies.uitkomst': 'Advice', 'overstapadvies.op': 'Given on', 'overstapadvies.toelichting': 'More about it',
  'zelfmelder.gesprekLeerlingOp': 'Talk with the pupil', 'zelfmelder.gesprekSchoolOp': 'Talk with the new school',
  'zelfmelder.steunBlijft': 'Support that stays', 'zomer.momentOp': 'Contact in summer on', 'zomer.activiteit': 'What',
  'verzorgers[].naam': 'Name', 'verzorgers[].soort': 'Who', 'verzorgers[].gezag': 'Custody',
  'verzorgers[].telefoon': 'Phone', 'verzorgers[].taal': 'Language to talk in', 'contacten[].naam': 'Name',
  'contacten[].rol': 'Role', 'contacten[].telefoon': 'Phone', 'contacten[].bereikbaar': 'Can be reached',
  'overgenomen[].soort': 'Kind', 'overgenomen[].wat': 'What', 'overgenomen[].waarde': 'Outcome',
  'overgenomen[].op': 'On', 'verzuim[].van': 'From', 'verzuim[].tot': 'Until', 'verzuim[].aantal': 'Number',
  'verzuim[].eenheid': 'Counted in', 'bijlagen[].naam': 'Name', 'bijlagen[].bij': 'Belongs to',
  'bijlagen[].categorie': 'Kind of data', 'bijlagen[].raakt': 'Is about',
  'bijlagen[].elkeBladzijdeBekekenOp': 'Every page looked at on', 'bijlagen[].mediatype': 'Kind of file',
  'bijlagen[].bytes': 'Size in bytes', 'bijlagen[].hash': 'Check number', 'zienswijzen[].van': 'Of',
  'zienswijzen[].over': 'About', 'zienswijzen[].tekst': 'In own words', 'zienswijzen[].op': 'Written on',
}

const soorten: Woordenlijst['soorten'] = {
  prioriteit: 'Priority', 'zienswijzen[]': 'Own view', stem: 'What the pupil says', beeld: 'How the mentor sees it',
  watWerkt: 'What works', 'steunvragen[]': 'Support from day one', 'acties[]': 'Actions and agreements',
  'alsDan[]': 'If and then', leerling: 'Pupil', overstap: 'The step to the new school', bereik: 'Phone',
  'contacten[]': 'Contacts', 'verzorgers[]': 'Parents and carers', vertegenwoordiging: 'Who represents',
  perspectief: 'The plan', 'doelen[]': 'Goals', opp: 'Plan at school (OPP)', 'oudermeningen[]': 'Opinion of parents',
  instroomcriteria: 'Criteria for entry level', 'vaardigheden[]': 'Skills', 'stages[]': 'Work placement',
  geenStage: 'No work placement', 'stagebezoeken[]': 'Visits at work', lob: 'Choice of a job',
  isk: 'Level after the international class', iskAchtergrond: 'Languages', 'interventies[]': 'Help that is going on',
  'kennismakingen[]': 'Getting to know each other', schooladvies: 'School advice',
  overstapadvies: 'Advice for the step', zelfmelder: 'Applied by themselves', zomer: 'Contact in summer',
  'overgenomen[]': 'Results', 'verzuim[]': 'Absence without a reason', 'bijlagen[]': 'Attachments',
}

/** Of the same shape as waarde.nl.ts. */
export const lijst: Woordenlijst = {
  waarden, veldnamen, soorten,
  sleutels: {
    'vaardigheden[]': {
      planning: 'Planning', zelfstandigheid: 'Working alone', zelfredzaamheid: 'Managing on one’s own',
      motivatie: 'Wish to learn', presenteren: 'Presenting', reflecteren: 'Looking back on own work',
      samenwerken: 'Working together', zelfbeeld: 'Self-image', omgang: 'Getting along with others',
      'op-tijd-komen': 'Coming on time', 'afspraken-nakomen': 'Keeping agreements',
    },
  },
  maanden: [
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
    'December',
  ],
  los: { ja: 'yes', nee: 'no', leerling: 'the pupil', uur: '', vanDe: 'of', nieuwer: 'From a newer app', bron: 'Source', van: 'of' },
}
