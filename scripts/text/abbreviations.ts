/** Words whose full stop ends no sentence when more follows. */
export const abbreviation =
  /(?:^|[\s([“"'~`/-])(?:[Aa]pprox|[Aa]lg|[Aa]ppx?|[Aa]ssum|[Cc]f|[Cc]h|[Cc]or|[Dd]ef|[Ee]\.\s?g|[Ee]qn?s?|[Ee]tc|[Ff]igs?|[Ii]\.\s?e|[Ii]nc|[Ll]em|[Pp]rop|[Rr]efs?|[Rr]esp|[Ss]ecs?|[Tt]hms?|[Tt]ab|[Vv]iz|[Vv]ol|[Vv]s|Apr|Aug|Dec|Feb|Inf|Jan|Lett|No|Nos|Nov|Oct|Proc|Sept?|Symp|Trans|ca|al|Co|Corp|Dr|Jr|Ltd|Mr|Mrs|Ms|Mt|Prof|Sr|St|pp|a\.k\.a|a\.s|i\.i\.d|s\.t|v|v\.s|w\.h\.p|w\.l\.o\.g|w\.r\.t|U\.S|U\.S\.A|U\.K|E\.U|Ph\.D|M\.Sc)\.$/;

/** Those after which a sentence may well end. */
export const mayEnd =
  /(?:[Ee]tc|al|Co|Corp|[Ii]nc|Jr|Ltd|a\.s|i\.i\.d|v|w\.h\.p|U\.S|U\.S\.A|U\.K|E\.U|Ph\.D|M\.Sc)\.$/;

/** Words that start sentences and no names: after an initial or an abbreviation that may end a sentence, one of these does. */
export const starters: ReadonlySet<string> = new Set(
  `A Across Additionally After All Along Also Although An And Another As At Based Because Before Being Besides Between Both
  But By Code Compared Consequently Conversely Crucially Despite Drawing During Each Empirical Empirically Even Existing
  Experimental Experiments Extensive Finally Findings First Following For From Further Furthermore Given Hence Here How
  However If Importantly In Indeed Inspired Instead It Its Last Lastly Leveraging Many Meanwhile Moreover Motivated Most
  Nevertheless Notably On Once One Only Other Our Over Overall Prior Rather Recent Recently Results Second Secondly Several
  Similarly Simulations Since So Some Specifically Starting Such Surprisingly Taken That The Their Then Theoretically There
  Therefore These They Third This Those Though Three Through Thus To Together Towards Two Under Unfortunately Unlike Using
  Various Via We What When Whereas Whether Which While Why With Within Without Yet`.split(/\s+/),
);
