/** Enable-ExperimentalFeature: switches experimental features on for sessions to come. */
import { switchFeatureCmdlet } from './switchFeatures.ts';

export default switchFeatureCmdlet('Enable', true);
