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

/**
 * Everyday words that may stand for one another (`get` for `receive`): of no field, and without a direction, an amount or
 * a denial. Terms, on the other hand, may not be exchanged.
 */
const everyday = new Set(
  list(`
account act add adopt aid aim allocate appear ask attempt base become begin belong break bring build call capture carry
cast cause change check choose choice come complete comprise concern
conduct consider cover create deal decide define deliver depend determine divide draw ease alleviate employ 
engage enter exploit face fill find fit follow gather get go grasp guide
handle happen hold identify illustrate imply inform investigate join keep know lead leave lend let
 list look manage matter meet mitigate move need notice obtain occur operate order
organize pass pick play posit possess produce pursue put reach read receive
 reflect relate rely remain remove replace require resolve respond rest return run satisfy see seek 
serve set shift sit specify spread stand start stay store struggle study suffer supply take target tell
tend test think treat try turn understand view visit want work write
people person human user thing kind type part piece case example sense view aspect side area
good nearly almost usual usually typical typically mostly largely mainly mere ready full whole entire actual current
possible likely main several numerous certain given common general overall particular specific
clear own close exact available necessary important effective meaningful careful ability capability
`).map(stem),
);

/** Adverbs say how; the ones that claim something are in the table of directions. */
const adverb = /.ly$/;

/** Whether a word is one that only holds others together; in capitals (`US`, `IT`) it is a name. */
export const isFunctionWord = (word: string): boolean =>
  functionWords.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word);

/** What papers like to be able to say: each of these words claims something, however everyday it is. */
const claims = new Set(
  list(`
accurate art best cheap competitive confirm deploy efficient free generalize guarantee optimal outperform production
prove provable reliable robust robustness safe scalable secure seamless significant sota statistical superior
suitable unseen unprecedented
`).map(stem),
);

/** Whether a word says something good of a work. @param stemmed the word's stem */
export const isClaim = (stemmed: string): boolean => claims.has(stemmed);

/** Whether a word only tells that something is told. @param stemmed the word's stem */
export const isTelling = (stemmed: string): boolean => telling.has(stemmed);

/** Whether a word may stand for another one, and be left out, without a claim changing. */
export const isEveryday = (word: string, stemmed: string): boolean => everyday.has(stemmed) || adverb.test(word);
