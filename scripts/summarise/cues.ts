/** The sentence says what the paper gives. */
export const contribution =
  /\b(?:we|this (?:paper|work|article|study|survey|note|report)|the (?:present )?(?:paper|work))\b[^.;]{0,40}?\b(?:propose|present|introduce|develop|describe|study|studies|investigate|show|prove|establish|derive|design|provide|give|offer|explore|examine|analy[sz]e|address|formulate|release|build|construct|demonstrate|argue|characteri[sz]e|consider|revisit|evaluate|report|conduct|survey|review|unif(?:y|ies)|extend|generali[sz]e|adapt|apply|use|train|learn|find|identify|ask|obtain|create|leverage|suggest|combine|aim)/i;

/** The verbs that name a new thing. */
export const proposing =
  /\b(?:propos\w+|introduc\w+|present(?:s|ed)?|develop(?:s|ed)?|design(?:s|ed)?|releas\w+|formulat\w+|establish\w*|prove[sd]?|deriv\w+)\b/i;

/** Its subject stands in the sentence before: alone it hangs in the air. */
export const anaphora =
  /^(?:this (?!paper|work|article|study|survey|note|report)|these\b|those\b|that\b|such\b|it\b|its\b|they\b|their\b|them\b|he\b|she\b|both\b|each\b|the (?:latter|former|resulting|proposed|above|same)\b|another\b|others\b|doing so|as such|to (?:address|tackle|overcome|solve|mitigate|remedy|resolve) (?:this|these|it|them)\b|here\b)/i;

/** A reference into the text before, anywhere in the sentence. */
export const dangling =
  /\b(?:this|these|such) (?:issues?|problems?|challenges?|gaps?|limitations?|shortcomings?|questions?|difficult(?:y|ies)|drawbacks?|bottlenecks?|goals?|settings?|end)\b/i;

/** Background: what others do, what was known. */
export const background =
  /\b(?:recent(?:ly)?|existing|previous(?:ly)?|prior|traditional(?:ly)?|conventional|typically|usually|widely|often|have been|has been|remains?|has become|have become|is (?:a|an|one of)|are (?:a|an))\b/i;

/** Results. */
export const result =
  /\b(?:experiments?|results?|outperform\w*|achiev\w+|improv\w+|demonstrat\w+|show(?:s|ed)? that|find(?:s)? that|found that|reduc\w+|surpass\w*|state-of-the-art|evaluat\w+|empirical(?:ly)?)\b/i;

/** The paper's own limits, not those of earlier work. */
export const limit =
  /\b(?:(?:our|this|the proposed) (?:\w+ ){0,2}(?:is|are|was|were) (?:\w+ ){0,1}(?:limited|restricted|confined) to|we (?:only|do not|did not|cannot|leave)|left for future|future work|remains? open|open (?:question|problem)s?|limitations? of (?:our|this|the proposed)|at the (?:cost|expense) of|comes? at (?:a|the) cost|does not (?:generali[sz]e|hold|extend|scale)|trade-?off)\b/i;

/** What could change because of it. */
export const consequence =
  /\b(?:implications? for|paves? the way|opens? (?:up )?(?:the|new|a) |enabl(?:es|ing)\b|makes? it (?:possible|practical|feasible)|could (?:help|enable|make|improve|reduce)|can (?:help|enable|make|serve)|practical (?:guidance|guidelines?|value|tool)|offers? (?:a )?(?:practical|principled|new|promising)|suggest(?:s|ing) that|foundation for|guid(?:e|es|ance) )/i;
