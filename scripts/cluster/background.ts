/** Share of documents (per thousand) from which on a word is in a band, with the words; two-word phrases after commas. */
const bands: readonly (readonly [perMille: number, words: string, pairs: string])[] = [
  [
    300,
    `
    achieve address approach based benchmark data dataset demonstrate existing experiment framework generation high
    image introduce language large llm method model performance propose result state task training
    `,
    `
    language model, large language
    `,
  ],
  [
    200,
    `
    accuracy art capability challenge code diverse evaluation extensive fine human improve learning level novel
    paper present quality real reasoning remain show strategy system text visual work
    `,
    `

    `,
  ],
  [
    140,
    `
    agent analysis application available aware baseline challenging context design diffusion domain dynamic
    effective efficient enable enabling enhance evaluate feature gap generate including information key knowledge
    limitation mechanism multimodal multiple new open outperform prior process provide recent representation scale
    semantic significant significantly single source specific strong study time understanding vision world
    `,
    `
    extensive experiment, real world
    `,
  ],
  [
    100,
    `
    3d ability achieving ai alignment architecture attention consistency critical cross current designed different
    effectively effectiveness efficiency environment experimental finding generated grained improvement inference
    input integrate interaction leverage limited long module object optimization output paradigm pipeline potential
    problem prompt question reinforcement rely require research reveal robust scenario scene self setting space step
    structure structured struggle support token trained tuning unified user video
    `,
    `
    diffusion model, fine grained, fine tuning, high quality, large scale, reinforcement learning
    `,
  ],
  [
    70,
    `
    accurate adaptive additionally advance answer behavior capture case consistent consistently construct content
    control cost decision despite detection directly distribution driven employ end enhancing error exhibit fail
    fidelity focus foundation free future gain general generalization generating generative guided highlight
    identify improving insight issue lack leading leveraging low maintaining memory metric modeling natural need
    network offer parameter perform point policy practical prediction preserving pretrained produce proposed query
    reduce region response retrieval reward robustness sample scalable score set signal solution spatial stage
    standard superior supervized synthesis technique temporal test tool trajectory transformer various
    `,
    `
    existing method, experiment demonstrate, experimental result, open source, vision language
    `,
  ],
  [
    50,
    `
    achieved action additional advanced advancement agentic aim algorithm align aligned annotation answering
    augmented automated average best better bridge building chain classification clinical condition constraint core
    crucial deep demonstrated demonstrating deployment detail develop development diversity downstream dynamically
    embedding enhanced ensure especially essential establish evaluated evaluating evidence expert explicit explore
    external face feedback field finally find four frame fully function fundamental global grounded guidance guide
    higher highly improved incorporate increasingly instruction integrating integration iterative latent layer lead
    learn lightweight local loss map medical mitigate motion noise objective outperforming pair pattern pose precize
    previous progress project promizing providing publicly range rate realistic reconstruction reducing reference
    relevant reliable remarkable requiring resource resulting rl role sampling scaling search sequence shot shown
    simple size small specialized structural substantial success suffer supervision synthetic systematically target
    term textual thought traditional train type validate view vlm yield zero
    `,
    `
    achieve state, art performance, existing approach, experiment show, image generation, natural language, question
    answering, reasoning capability, result demonstrate, result show
    `,
  ],
  [
    35,
    `
    7b adapt adaptation advancing advantage allow alternative analyze annotated applied apply assess assessment
    attribute autonomous autoregressive backbone base bench bia built camera capable category change class coherence
    coherent conditioned conduct constrained contextual continuous contrast controllable conventional correct cue
    decoding degradation demand denoizing dense depth derived description detailed diagnostic difficult difficulty
    direct direction distinct document dual editing empirical encoder ensuring estimation example execution
    explicitly exploration extend extract extraction facilitate failure final five fixed flexible form fusion
    geometric geometry graph ground grounding hallucination handle hierarchical highlighting hybrid impact include
    incorporating increase individual inherent instance intelligence interactive investigate joint jointly label
    largely layout length limit limiting maintain mask matching minimal mllm modality multiagent neural number
    observation offering online optimize original overhead page parallel path perception perspective planning play
    powerful precision predict preference preserve pretraining primarily processing public qa recognition refine
    refinement related relationship relative release released reliability report resolution rich risk safety
    segmentation selection serve shift short similarity simulation spanning sparse stable static style substantially
    suggest surpass systematic tailored transfer tuned update utilize value variation way weight wise workflow
    `,
    `
    consistently outperform, diffusion based, foundation model, generative model, high fidelity, llm based,
    multimodal large, novel framework, outperform existing, publicly available, real time, recent advance, retrieval
    augmented, significantly outperform, supervized fine, training data, training free, video generation, zero shot
    `,
  ],
  [
    25,
    `
    2d 4o ablation access accurately addition adopt adversarial agnostic aligning allowing appearance area artifact
    attack automatic automatically background balance benchmarking benefit block bottleneck boundary box build
    candidate capacity capturing centric character characteristic choice clip closed coarse coding cognitive concept
    conditional confidence confirm consist construction contain contribution controlled correctness corresponding
    costly cot covering create curated decompose depend dependency dependent developed difference dimension
    distillation driving early effect efficiently effort element emerged encode entropy excel experience family flow
    following forward frontier gaussian generalize generator goal gradient group grpo handling heterogeneous horizon
    identifying identity ii imaging importance important impressive increasing indicate initial inspired integrated
    intensive intermediate internal interpretable introducing iteratively larger latency learned linguistic loop
    lower machine major manipulation manner manual match mathematical measure mitigating modal mode modern multistep
    multiturn multiview nature next observe operate operation optimal optimized optimizing order outcome overcome
    paired pass patient performing phase physical pixel position posttraining practice producing promize prompting
    property proprietary protocol purpose qualitative quantitative r1 rag rapid reason reflect reliance relying
    rendering represent required requirement rule scalability select semantically sensitive separate shared similar
    simultaneously six solving sota speed subject supporting surface surpassing synthesize tackle thinking top
    tracking trade tree truth uncertainty underexplored underlying unique unseen validation variant varying
    verifiable verification virtual web
    `,
    `
    3d scene, art method, augmented generation, based method, benchmark demonstrate, code generation, dataset
    demonstrate, deep learning, domain specific, fine tuned, future research, inference time, llm agent, long
    horizon, method achieve, neural network, project page, reasoning ability, reasoning task, remain challenging,
    significant challenge, significantly improve, success rate, superior performance, task specific, test time
    `,
  ],
  [
    17,
    `
    8b accelerate act activation adaptability adapter adapting adaptively addressing alone alongside ambiguity
    applying arbitrary architectural argue artificial aspect assessing associated augmentation autonomously
    auxiliary avoid biase bidirectional binary body boost branch broad broader budget call called carefully causal
    cause central classifier clear clinically cloud collaboration collaborative collapse collection concern
    conditioning conducted configuration constructed containing contrastive contribute controllability conversation
    conversational corpus correction correlation cover coverage creating creation decoder decomposition dedicated
    defined degrade deliver deployed detect detecting developing diagnosis dialogue digital discrete dit drop edge
    eliminate embodied empirically enabled encoding encourage enforce engine engineering english enhancement entire
    entity established establishing estimate event evolution evolving examine expensive exploit explored expose
    expression f1 factor factual fast faster featuring fewer filtering flexibility focuse focused follow followed
    format formulate formulation found frequency frequently frozen game generalizable growing hand hard harmful head
    heavily help hinder implementation implicit inconsistency independent influence inherently innovation instruct
    insufficient interface interpretability interpretation intervention intrinsic introduced involve involving judge
    judgment known labeled learnable linear localization logic logical main management manually mapping masked math
    meaningful methodology million missing mixture modification modular motivated multilingual named naturally
    necessary negative nlp noisy observed obtain occlusion oriented overlook part particular perceptual persistent
    perturbation physically plan platform plausible poor popular predominantly preservation prevent previously
    primary principle principled privacy pro probability programming progressive progressively provided quantify
    random ranging rank reach realism recall reduced reduction redundant relation remaining representative resolve
    retrieve revealing review rgb rigorous robotic scarcity scheme scientific scoring seamlessly security segment
    sequential sery seven severe sft shape showing simulate simulated skill smaller social software solely solve
    speedup stability strength stronger suboptimal subset successfully suggesting suitable suite targeted teacher
    technical technology temporally testing texture theory trace transform transformation transition translation
    treat tune turn underscore understand unify unit usage utility utilizing valuable variety vector verify visually
    vl vulnerability window year yielding
    `,
    `
    ablation study, achieve superior, ai agent, ai system, attention mechanism, based agent, based approach,
    benchmark dataset, benchmark show, cross modal, diffusion transformer, downstream task, evaluation framework,
    existing benchmark, extensive evaluation, fine tune, general purpose, generation model, generation quality,
    generation task, ground truth, high level, high resolution, image editing, latent space, learning framework,
    long term, model performance, model trained, multimodal model, outperform state, paper introduce, paper present,
    policy optimization, prior work, proposed method, reasoning benchmark, reasoning model, reasoning process,
    recent advancement, remain underexplored, result highlight, scene generation, self supervized, significant
    improvement, source code, source model, strong performance, training strategy, transformer based, unified
    framework, video diffusion, visual quality, world application
    `,
  ],
  [
    12,
    `

    `,
    `
    3d gaussian, achieve high, achieve strong, achieved remarkable, analysis reveal, approach achieve, art result,
    artificial intelligence, autonomous driving, autoregressive model, base model, based framework, based model,
    benchmark designed, challenging task, closed source, consistently improve, context aware, cross attention,
    demonstrate strong, demonstrated remarkable, diffusion language, evaluation demonstrate, evaluation metric,
    existing model, f1 score, failure mode, finding highlight, finding suggest, framework designed, gaussian
    splatting, generated image, generation process, group relative, human evaluation, image diffusion, improve
    performance, key challenge, key insight, large vision, learning based, llm reasoning, long context, long range,
    machine learning, mathematical reasoning, medical image, model achieve, model based, multiagent system, new
    benchmark, new state, novel approach, object detection, open ended, paper propose, performance compared,
    performance gain, point cloud, preference optimization, pretrained model, prior method, problem solving, recent
    work, reference image, relative policy, remain largely, remain limited, result indicate, result suggest, reward
    model, rl training, rule based, scale dataset, significant performance, significantly enhance, single image,
    strong baseline, strong generalization, synthetic data, text based, text generation, text prompt, time scaling,
    verifiable reward, video understanding, visual question, visual reasoning, world model, world scenario
    `,
  ],
];

/**
 * How common words and two-word phrases are in abstracts of machine learning: folded word → share of documents.
 * Counted on 4,000 arXiv abstracts of 2025 and 2026. A day with few papers cannot know it from itself.
 */
export const background: ReadonlyMap<string, number> = new Map(
  bands.flatMap(([perMille, words, pairs]) =>
    [...words.trim().split(/\s+/), ...pairs.trim().split(/,\s+/)].map(
      (term) => [term.replace(/\s+/g, ' '), perMille / 1000] as const,
    ),
  ),
);
