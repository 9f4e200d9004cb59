/** What is used of the package, which brings no types for its entry. */
declare module 'speech-rule-engine' {
  interface Engine {
    setupEngine(settings: { locale: string; domain: string; modality: string }): Promise<unknown>;
    engineReady(): Promise<unknown>;
    toSpeech(mathml: string): string;
  }
  const engine: Engine;
  export default engine;
}
