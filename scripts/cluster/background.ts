/**
 * Per thousand documents, the least that have it, and then the words: folded, the two words of a pair joined by `_`.
 */
const table = `
300: achieve address approach based benchmark data dataset demonstrate existing experiment framework generation high
  image introduce language large llm method model performance propose result state task training language_model
  large_language
200: accuracy art capability challenge code diverse evaluation extensive fine human improve learning level novel paper
  present quality real reasoning remain show strategy system text visual work
140: agent analysis application available aware baseline challenging context design diffusion domain dynamic effective
  efficient enable enabling enhance evaluate feature gap generate including information key knowledge limitation
  mechanism multimodal multiple new open outperform prior process provide recent representation scale semantic
  significant significantly single source specific strong study time understanding vision world extensive_experiment
  real_world
100: 3d ability achieving ai alignment architecture attention consistency critical cross current designed different
  effectively effectiveness efficiency environment experimental finding generated grained improvement inference input
  integrate interaction leverage limited long module object optimization output paradigm pipeline potential problem
  prompt question reinforcement rely require research reveal robust scenario scene self setting space step structure
  structured struggle support token trained tuning unified user video diffusion_model fine_grained fine_tuning
  high_quality large_scale reinforcement_learning
70: accurate adaptive additionally advance answer behavior capture case consistent consistently construct content
  control cost decision despite detection directly distribution driven employ end enhancing error exhibit fail
  fidelity focus foundation free future gain general generalization generating generative guided highlight identify
  improving insight issue lack leading leveraging low maintaining memory metric modeling natural need network offer
  parameter perform point policy practical prediction preserving pretrained produce proposed query reduce region
  response retrieval reward robustness sample scalable score set signal solution spatial stage standard superior
  supervized synthesis technique temporal test tool trajectory transformer various existing_method
  experiment_demonstrate experimental_result open_source vision_language
50: achieved action additional advanced advancement agentic aim algorithm align aligned annotation answering augmented
  automated average best better bridge building chain classification clinical condition constraint core crucial deep
  demonstrated demonstrating deployment detail develop development diversity downstream dynamically embedding enhanced
  ensure especially essential establish evaluated evaluating evidence expert explicit explore external face feedback
  field finally find four frame fully function fundamental global grounded guidance guide higher highly improved
  incorporate increasingly instruction integrating integration iterative latent layer lead learn lightweight local
  loss map medical mitigate motion noise objective outperforming pair pattern pose precize previous progress project
  promizing providing publicly range rate realistic reconstruction reducing reference relevant reliable remarkable
  requiring resource resulting rl role sampling scaling search sequence shot shown simple size small specialized
  structural substantial success suffer supervision synthetic systematically target term textual thought traditional
  train type validate view vlm yield zero achieve_state art_performance existing_approach experiment_show
  image_generation natural_language question_answering reasoning_capability result_demonstrate result_show
35: 7b adapt adaptation advancing advantage allow alternative analyze annotated applied apply assess assessment
  attribute autonomous autoregressive backbone base bench bia built camera capable category change class coherence
  coherent conditioned conduct constrained contextual continuous contrast controllable conventional correct cue
  decoding degradation demand denoizing dense depth derived description detailed diagnostic difficult difficulty
  direct direction distinct document dual editing empirical encoder ensuring estimation example execution explicitly
  exploration extend extract extraction facilitate failure final five fixed flexible form fusion geometric geometry
  graph ground grounding hallucination handle hierarchical highlighting hybrid impact include incorporating increase
  individual inherent instance intelligence interactive investigate joint jointly label largely layout length limit
  limiting maintain mask matching minimal mllm modality multiagent neural number observation offering online optimize
  original overhead page parallel path perception perspective planning play powerful precision predict preference
  preserve pretraining primarily processing public qa recognition refine refinement related relationship relative
  release released reliability report resolution rich risk safety segmentation selection serve shift short similarity
  simulation spanning sparse stable static style substantially suggest surpass systematic tailored transfer tuned
  update utilize value variation way weight wise workflow consistently_outperform diffusion_based foundation_model
  generative_model high_fidelity llm_based multimodal_large novel_framework outperform_existing publicly_available
  real_time recent_advance retrieval_augmented significantly_outperform supervized_fine training_data training_free
  video_generation zero_shot
25: 2d 4o ablation access accurately addition adopt adversarial agnostic aligning allowing appearance area artifact
  attack automatic automatically background balance benchmarking benefit block bottleneck boundary box build candidate
  capacity capturing centric character characteristic choice clip closed coarse coding cognitive concept conditional
  confidence confirm consist construction contain contribution controlled correctness corresponding costly cot
  covering create curated decompose depend dependency dependent developed difference dimension distillation driving
  early effect efficiently effort element emerged encode entropy excel experience family flow following forward
  frontier gaussian generalize generator goal gradient group grpo handling heterogeneous horizon identifying identity
  ii imaging importance important impressive increasing indicate initial inspired integrated intensive intermediate
  internal interpretable introducing iteratively larger latency learned linguistic loop lower machine major
  manipulation manner manual match mathematical measure mitigating modal mode modern multistep multiturn multiview
  nature next observe operate operation optimal optimized optimizing order outcome overcome paired pass patient
  performing phase physical pixel position posttraining practice producing promize prompting property proprietary
  protocol purpose qualitative quantitative r1 rag rapid reason reflect reliance relying rendering represent required
  requirement rule scalability select semantically sensitive separate shared similar simultaneously six solving sota
  speed subject supporting surface surpassing synthesize tackle thinking top tracking trade tree truth uncertainty
  underexplored underlying unique unseen validation variant varying verifiable verification virtual web 3d_scene
  art_method augmented_generation based_method benchmark_demonstrate code_generation dataset_demonstrate deep_learning
  domain_specific fine_tuned future_research inference_time llm_agent long_horizon method_achieve neural_network
  project_page reasoning_ability reasoning_task remain_challenging significant_challenge significantly_improve
  success_rate superior_performance task_specific test_time
17: 8b accelerate act activation adaptability adapter adapting adaptively addressing alone alongside ambiguity
  applying arbitrary architectural argue artificial aspect assessing associated augmentation autonomously auxiliary
  avoid biase bidirectional binary body boost branch broad broader budget call called carefully causal cause central
  classifier clear clinically cloud collaboration collaborative collapse collection concern conditioning conducted
  configuration constructed containing contrastive contribute controllability conversation conversational corpus
  correction correlation cover coverage creating creation decoder decomposition dedicated defined degrade deliver
  deployed detect detecting developing diagnosis dialogue digital discrete dit drop edge eliminate embodied
  empirically enabled encoding encourage enforce engine engineering english enhancement entire entity established
  establishing estimate event evolution evolving examine expensive exploit explored expose expression f1 factor
  factual fast faster featuring fewer filtering flexibility focuse focused follow followed format formulate
  formulation found frequency frequently frozen game generalizable growing hand hard harmful head heavily help hinder
  implementation implicit inconsistency independent influence inherently innovation instruct insufficient interface
  interpretability interpretation intervention intrinsic introduced involve involving judge judgment known labeled
  learnable linear localization logic logical main management manually mapping masked math meaningful methodology
  million missing mixture modification modular motivated multilingual named naturally necessary negative nlp noisy
  observed obtain occlusion oriented overlook part particular perceptual persistent perturbation physically plan
  platform plausible poor popular predominantly preservation prevent previously primary principle principled privacy
  pro probability programming progressive progressively provided quantify random ranging rank reach realism recall
  reduced reduction redundant relation remaining representative resolve retrieve revealing review rgb rigorous robotic
  scarcity scheme scientific scoring seamlessly security segment sequential sery seven severe sft shape showing
  simulate simulated skill smaller social software solely solve speedup stability strength stronger suboptimal subset
  successfully suggesting suitable suite targeted teacher technical technology temporally testing texture theory trace
  transform transformation transition translation treat tune turn underscore understand unify unit usage utility
  utilizing valuable variety vector verify visually vl vulnerability window year yielding ablation_study
  achieve_superior ai_agent ai_system attention_mechanism based_agent based_approach benchmark_dataset benchmark_show
  cross_modal diffusion_transformer downstream_task evaluation_framework existing_benchmark extensive_evaluation
  fine_tune general_purpose generation_model generation_quality generation_task ground_truth high_level
  high_resolution image_editing latent_space learning_framework long_term model_performance model_trained
  multimodal_model outperform_state paper_introduce paper_present policy_optimization prior_work proposed_method
  reasoning_benchmark reasoning_model reasoning_process recent_advancement remain_underexplored result_highlight
  scene_generation self_supervized significant_improvement source_code source_model strong_performance
  training_strategy transformer_based unified_framework video_diffusion visual_quality world_application
12: 3d_gaussian achieve_high achieve_strong achieved_remarkable analysis_reveal approach_achieve art_result
  artificial_intelligence autonomous_driving autoregressive_model base_model based_framework based_model
  benchmark_designed challenging_task closed_source consistently_improve context_aware cross_attention
  demonstrate_strong demonstrated_remarkable diffusion_language evaluation_demonstrate evaluation_metric
  existing_model f1_score failure_mode finding_highlight finding_suggest framework_designed gaussian_splatting
  generated_image generation_process group_relative human_evaluation image_diffusion improve_performance key_challenge
  key_insight large_vision learning_based llm_reasoning long_context long_range machine_learning
  mathematical_reasoning medical_image model_achieve model_based multiagent_system new_benchmark new_state
  novel_approach object_detection open_ended paper_propose performance_compared performance_gain point_cloud
  preference_optimization pretrained_model prior_method problem_solving recent_work reference_image relative_policy
  remain_largely remain_limited result_indicate result_suggest reward_model rl_training rule_based scale_dataset
  significant_performance significantly_enhance single_image strong_baseline strong_generalization synthetic_data
  text_based text_generation text_prompt time_scaling verifiable_reward video_understanding visual_question
  visual_reasoning world_model world_scenario
`;

/**
 * How common words and pairs of words are in abstracts of machine learning: folded term → share of documents.
 * Counted on 4,000 arXiv abstracts of 2025 and 2026. A day with few papers cannot know it from itself.
 */
export const background: ReadonlyMap<string, number> = new Map(
  [...table.matchAll(/(\d+): ([^:]+)(?=\n|$)/g)].flatMap(([, perMille, terms]) =>
    (terms ?? '')
      .trim()
      .split(/\s+/)
      .map((term) => [term.replace('_', ' '), Number(perMille) / 1000] as const),
  ),
);
