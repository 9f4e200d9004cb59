import { stem } from './stem.ts';

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Words that carry no claim of their own, as they stand. */
const functionWords = new Set(
  list(`
a about above across after again against all along already also although am among an and another any are around as at
away be because been before behind being below beneath beside besides between beyond both but by can could did do does
doing done down due during e each either else et etc even ever every few for from further furthermore g had has have having
he hence her here his how however i ie if in indeed instead into is it its itself just least less made make makes making many
may me might more moreover most much must my namely near no nor not now of off often on once one only onto or other others
otherwise our ours out over own per perhaps quite rather s same several shall she should since so some such t than that the
their theirs them themselves then thence there thereby therefore these they this those though through throughout thus to
together too toward towards under until up upon us very via was we well were what when where whereas wherein whether
which while who whom whose why will with within without would yet you your al cf vs versus respectively
`),
);

/**
 * Words with which anybody retells a paper: who speaks, that something is said, done or new, and what papers are made of.
 * They claim nothing that the words around them do not.
 */
const telling = new Set(
  list(`
author authors researcher researchers team paper papers work works study studies article report reports research result
results finding findings experiment experiments experimental evaluation evaluations analysis analyses show shows showing
shown demonstrate demonstrates find finds found report reported reports say says state states argue argues note notes
observe observes reveal reveals suggest suggests indicate indicates propose proposes proposed present presents presented
introduce introduces introduced describe describes describing develop develops developed design designs designed offer
offers provide provides giving give gives investigate investigates examine examines explore explores explored address
addresses tackle tackles consider considers focus focuses aim aims use uses using used utilize employ employs leverage
leverages apply applies applied adopt adopts obtain obtains yield yields achieve achieves achieving approach approaches
method methods technique techniques framework frameworks way ways called named dubbed termed known example instance
namely specifically particular moreover additionally furthermore first finally new novel recent recently existing different
various help helps allow allows enable enables based make makes able many number set include includes including contain
contains consist consists involve involves related relate task tasks problem problems issue issues approximately roughly about around
them themselves
`).map(stem),
);

/** Whether a word is one that only holds others together; in capitals (`US`, `IT`) it is a name. */
export const isFunctionWord = (word: string): boolean =>
  functionWords.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word);

/** Whether a word only tells that something is told. @param stemmed the word's stem */
export const isTelling = (stemmed: string): boolean => telling.has(stemmed);
