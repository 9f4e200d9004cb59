const words = `
a about above across after again against all almost along already also although always am among an and another any are
around as at away be became because become becoming been before behind being below between beyond both but by can cannot
could did do doe does doing done down due during e each either else even ever every few first for from full further
furthermore g get give given giving go had has have having he hence her here herself him himself his how however i ie if
in indeed instead into is it its itself just last least less let like likely made mainly make making many may me mean
meanwhile might more moreover most mostly much must my namely near nearly neither never nevertheless no nor not notably
now of off often on once one only onto or other otherwise our out over overall own particularly per perhaps precisely
quite rather really recently respectively s same second see several shall she should since so some sometimes soon
specifically still such t take taken than that the their them themselves then there thereby therefore these they third
this those though three through throughout thus to together too toward towards two typically under unless unlike until
up upon us use used useful using usually very via was we well were what whatever when whenever where wherea whereas
whether which while who whole whom whose why wide widely will with within without would yet you your
`;

/** Words that carry no subject, folded; no phrase reaches across one. */
export const stopwords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
