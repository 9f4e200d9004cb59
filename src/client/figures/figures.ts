import { ParticlesElement } from './particles.ts';
import { PlotElement } from './plot.ts';

customElements.define('lemma-plot', PlotElement);
customElements.define('lemma-particles', ParticlesElement);
